import type { StoreHealth } from '../model/browse.ts';
import { NewerDatabaseError } from '../store/database.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { StoryStore } from '../store/story-store.ts';
import { type Seed, seedLibrary } from './seed-library.ts';

export type Library = { store: StoryStore; health: StoreHealth };

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Seeds the store; a store that already holds stories stays usable when the bundled pack is damaged. */
async function seedOrKeep(store: StoryStore, seed: Seed): Promise<StoreHealth> {
  try {
    await seedLibrary(store, seed);
    return { state: 'ready' };
  } catch (error) {
    if ((await store.countStories()) > 0) return { state: 'ready' };
    throw error;
  }
}

/** Stories from the bundle alone, for as long as the worker lives. */
async function openInMemory(seed: Seed, error: unknown): Promise<Library> {
  const detail = messageOf(error);
  const reason = error instanceof NewerDatabaseError ? 'newer-version' : 'unavailable';
  const store = createMemoryStore();
  try {
    await seedLibrary(store, seed);
    return { store, health: { state: 'memory-only', reason, detail } };
  } catch (bundleError) {
    return { store, health: { state: 'failed', detail: `${detail} ${messageOf(bundleError)}` } };
  }
}

/**
 * Opens the store and seeds it when needed. Never rejects: without a usable database the bundled
 * stories are served from memory, and without a readable bundle the store is empty; `health` says which.
 */
export async function openLibrary(
  openStore: () => Promise<StoryStore>,
  seed: Seed,
): Promise<Library> {
  try {
    const store = await openStore();
    return { store, health: await seedOrKeep(store, seed) };
  } catch (error) {
    return openInMemory(seed, error);
  }
}
