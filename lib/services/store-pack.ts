import type { Detector } from '../detect/detector.ts';
import type { PackContent } from '../model/pack.ts';
import type { StoryStore } from '../store/story-store.ts';
import { ingestStory, type Origin } from './ingest-stories.ts';

/** Small enough that a worker killed between two batches has lost little (interaction guide, section 4). */
const BATCH_STORIES = 50;

type Target = {
  store: StoryStore;
  detector: Detector;
  from: Origin;
  /** Told after each batch. */
  onProgress?: ((stored: number) => void) | undefined;
};

/**
 * Brings the content of a pack into the store, in batches that may be repeated: when it is cut off it
 * starts again and ends the same. What the store holds of the same origin and the pack no longer does
 * is taken out at the end.
 */
export async function storePack(content: PackContent, target: Target): Promise<void> {
  const { store, detector, from, onProgress } = target;
  const { origin } = from;
  const threads = content.threads.map((thread) => ({ ...thread, origin }));
  await store.putEntities(origin, content.entities);
  await store.put({ threads, stories: [] });
  for (let start = 0; start < content.stories.length; start += BATCH_STORIES) {
    const batch = content.stories.slice(start, start + BATCH_STORIES);
    const stories = batch.map((draft) => ingestStory(draft, from, detector));
    await store.put({ threads: [], stories });
    onProgress?.(start + batch.length);
  }
  const keptStories = new Set(content.stories.map(({ id }) => id));
  const keptThreads = new Set(threads.map(({ id }) => id));
  const stored = await store.listOrigin(origin);
  await store.remove({
    stories: stored.stories.filter((id) => !keptStories.has(id)),
    threads: stored.threads.filter((id) => !keptThreads.has(id)),
  });
}
