import { describe, expect, it } from 'vitest';

import type { Pack } from '../../../../lib/model/pack.ts';
import { openLibrary } from '../../../../lib/services/open-library.ts';
import type { Seed } from '../../../../lib/services/seed-library.ts';
import { NewerDatabaseError } from '../../../../lib/store/database.ts';
import { createMemoryStore } from '../../../../lib/store/memory-store.ts';
import type { StoryStore } from '../../../../lib/store/story-store.ts';
import { aDetector, anAlias } from '../../../support/build-gazetteer.ts';
import { aDraft, aPack, aStory } from '../../../support/stories.ts';

const pack = aPack(Array.from({ length: 120 }, (_, n) => aDraft(`brief-${n}`)));
const detector = aDetector(pack.entities, [anAlias('Iran', 'Q794'), anAlias('Russia', 'Q159')]);

function aSeed(more: Partial<Seed> & { pack?: Pack } = {}): Seed {
  return {
    version: 'v1',
    loadPack: async () => more.pack ?? pack,
    loadDetector: async () => detector,
    ...more,
  };
}

const refuse = (message: string) => async (): Promise<never> => {
  throw new Error(message);
};

describe('openLibrary', () => {
  it('seeds an empty store with the bundled stories and their mentions', async () => {
    const { store, health } = await openLibrary(async () => createMemoryStore(), aSeed());
    expect(health).toEqual({ state: 'ready' });
    expect(await store.countStories()).toBe(120);
    const story = await store.getStory('brief-7');
    expect(story?.entities).toEqual(['Q794', 'Q159']);
    expect(story?.gazetteer).toBe('test');
  });

  it('does not read the pack again when the store is seeded', async () => {
    const store = createMemoryStore();
    await openLibrary(async () => store, aSeed());
    let reads = 0;
    const loadPack = async (): Promise<Pack> => {
      reads += 1;
      return pack;
    };
    await openLibrary(async () => store, aSeed({ loadPack }));
    expect(reads).toBe(0);
  });

  it('seeds again when the bundled stories are missing', async () => {
    const store = createMemoryStore();
    await openLibrary(async () => store, aSeed());
    await store.remove(await store.listOrigin('library'));
    await openLibrary(async () => store, aSeed());
    expect(await store.countStories()).toBe(120);
  });

  it('ends the same when it was cut off after the first batch', async () => {
    const store = createMemoryStore();
    let batches = 0;
    const dying: StoryStore = {
      ...store,
      put: async (batch) => {
        batches += 1;
        if (batches === 3) throw new Error('killed');
        await store.put(batch);
      },
    };
    await openLibrary(async () => dying, aSeed());
    expect(await store.countStories()).toBe(50);
    await openLibrary(async () => store, aSeed());
    expect(await store.countStories()).toBe(120);
    expect((await store.countByEntity())[0]?.stories).toBe(120);
  });

  it('takes out briefs a newer pack no longer holds, and nothing of the reader', async () => {
    const store = createMemoryStore();
    await openLibrary(async () => store, aSeed());
    await store.put({ threads: [], stories: [aStory('mine', { origin: 'saved' })] });
    await openLibrary(
      async () => store,
      aSeed({ version: 'v2', pack: aPack([aDraft('brief-1')]) }),
    );
    expect((await store.listNewest(10)).map(({ id }) => id).toSorted()).toEqual([
      'brief-1',
      'mine',
    ]);
  });

  it('serves the bundle from memory when no database can be opened', async () => {
    const { store, health } = await openLibrary(refuse('not allowed here'), aSeed());
    expect(health).toEqual({
      state: 'memory-only',
      reason: 'unavailable',
      detail: 'not allowed here',
    });
    expect(await store.countStories()).toBe(120);
  });

  it('tells a database of a newer version from one that cannot be opened', async () => {
    const { health } = await openLibrary(async () => {
      throw new NewerDatabaseError('newer');
    }, aSeed());
    expect(health).toEqual({ state: 'memory-only', reason: 'newer-version', detail: 'newer' });
  });

  it('keeps what is stored when the bundled pack is damaged', async () => {
    const store = createMemoryStore();
    await openLibrary(async () => store, aSeed());
    const damaged = aSeed({ version: 'v2', loadPack: refuse('damaged') });
    expect((await openLibrary(async () => store, damaged)).health).toEqual({ state: 'ready' });
    expect(await store.countStories()).toBe(120);
  });

  it('says so when neither database nor bundle can be read', async () => {
    const { health } = await openLibrary(
      refuse('No database.'),
      aSeed({ loadPack: refuse('The pack is damaged.') }),
    );
    expect(health).toEqual({ state: 'failed', detail: 'No database. The pack is damaged.' });
  });
});
