import type { StoryList, StoryQuery, StoryView } from '../model/browse.ts';
import type { EntityCount } from '../model/card.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { StoryId } from '../model/story.ts';
import type { LibrarySession } from './library-session.ts';

export type StoryBrowser = {
  listStories(query: StoryQuery): Promise<StoryList>;
  getStory(id: StoryId): Promise<StoryView | undefined>;
  listTopEntities(limit: number): Promise<EntityCount[]>;
  getEntity(id: EntityId): Promise<{ entity: Entity; stories: number } | undefined>;
};

export function createStoryBrowser(session: LibrarySession, lang: string): StoryBrowser {
  return {
    async listStories() {
      return { stories: [], total: 0 };
    },
    async getStory() {
      return undefined;
    },
    async listTopEntities(limit) {
      const index = await session.entities();
      return index.ranked.slice(0, limit).flatMap((id) => index.toCount(id, lang) ?? []);
    },
    async getEntity(id) {
      const index = await session.entities();
      const entity = index.get(id);
      return entity && { entity, stories: index.stories(id) };
    },
  };
}
