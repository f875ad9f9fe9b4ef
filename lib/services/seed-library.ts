import type { Detector } from '../detect/detector.ts';
import type { Pack } from '../model/pack.ts';
import type { StoryStore } from '../store/story-store.ts';
import { ingestStory } from './ingest-stories.ts';

/** Small enough that a worker killed between two batches has lost little (interaction guide, section 4). */
const BATCH_STORIES = 50;
const SEEDED_FACT = 'seeded-library';

/** Which bundled data the store was seeded from: changes when the pack or the gazetteer does. */
export type Seed = {
  version: string;
  loadPack(): Promise<Pack>;
  loadDetector(): Promise<Detector>;
};

/** True when the store holds what this version of the extension ships. */
export async function isSeeded(store: StoryStore, version: string): Promise<boolean> {
  return (await store.getFact(SEEDED_FACT)) === version && (await store.countStories()) > 0;
}

/**
 * Brings the bundled library into the store unless it is there. Runs in batches that may be repeated:
 * when it is cut off it starts again and ends the same. Stories a newer pack no longer holds are
 * taken out at the end; the reader's own are never touched.
 */
export async function seedLibrary(store: StoryStore, seed: Seed): Promise<void> {
  if (await isSeeded(store, seed.version)) return;
  const [pack, detector] = await Promise.all([seed.loadPack(), seed.loadDetector()]);
  await store.put({ entities: pack.entities, threads: pack.threads, stories: [] });
  for (let from = 0; from < pack.stories.length; from += BATCH_STORIES) {
    const batch = pack.stories.slice(from, from + BATCH_STORIES);
    const stories = batch.map((draft) => ingestStory(draft, pack.id, detector));
    await store.put({ entities: [], threads: [], stories });
  }
  const kept = new Set(pack.stories.map((story) => story.id));
  const stored = await store.listIdsByOrigin(pack.id);
  await store.removeStories(stored.filter((id) => !kept.has(id)));
  await store.setFact(SEEDED_FACT, seed.version);
}
