import type { StoryId } from '../model/story.ts';
import type { StoryStore } from '../store/story-store.ts';

/** Notes that the reader opened a story, the first time alone. `now` is an ISO date-time. */
export async function markRead(store: StoryStore, id: StoryId, now: string): Promise<void> {
  await store.changeReading(id, (reading) => ({ ...reading, read: reading.read ?? now }));
}

/** Saves a story for later, or no longer. `now` is an ISO date-time. */
export async function setSaved(
  store: StoryStore,
  id: StoryId,
  { isSaved, now }: { isSaved: boolean; now: string },
): Promise<void> {
  await store.changeReading(id, (reading) => ({
    ...reading,
    saved: isSaved ? (reading.saved ?? now) : undefined,
  }));
}
