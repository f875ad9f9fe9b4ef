import type { EntityCount, StoryPreview } from './card.ts';
import type { EntityId } from './entity.ts';
import type { PageProgress } from './messages.ts';
import type { Mute, SiteRule } from './settings.ts';
import type { Story, Thread } from './story.ts';

/** What a list of stories shows: all, those about an entity, those that answer a search, or both. */
export type StoryQuery = { entity?: EntityId | undefined; text: string; limit: number };

export type StoryList = {
  stories: StoryPreview[];
  total: number;
  /** What was made of the search's text, where it is not plain. */
  notes: SearchNote[];
};

/** A part of a search that was passed over, or a word that was taken for a misspelt name. */
export type SearchNote =
  | { type: 'empty-filter'; filter: string }
  | { type: 'no-date'; filter: string; text: string }
  | { type: 'unknown-kind'; text: string; kinds: readonly string[] }
  | { type: 'corrected'; word: string; names: string[] };

/** A story with what its view shows around it. */
export type StoryView = {
  /** In the reader's language, where it is translated into it. */
  story: Story;
  /** As it was written, when `story` is a translation. */
  original?: Story | undefined;
  isSaved: boolean;
  entities: EntityCount[];
  thread?: { thread: Thread; entities: EntityCount[]; stories: StoryPreview[] } | undefined;
  related: StoryPreview[];
};

/** How the store is doing, in a form the surfaces can put into a sentence. */
export type StoreHealth =
  | { state: 'ready' }
  /** The database cannot be used: bundled stories are shown from memory, nothing can be kept. */
  | { state: 'memory-only'; reason: 'newer-version' | 'unavailable'; detail: string }
  /** Neither the database nor the bundled pack could be read. */
  | { state: 'failed'; detail: string };

/** An entity a page names, with the spellings it uses. */
export type PageName = EntityCount & { surfaces: string[] };

/** Whether marks appear on the page in the current tab, and why not. */
export type PageStatus =
  | {
      state: 'on';
      host: string;
      entities: PageName[];
      mutes: Mute[];
      progress: PageProgress;
    }
  | { state: 'off'; host: string; temporary: boolean; rule: SiteRule }
  | { state: 'paused'; host: string; temporary: boolean; until: number }
  | { state: 'unavailable'; reason: Obstacle }
  /** The reader has limited the extension to other sites. Without a host only access to all can be asked for. */
  | { state: 'no-access'; host: string | undefined };

/** A page of the browser or a store; a viewer of documents; text that is drawn as a picture. */
export type Obstacle = 'closed' | 'pdf' | 'drawn';

/** What access the reader is asked for: one host, or all. */
export type AccessScope = { host: string } | 'all';
