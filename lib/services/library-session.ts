import { createDetector, type Detector } from '../detect/detector.ts';
import { decodeGazetteer } from '../gazetteer/codec.ts';
import { bundledRecordSchema } from '../schema/pack-schema.ts';
import { readPack } from '../schema/read-pack.ts';
import type { StoryStore } from '../store/story-store.ts';
import { createEntityIndex, type EntityIndex } from './entity-index.ts';
import { type Library, openLibrary } from './open-library.ts';
import { createStoryCorpus, type StoryCorpus } from './story-corpus.ts';

/** Where the bundled files and the database come from. */
export type LibrarySources = {
  /** Version of the bundled data, known without reading it. */
  version: string;
  openStore(): Promise<StoryStore>;
  loadGazetteer(): Promise<ArrayBuffer>;
  loadPack(): Promise<Uint8Array<ArrayBuffer>>;
};

/** The library, opened once and shared by all services of a page or worker. */
export type LibrarySession = {
  library(): Promise<Library>;
  detector(): Promise<Detector>;
  entities(): Promise<EntityIndex>;
  stories(): Promise<StoryCorpus>;
};

/** Runs `make` at the first call and again after a failure; all callers in between share one promise. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** Opens nothing by itself: store, gazetteer and pack are loaded when first asked for. */
export function createLibrarySession(sources: LibrarySources, signal: AbortSignal): LibrarySession {
  const detector = once(async () => createDetector(decodeGazetteer(await sources.loadGazetteer())));
  const library = once(() =>
    openLibrary(() => sources.openStore(), {
      version: sources.version,
      loadPack: async () => readPack(await sources.loadPack(), bundledRecordSchema),
      loadDetector: detector,
    }),
  );
  const readEntities = once(async () => createEntityIndex((await library()).store, signal));
  const entities = async () => (await readEntities())();
  const readStories = once(async () =>
    createStoryCorpus((await library()).store, entities, signal),
  );
  return {
    library,
    detector,
    entities,
    stories: async () => (await readStories())(),
  };
}
