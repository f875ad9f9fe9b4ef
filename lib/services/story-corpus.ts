import type { Story, StoryId } from '../model/story.ts';
import type { StoryStore } from '../store/story-store.ts';
import { type Corpus, createCorpus } from '../stories/corpus.ts';
import { readDocument, type ReadDocument } from '../stories/read-document.ts';
import { documentOfStory, type LeadOf } from '../stories/story-document.ts';
import type { EntityIndex } from './entity-index.ts';

/** The stories of the store as ranking reads them: a cache, read again after a change. */
export type StoryCorpus = { corpus: Corpus; read(story: Story): ReadDocument; leadOf: LeadOf };

/** Stories whose words are counted for rarity; the newest say best what is common now. */
const MAX_COUNTED = 5_000;

async function readCorpus(store: StoryStore, entities: EntityIndex): Promise<StoryCorpus> {
  const documents = new Map<StoryId, ReadDocument>();
  const corpus = createCorpus();
  const leadOf: LeadOf = (id) => entities.get(id)?.of[0];
  const read = (story: Story): ReadDocument => {
    const known = documents.get(story.id) ?? readDocument(documentOfStory(story, leadOf));
    documents.set(story.id, known);
    return known;
  };
  for (const story of await store.listNewest(MAX_COUNTED)) corpus.add(read(story));
  return { corpus, read, leadOf };
}

/** A function that gives the present corpus, reading the store only when it changed since. */
export function createStoryCorpus(
  store: StoryStore,
  readEntities: () => Promise<EntityIndex>,
  signal: AbortSignal,
): () => Promise<StoryCorpus> {
  let cached: Promise<StoryCorpus> | undefined;
  store.watch(() => {
    cached = undefined;
  }, signal);
  return () => {
    cached ??= readEntities().then((entities) => readCorpus(store, entities));
    return cached;
  };
}
