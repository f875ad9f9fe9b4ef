import type { Detector } from '../detect/detector.ts';
import type { Pack } from '../model/pack.ts';
import type { StoryStore } from '../store/story-store.ts';
import { storePack } from './store-pack.ts';

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
 * Brings the bundled library into the store unless it is there. May be cut off and repeated. Stories and
 * threads a newer library no longer holds are taken out; the reader's own are never touched.
 */
export async function seedLibrary(store: StoryStore, seed: Seed): Promise<void> {
  if (await isSeeded(store, seed.version)) return;
  const [pack, detector] = await Promise.all([seed.loadPack(), seed.loadDetector()]);
  await storePack(pack, { store, detector, from: { origin: pack.id } });
  await store.setFact(SEEDED_FACT, seed.version);
}
