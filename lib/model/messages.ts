import type { EntityId } from './entity.ts';
import type { PageContext } from './page.ts';
import type { Mute, SiteState } from './settings.ts';
import type { StoryId } from './story.ts';

/** Texts of a page to find mentions in. Together at most `MAX_REQUEST_UNITS` UTF-16 units. */
export type MentionsRequest = {
  parts: string[];
  /** What earlier requests of this page returned as `anchors`. */
  anchors: EntityId[];
  date?: string | undefined;
  /** Language the page claims to be in. */
  lang?: string | undefined;
};

/** A mention to mark. Offsets are into `parts[part]`. */
export type PageMention = {
  part: number;
  start: number;
  end: number;
  entity: EntityId;
  /** Stories in the store about the entity. */
  stories: number;
};

export type MentionsResponse = { mentions: PageMention[]; anchors: EntityId[] };

export type CardRequest = { entity: EntityId; page: PageContext };

/** Where stepping through the mentions of a page begins; where the reader is, when no entity is given. */
export type MentionStart = { entity?: EntityId | undefined };

/** What the extension's own page is to show. */
export type StoriesPlace = { entity: EntityId } | { story: StoryId };

/** How far a page has been read; a very long one is read only where it is looked at. */
export type PageProgress = 'reading' | 'long' | 'done';

/** What the page script tells the popup about its page. */
export type PageReport = {
  host: string;
  site: SiteState;
  /** Decided for this page only: a private window, where nothing may be kept. */
  temporary: boolean;
  /** Long pages are read bit by bit, very long ones only where the reader goes: some names are missing here. */
  progress: PageProgress;
  mentions: { surface: string; entity: EntityId; stories: number }[];
  /** Names the reader does not want marked that concern this page. */
  mutes: Mute[];
};

/** Pieces of more text than this block the page's main thread while they are copied (measured: 1–2 ms at 50 kB). */
export const MAX_REQUEST_UNITS = 65_536;
