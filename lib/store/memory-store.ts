import type { EntityId } from '../model/entity.ts';
import type { AddedPack } from '../model/pack.ts';
import type { Reading } from '../model/reading.ts';
import type { Story, StoryId, Thread, ThreadId } from '../model/story.ts';
import { type EntityList, mergeEntities } from './entity-lists.ts';
import type { StoryStore } from './story-store.ts';

const newestFirst = (a: Story, b: Story): number =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : 0;

/**
 * The store where no database can be opened: it answers from memory and forgets when the worker stops.
 * Meant for the bundled stories only.
 */
export function createMemoryStore(): StoryStore {
  const stories = new Map<StoryId, Story>();
  const entityLists = new Map<string, EntityList>();
  const threads = new Map<ThreadId, Thread>();
  const packs = new Map<AddedPack['id'], AddedPack>();
  const readings = new Map<StoryId, Reading>();
  const facts = new Map<string, string>();
  const listeners = new Set<() => void>();
  const readingListeners = new Set<() => void>();

  const list = (keep: (story: Story) => boolean): Story[] =>
    [...stories.values()].filter(keep).toSorted(newestFirst);

  return {
    put: async (batch) => {
      for (const thread of batch.threads) threads.set(thread.id, thread);
      for (const story of batch.stories) stories.set(story.id, story);
      for (const listener of listeners) listener();
    },
    remove: async (ids) => {
      for (const id of ids.stories) {
        stories.delete(id);
        readings.delete(id);
      }
      for (const id of ids.threads) threads.delete(id);
      for (const listener of listeners) listener();
    },
    listOrigin: async (origin) => {
      const idsOf = (rows: Iterable<Story | Thread>): string[] =>
        [...rows].filter((row) => row.origin === origin).map(({ id }) => id);
      return { stories: idsOf(stories.values()), threads: idsOf(threads.values()) };
    },
    listEntities: async () => mergeEntities([...entityLists.values()]),
    putEntities: async (origin, entities) => {
      entityLists.set(origin, { origin, entities });
      for (const listener of listeners) listener();
    },
    removeEntities: async (origin) => {
      entityLists.delete(origin);
    },
    getStory: async (id) => stories.get(id),
    getThread: async (id) => threads.get(id),
    listNewest: async (limit) => list(() => true).slice(0, limit),
    listByEntity: async (entity, limit) =>
      list((story) => story.entities.includes(entity)).slice(0, limit),
    listByThread: async (thread) => list((story) => story.thread === thread).reverse(),
    countStories: async () => stories.size,
    countByEntity: async () => {
      const counts = new Map<EntityId, number>();
      for (const story of stories.values()) {
        for (const entity of story.entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      }
      return [...counts]
        .map(([entity, count]) => ({ entity, stories: count }))
        .toSorted((a, b) => b.stories - a.stories);
    },
    listPacks: async () => [...packs.values()].toSorted((a, b) => a.title.localeCompare(b.title)),
    putPack: async (pack) => {
      packs.set(pack.id, pack);
    },
    removePack: async (id) => {
      packs.delete(id);
    },
    listReadings: async () => [...readings.values()],
    changeReading: async (id, change) => {
      const reading = change(readings.get(id) ?? { id });
      if (reading.read ?? reading.saved) readings.set(id, reading);
      else readings.delete(id);
      for (const listener of readingListeners) listener();
    },
    getFact: async (key) => facts.get(key),
    setFact: async (key, value) => {
      facts.set(key, value);
    },
    watch: (listener, signal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    watchReadings: (listener, signal) => {
      readingListeners.add(listener);
      signal.addEventListener('abort', () => readingListeners.delete(listener), { once: true });
    },
  };
}
