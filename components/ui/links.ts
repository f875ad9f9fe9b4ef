import type { EntityId } from '../../lib/model/entity.ts';
import type { StoryId } from '../../lib/model/story.ts';

/** Where the surface shows a story or an entity. */
export type Links = {
  story: (id: StoryId) => string;
  entity: (id: EntityId) => string;
  search: (text: string) => string;
};
