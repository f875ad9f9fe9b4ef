import type { EntityId } from './entity.ts';

/** What the page is about, told with a question about one of its mentions. Never stored. */
export type PageContext = {
  /** How often the page names each entity. */
  entities: Partial<Record<EntityId, number>>;
  title: string;
  /** The text around the mention. */
  sentence: string;
  /** ISO date of the page, when it tells one. */
  date?: string | undefined;
};
