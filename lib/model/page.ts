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
  /** Language the text around the mention claims to be in. */
  lang?: string | undefined;
};

/** The host of an address or an origin; empty when it has none, as `about:blank` or a sandboxed frame. */
export function hostOf(url: string | undefined): string {
  return URL.parse(url ?? '')?.hostname ?? '';
}

/** Where the page script keeps its signal, in the extension's own world of a document: aborted when it has ended. */
export const LIFE_KEY = 'backstory';
