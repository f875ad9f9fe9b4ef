import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import { PackError, type Pack } from '../../../../lib/model/pack.ts';
import { importPack, removePack } from '../../../../lib/services/import-pack.ts';
import { storePack } from '../../../../lib/services/store-pack.ts';
import { openDatabase } from '../../../../lib/store/database.ts';
import { createDexieStore } from '../../../../lib/store/dexie-store.ts';
import { createMemoryStore } from '../../../../lib/store/memory-store.ts';
import type { StoryStore } from '../../../../lib/store/story-store.ts';
import { aDetector, anAlias, anEntity } from '../../../support/build-gazetteer.ts';
import { aDraft, aPack, aThread } from '../../../support/stories.ts';

const library = aPack([aDraft('one', { thread: 'talks' })], { threads: [aThread('talks')] });
const detector = aDetector(library.entities, [anAlias('Iran', 'Q794')]);
const now = '2026-12-01T10:00:00Z';

/** A publisher's pack that uses ids of the library, and calls Iran something else. */
function aForeignPack(more: Partial<Pack> = {}): Pack {
  return aPack([aDraft('one', { headline: 'Theirs', thread: 'talks' }), aDraft('two')], {
    id: 'gazette',
    title: 'The Gazette',
    threads: [aThread('talks', { title: 'Theirs' })],
    entities: [anEntity('Q794', 'Persia'), anEntity('x:mayor', 'The mayor', { type: 'person' })],
    ...more,
  });
}

let opened = 0;
const stores: [string, () => Promise<StoryStore>][] = [
  ['memory', async () => createMemoryStore()],
  ['Dexie', async () => createDexieStore(await openDatabase(`import-${(opened += 1)}`))],
];

describe.each(stores)('importPack into %s', (_name, open) => {
  async function aStore(): Promise<StoryStore> {
    const store = await open();
    await storePack(library, { store, detector, from: { origin: 'library' } });
    return store;
  }
  const listAll = async (store: StoryStore) =>
    (await store.listNewest(9)).map(({ id }) => id).toSorted();

  it('adds its stories under its own name, and leaves the bundled ones as they are', async () => {
    const store = await aStore();
    const added = await importPack(aForeignPack(), { store, detector, now });
    expect(await listAll(store)).toEqual(['one', 'pack:gazette/one', 'pack:gazette/two']);
    expect((await store.getStory('one'))?.headline).toBe('Headline of one');
    expect(await store.getStory('pack:gazette/one')).toMatchObject({
      headline: 'Theirs',
      kind: 'imported',
      originTitle: 'The Gazette',
      thread: 'pack:gazette/talks',
      entities: ['Q794'],
    });
    expect((await store.getThread('talks'))?.title).toBe('Title of talks');
    expect(added).toMatchObject({ id: 'gazette', stories: 2, added: now });
    expect(await store.listPacks()).toEqual([added]);
  });

  it('changes no bundled entity, and adds those the library does not know', async () => {
    const store = await aStore();
    await importPack(aForeignPack(), { store, detector, now });
    const titles = new Map((await store.listEntities()).map(({ id, title }) => [id, title]));
    expect(titles.get('Q794')).toBe('Iran');
    expect(titles.get('x:mayor')).toBe('The mayor');
  });

  it('takes the place of an earlier pack of the same id, and of no other', async () => {
    const store = await aStore();
    await importPack(aForeignPack(), { store, detector, now });
    await importPack(aForeignPack({ id: 'herald', threads: [], stories: [aDraft('two')] }), {
      store,
      detector,
      now,
    });
    await importPack(aForeignPack({ threads: [], stories: [aDraft('three')] }), {
      store,
      detector,
      now,
    });
    expect(await listAll(store)).toEqual(['one', 'pack:gazette/three', 'pack:herald/two']);
    expect(await store.getThread('pack:gazette/talks')).toBeUndefined();
    expect(await store.listPacks()).toHaveLength(2);
  });

  it('tells how far it is', async () => {
    const stories = Array.from({ length: 120 }, (_, n) => aDraft(`story-${n}`));
    const told: number[] = [];
    const onProgress = (stored: number): number => told.push(stored);
    await importPack(aForeignPack({ stories }), {
      store: await aStore(),
      detector,
      now,
      onProgress,
    });
    expect(told).toEqual([50, 100, 120]);
  });

  it('is removed whole, and nothing else with it', async () => {
    const store = await aStore();
    await importPack(aForeignPack(), { store, detector, now });
    await removePack('gazette', store);
    expect(await listAll(store)).toEqual(['one']);
    expect(await store.getThread('pack:gazette/talks')).toBeUndefined();
    expect(await store.getThread('talks')).toBeDefined();
    expect(await store.listPacks()).toEqual([]);
    expect((await store.listEntities()).map(({ id }) => id)).not.toContain('x:mayor');
    expect((await store.countByEntity())[0]).toEqual({ entity: 'Q794', stories: 1 });
  });

  it('may be cut off and repeated', async () => {
    const store = await aStore();
    let batches = 0;
    const dying: StoryStore = {
      ...store,
      put: async (batch) => {
        batches += 1;
        if (batches === 3) throw new Error('killed');
        await store.put(batch);
      },
    };
    const stories = Array.from({ length: 120 }, (_, n) => aDraft(`story-${n}`));
    const pack = aForeignPack({ threads: [], stories });
    await expect(importPack(pack, { store: dying, detector, now })).rejects.toThrow('killed');
    expect(await store.listPacks()).toHaveLength(1);
    await importPack(pack, { store, detector, now });
    expect(await store.countStories()).toBe(121);
  });

  it('refuses one that bears the id of the bundled library', async () => {
    const store = await aStore();
    const refused = importPack(aForeignPack({ id: 'library' }), { store, detector, now });
    await expect(refused).rejects.toBeInstanceOf(PackError);
    expect(await listAll(store)).toEqual(['one']);
  });
});
