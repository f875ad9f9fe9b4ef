import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';

import { markRead, setSaved } from '../../../../lib/services/keep-reading.ts';
import { openDatabase, NewerDatabaseError } from '../../../../lib/store/database.ts';
import { createDexieStore } from '../../../../lib/store/dexie-store.ts';
import { createMemoryStore } from '../../../../lib/store/memory-store.ts';
import type { StoryStore } from '../../../../lib/store/story-store.ts';
import { anEntity } from '../../../support/build-gazetteer.ts';
import { aStory, aThread } from '../../../support/stories.ts';

let opened = 0;
const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const undo of cleanUp.splice(0)) undo();
});

async function openDexieStore(): Promise<StoryStore> {
  opened += 1;
  const database = await openDatabase(`test-${opened}`);
  cleanUp.push(() => database.close());
  return createDexieStore(database);
}

const stores: [string, () => Promise<StoryStore>][] = [
  ['Dexie', openDexieStore],
  ['memory', async () => createMemoryStore()],
];

describe.each(stores)('the store in %s', (_name, open) => {
  const stories = [
    aStory('old', { date: '2015-07-14', entities: ['Q794'], thread: 'iran' }),
    aStory('new', { date: '2025-03-14', entities: ['Q794', 'Q148'], thread: 'iran' }),
    aStory('middle', { date: '2018-05-08', entities: ['Q30'], origin: 'mine' }),
  ];
  const batch = { threads: [], stories };

  it('lists the newest first', async () => {
    const store = await open();
    await store.put(batch);
    expect((await store.listNewest(2)).map(({ id }) => id)).toEqual(['new', 'middle']);
  });

  it('lists the stories of an entity, newest first', async () => {
    const store = await open();
    await store.put(batch);
    expect((await store.listByEntity('Q794', 10)).map(({ id }) => id)).toEqual(['new', 'old']);
    expect((await store.listByEntity('Q794', 1)).map(({ id }) => id)).toEqual(['new']);
  });

  it('lists a thread in time order', async () => {
    const store = await open();
    await store.put(batch);
    expect((await store.listByThread('iran')).map(({ id }) => id)).toEqual(['old', 'new']);
  });

  it('counts stories by entity, most first', async () => {
    const store = await open();
    await store.put(batch);
    const [first, ...others] = await store.countByEntity();
    expect(first).toEqual({ entity: 'Q794', stories: 2 });
    expect(others).toHaveLength(2);
  });

  it('changes nothing when the same batch comes again', async () => {
    const store = await open();
    await store.put(batch);
    await store.put(batch);
    expect(await store.countStories()).toBe(3);
    expect((await store.countByEntity())[0]).toEqual({ entity: 'Q794', stories: 2 });
  });

  it('follows a story whose entities have changed', async () => {
    const store = await open();
    await store.put(batch);
    await store.put({ ...batch, stories: [aStory('old', { entities: ['Q30'] })] });
    expect(new Map((await store.countByEntity()).map((row) => [row.entity, row.stories]))).toEqual(
      new Map([
        ['Q30', 2],
        ['Q794', 1],
        ['Q148', 1],
      ]),
    );
  });

  it('removes stories and forgets entities without any', async () => {
    const store = await open();
    await store.put(batch);
    await store.remove({ stories: ['new', 'unknown'], threads: ['unknown'] });
    expect(await store.countStories()).toBe(2);
    expect((await store.countByEntity()).map(({ entity }) => entity)).not.toContain('Q148');
  });

  it('tells what came from where, and removes it', async () => {
    const store = await open();
    await store.put(batch);
    await store.put({ threads: [aThread('talks', { origin: 'mine' })], stories: [] });
    expect(await store.listOrigin('mine')).toEqual({ stories: ['middle'], threads: ['talks'] });
    await store.remove(await store.listOrigin('mine'));
    expect(await store.listOrigin('mine')).toEqual({ stories: [], threads: [] });
  });

  it('lists every entity once, as the bundled library has it', async () => {
    const store = await open();
    await store.putEntities('a-pack', [anEntity('Q794', 'Persia'), anEntity('x:mayor', 'Mayor')]);
    await store.putEntities('library', [anEntity('Q794', 'Iran')]);
    await store.putEntities('z-pack', [anEntity('x:mayor', 'Burgomaster')]);
    const titles = async (): Promise<string[]> =>
      (await store.listEntities()).map(({ title }) => title);
    expect(await titles()).toEqual(['Iran', 'Mayor']);
    await store.putEntities('a-pack', []);
    expect(await titles()).toEqual(['Iran', 'Burgomaster']);
    await store.removeEntities('z-pack');
    expect(await titles()).toEqual(['Iran']);
  });

  it('lists packs from elsewhere by title', async () => {
    const store = await open();
    const added = { licence: 'CC0-1.0', hash: 'a', stories: 1, added: '2026-12-01T10:00:00Z' };
    await store.putPack({ id: 'one', title: 'Zebra', ...added });
    await store.putPack({ id: 'two', title: 'Ant', ...added });
    await store.putPack({ id: 'one', title: 'Zebras', ...added });
    expect((await store.listPacks()).map(({ title }) => title)).toEqual(['Ant', 'Zebras']);
    await store.removePack('two');
    expect((await store.listPacks()).map(({ id }) => id)).toEqual(['one']);
  });

  it('notes what was read and saved, and forgets it with the story', async () => {
    const store = await open();
    await store.put(batch);
    const now = '2026-12-01T10:00:00Z';
    await markRead(store, 'old', now);
    await markRead(store, 'old', '2026-12-02T10:00:00Z');
    await setSaved(store, 'new', { isSaved: true, now });
    await setSaved(store, 'middle', { isSaved: true, now });
    await setSaved(store, 'middle', { isSaved: false, now });
    const byId = new Map((await store.listReadings()).map((reading) => [reading.id, reading]));
    expect([...byId.keys()].toSorted()).toEqual(['new', 'old']);
    expect(byId.get('old')?.read).toBe(now);
    expect(byId.get('new')?.saved).toBe(now);
    await store.remove({ stories: ['old'], threads: [] });
    expect((await store.listReadings()).map(({ id }) => id)).toEqual(['new']);
  });

  it('tells watchers of what is read apart from watchers of stories', async () => {
    const store = await open();
    const controller = new AbortController();
    let stories = 0;
    let readings = 0;
    store.watch(() => (stories += 1), controller.signal);
    store.watchReadings(() => (readings += 1), controller.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await markRead(store, 'old', '2026-12-01T10:00:00Z');
    await expect.poll(() => readings).toBeGreaterThan(0);
    expect(stories).toBe(0);
    controller.abort();
  });

  it('keeps facts about itself', async () => {
    const store = await open();
    expect(await store.getFact('seeded')).toBeUndefined();
    await store.setFact('seeded', 'v1');
    expect(await store.getFact('seeded')).toBe('v1');
  });

  it('tells watchers of a change until they stop', async () => {
    const store = await open();
    const controller = new AbortController();
    let calls = 0;
    store.watch(() => (calls += 1), controller.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toBe(0);
    await store.put(batch);
    await expect.poll(() => calls).toBeGreaterThan(0);
    controller.abort();
    const before = calls;
    await store.put({ ...batch, stories: [aStory('another')] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toBe(before);
  });
});

describe('openDatabase', () => {
  it('keeps the stories of version 1', async () => {
    const old = new Dexie('version-1');
    old.version(1).stores({
      stories: 'id, date, *entities, thread, origin',
      entities: 'id',
      threads: 'id',
      entityStories: 'entity, stories',
      facts: 'key',
    });
    await old.table('stories').put(aStory('kept', { thread: 'talks' }));
    await old.table('threads').put({ id: 'talks', title: 'Talks' });
    old.close();
    const database = await openDatabase('version-1');
    cleanUp.push(() => database.close());
    const store = createDexieStore(database);
    expect((await store.getStory('kept'))?.thread).toBe('talks');
    expect((await store.getThread('talks'))?.title).toBe('Talks');
    expect(await store.listEntities()).toEqual([]);
  });

  it('leaves a database of a newer version alone', async () => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('newer', 990);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('future'));
      request.addEventListener('success', () => resolve(request.result.close()));
      request.addEventListener('error', () => reject(request.error));
    });
    await expect(openDatabase('newer')).rejects.toBeInstanceOf(NewerDatabaseError);
  });
});
