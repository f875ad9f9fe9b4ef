import type {
  AccessScope,
  PageStatus,
  StoreHealth,
  StoryList,
  StoryQuery,
  StoryView,
} from '../../lib/model/browse.ts';
import type { EntityCount } from '../../lib/model/card.ts';
import type { Control } from '../../lib/model/control.ts';
import type { Entity, EntityId } from '../../lib/model/entity.ts';
import type { StoryId } from '../../lib/model/story.ts';

/** What the popup asks of the rest of the extension. */
export type PopupServices = {
  listStories: (query: StoryQuery) => Promise<StoryList>;
  getStory: (id: StoryId) => Promise<StoryView | undefined>;
  /** The entities with most stories, most first. */
  listTopEntities: () => Promise<EntityCount[]>;
  getEntity(id: EntityId): Promise<{ entity: Entity; stories: number } | undefined>;
  getPageStatus: () => Promise<PageStatus>;
  /** Does what the reader pressed: keeps it, or in a private window tells the page alone. */
  control: (control: Control) => Promise<PageStatus>;
  /** Goes to the name in the page, opens its card there, and closes the popup. */
  showOnPage: (entity: EntityId) => void;
  /** Asks the reader for access to sites; to be called while a press is answered. */
  askForAccess: (scope: AccessScope) => Promise<boolean>;
  /** False in a private window, where nothing is kept. */
  canKeep: () => Promise<boolean>;
  /** Notes that a story was opened, if that may be kept. */
  markRead: (id: StoryId) => Promise<void>;
  setSaved: (id: StoryId, isSaved: boolean) => Promise<void>;
  openSettings: () => void;
  getHealth: () => Promise<StoreHealth>;
  /** Calls the listener when stories, page status or health may have changed; the answer ends it. */
  subscribe: (listener: () => void) => () => void;
};
