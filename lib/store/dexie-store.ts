import { liveQuery } from 'dexie';

import type { EntityId } from '../model/entity.ts';
import type { Story } from '../model/story.ts';
import type { Database } from './database.ts';
import { mergeEntities } from './entity-lists.ts';
import type { StoryStore } from './story-store.ts';

/** How a batch changes the number of stories about each entity, given the stories it replaces. */
function countChanges(added: Story[], replaced: (Story | undefined)[]): Map<EntityId, number> {
  const changes = new Map<EntityId, number>();
  const change = (entity: EntityId, by: number): void => {
    changes.set(entity, (changes.get(entity) ?? 0) + by);
  };
  for (const story of added) for (const entity of story.entities) change(entity, 1);
  for (const story of replaced) for (const entity of story?.entities ?? []) change(entity, -1);
  return changes;
}

async function applyCounts(database: Database, changes: Map<EntityId, number>): Promise<void> {
  const ids = [...changes.keys()];
  const rows = await database.entityStories.bulkGet(ids);
  await database.entityStories.bulkPut(
    ids.map((entity, n) => ({
      entity,
      stories: (rows[n]?.stories ?? 0) + (changes.get(entity) ?? 0),
    })),
  );
}

/** A count reads the whole table, so that any write to it is a change. */
function watchTables(
  tables: readonly { count(): PromiseLike<number> }[],
  listener: () => void,
  signal: AbortSignal,
): void {
  // The first call is the present state.
  let first = true;
  const subscription = liveQuery(() => Promise.all(tables.map((table) => table.count()))).subscribe(
    () => {
      if (!first) listener();
      first = false;
    },
  );
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

/** The store on Dexie. Every write is one transaction: after a crash it happened wholly or not at all. */
export function createDexieStore(database: Database): StoryStore {
  const { stories, entityLists, threads, entityStories, packs, readings, facts } = database;
  return {
    put: (batch) =>
      database.transaction('rw', [stories, threads, entityStories], async () => {
        const added = [...new Map(batch.stories.map((story) => [story.id, story])).values()];
        const replaced = await stories.bulkGet(added.map((story) => story.id));
        await threads.bulkPut(batch.threads);
        await stories.bulkPut(added);
        await applyCounts(database, countChanges(added, replaced));
      }),
    remove: (ids) =>
      database.transaction('rw', [stories, threads, entityStories, readings], async () => {
        const removed = await stories.bulkGet(ids.stories);
        await stories.bulkDelete(ids.stories);
        await readings.bulkDelete(ids.stories);
        await threads.bulkDelete(ids.threads);
        await applyCounts(database, countChanges([], removed));
      }),
    listOrigin: async (origin) => ({
      stories: await stories.where('origin').equals(origin).primaryKeys(),
      threads: await threads.where('origin').equals(origin).primaryKeys(),
    }),
    listEntities: async () => mergeEntities(await entityLists.toArray()),
    putEntities: async (origin, entities) => {
      await entityLists.put({ origin, entities });
    },
    removeEntities: (origin) => entityLists.delete(origin),
    getStory: (id) => stories.get(id),
    getThread: (id) => threads.get(id),
    listNewest: (limit) => stories.orderBy('date').reverse().limit(limit).toArray(),
    listByEntity: async (entity, limit) => {
      const found = await stories.where('entities').equals(entity).toArray();
      return found.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, limit);
    },
    listByThread: (thread) => stories.where('thread').equals(thread).sortBy('date'),
    countStories: () => stories.count(),
    countByEntity: () => entityStories.where('stories').above(0).reverse().toArray(),
    listPacks: () => packs.orderBy('title').toArray(),
    putPack: async (pack) => {
      await packs.put(pack);
    },
    removePack: (id) => packs.delete(id),
    listReadings: () => readings.toArray(),
    changeReading: (id, change) =>
      database.transaction('rw', readings, async () => {
        const reading = change((await readings.get(id)) ?? { id });
        await ((reading.read ?? reading.saved) ? readings.put(reading) : readings.delete(id));
      }),
    getFact: async (key) => (await facts.get(key))?.value,
    setFact: async (key, value) => {
      await facts.put({ key, value });
    },
    // Any table that lists draw from.
    watch: (listener, signal) => watchTables([stories, entityLists, threads], listener, signal),
    watchReadings: (listener, signal) => watchTables([readings], listener, signal),
  };
}
