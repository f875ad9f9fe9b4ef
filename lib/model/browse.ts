import type { EntityCount, StoryPreview } from './card.ts';
import type { EntityId } from './entity.ts';
import type { PageReport } from './messages.ts';
import type { Mute, SiteRule } from './settings.ts';
import type { Story, Thread } from './story.ts';

/** What a list of stories shows: all, those about an entity, those that answer a search, or both. */
export type StoryQuery = { entity?: EntityId | undefined; text: string; limit: number };

export type StoryList = { stories: StoryPreview[]; total: number };

/** A story with what its view shows around it. */
export type StoryView = {
  story: Story;
  entities: EntityCount[];
  thread?: { thread: Thread; stories: StoryPreview[] } | undefined;
  related: StoryPreview[];
};

/** How the store is doing, in a form the surfaces can put into a sentence. */
export type StoreHealth =
  | { state: 'ready' }
  /** The database cannot be used: bundled stories are shown from memory, nothing can be kept. */
  | { state: 'memory-only'; reason: 'newer-version' | 'unavailable'; detail: string }
  /** Neither the database nor the bundled pack could be read. */
  | { state: 'failed'; detail: string };

/** Whether marks appear on the page in the current tab, and why not. */
export type PageStatus =
  | {
      state: 'on';
      host: string;
      entities: EntityCount[];
      mutes: Mute[];
      progress?: PageReport['progress'];
    }
  | { state: 'off'; host: string; temporary: boolean; rule: SiteRule }
  | { state: 'paused'; host: string; temporary: boolean; until: number }
  /** Browser pages, stores, PDF viewers: extensions cannot run there. */
  | { state: 'unavailable' };
