import type { Detector } from '../detect/detector.ts';
import {
  type AddedPack,
  LIBRARY_ID,
  type Pack,
  type PackContent,
  PackError,
} from '../model/pack.ts';
import type { Story } from '../model/story.ts';
import type { StoryStore } from '../store/story-store.ts';
import { storePack } from './store-pack.ts';

const originOf = (packId: string): Story['origin'] => `pack:${packId}`;

/** Ids of other packs, and of the bundled library, stay theirs. */
function separateIds(pack: Pack): Pick<PackContent, 'threads' | 'stories'> {
  const separate = (id: string): string => `${originOf(pack.id)}/${id}`;
  return {
    threads: pack.threads.map((thread) => ({ ...thread, id: separate(thread.id) })),
    stories: pack.stories.map((story) => ({
      ...story,
      id: separate(story.id),
      // Ours are briefs; whoever else wrote it has not been held to our rules.
      kind: 'imported',
      ...(story.thread === undefined ? {} : { thread: separate(story.thread) }),
    })),
  };
}

type Target = {
  store: StoryStore;
  detector: Detector;
  /** Now, as an ISO date-time. */
  now: string;
  onProgress?: (stored: number) => void;
};

/**
 * Adds a pack from elsewhere to the store, in place of what an earlier one of its id brought. It changes
 * no bundled entity, no name, and no story or thread of another origin; its stories
 * carry its title. Rejects with a `PackError` for one that bears the id of the bundled library. May be
 * cut off and repeated.
 */
export async function importPack(pack: Pack, target: Target): Promise<AddedPack> {
  if (pack.id === LIBRARY_ID) throw new PackError('reserved', LIBRARY_ID);
  const { id, title, licence, hash, stories } = pack;
  const added = { id, title, licence, hash, stories: stories.length, added: target.now };
  // First, so that what a cut-off import brought can be seen and removed.
  await target.store.putPack(added);
  await storePack(
    { ...pack, ...separateIds(pack) },
    { ...target, from: { origin: originOf(id), originTitle: title } },
  );
  return added;
}

/** Takes a pack and all it brought out of the store. */
export async function removePack(id: AddedPack['id'], store: StoryStore): Promise<void> {
  await store.remove(await store.listOrigin(originOf(id)));
  await store.removeEntities(originOf(id));
  await store.removePack(id);
}
