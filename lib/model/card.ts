import type { EntityId, EntityType } from './entity.ts';
import type { StoryId } from './story.ts';

/** Why a story is shown; the surfaces turn it into words. */
export type StoryReason =
  /** It also names somebody or something the page names. */
  | { kind: 'shared-entity'; entity: EntityId; label: string }
  /** It uses the words of the sentence or page. */
  | { kind: 'shared-words'; words: string[] }
  /** It happened around the date of the page, or lately. */
  | { kind: 'near-in-time' }
  /** It is the newest story about the entity. */
  | { kind: 'newest' }
  /** It names the entity; told when nothing else speaks for it. */
  | { kind: 'names'; label: string };

/** A sentence and the spans in it to emphasise. */
export type Snippet = { text: string; marks: { start: number; end: number }[] };

/** A story as lists and cards show it. */
export type StoryPreview = {
  id: StoryId;
  lang: string;
  headline: string;
  outlets: string[];
  date: string;
  /** Title of the pack from elsewhere that brought it. */
  origin?: string | undefined;
  /** The reader has opened it, or saved it for later. */
  isRead: boolean;
  isSaved: boolean;
  snippet: Snippet;
  reasons: StoryReason[];
};

/** An entity as a chip or button shows it. */
export type EntityCount = { entity: EntityId; label: string; type: EntityType; stories: number };

/** What the popover shows about one entity. */
export type Card = {
  entity: EntityId;
  label: string;
  type: EntityType;
  /** Who or what it is, with dates; absent when the pack has no line for it. */
  role?: string | undefined;
  stories: StoryPreview[];
  /** Number of stories in the store about it. */
  total: number;
  /** What it leads to: the state of a capital, the power behind a seat. */
  leadsTo: EntityCount[];
};
