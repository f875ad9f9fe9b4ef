import type { EntityCount } from '../model/card.ts';
import { type Entity, type EntityId, entityLabel } from '../model/entity.ts';
import type { StoryStore } from '../store/story-store.ts';

/** Every entity with its number of stories: a cache of two small tables, read again after a change. */
export type EntityIndex = {
  get(id: EntityId): Entity | undefined;
  stories(id: EntityId): number;
  /** Total number of stories, for rarity. */
  total: number;
  /** Entities that have stories, most first. */
  ranked: EntityId[];
  toCount(id: EntityId, lang: string): EntityCount | undefined;
};

async function readIndex(store: StoryStore): Promise<EntityIndex> {
  const [list, counts, total] = await Promise.all([
    store.listEntities(),
    store.countByEntity(),
    store.countStories(),
  ]);
  const entities = new Map(list.map((entity) => [entity.id, entity]));
  const stories = new Map(counts.map((count) => [count.entity, count.stories]));
  const countOf = (id: EntityId): number => stories.get(id) ?? 0;
  return {
    get: (id) => entities.get(id),
    stories: countOf,
    total,
    ranked: counts.map((count) => count.entity),
    toCount: (id, lang) => {
      const entity = entities.get(id);
      if (!entity) return undefined;
      return {
        entity: id,
        label: entityLabel(entity, lang),
        type: entity.type,
        stories: countOf(id),
      };
    },
  };
}

/** A function that gives the present index, reading the store only when it changed since. */
export function createEntityIndex(
  store: StoryStore,
  signal: AbortSignal,
): () => Promise<EntityIndex> {
  let cached: Promise<EntityIndex> | undefined;
  store.watch(() => {
    cached = undefined;
  }, signal);
  return () => {
    cached ??= readIndex(store);
    return cached;
  };
}
