import type { EntityId } from '../../../../lib/model/entity.ts';
import type { WeighedDocument } from '../../../../lib/stories/closeness.ts';
import type { CorpusStatistics } from '../../../../lib/stories/corpus-statistics.ts';
import { createCorpusStatistics } from '../../../../lib/stories/corpus-statistics.ts';
import { readDocument } from '../../../../lib/stories/read-document.ts';
import type { StoryDocument } from '../../../../lib/stories/story-document.ts';
import { weighDocument } from '../../../../lib/stories/weigh-document.ts';

type Parts = Partial<Omit<StoryDocument, 'entities'>> & { entities?: EntityId[] };

/** A document that names each of `entities` once. */
export function aDocument(id: string, { entities = [], ...parts }: Parts = {}): StoryDocument {
  const counts = new Map(entities.map((entity) => [entity, 1]));
  return { id, headline: '', text: '', entities: counts, leads: new Map(), ...parts };
}

/** Documents weighed by what all of them say about terms. */
export function weighAll(documents: readonly StoryDocument[]): WeighedDocument[] {
  const statistics: CorpusStatistics = createCorpusStatistics();
  const read = documents.map(readDocument);
  for (const document of read) statistics.add(document);
  return read.map((document) => ({
    read: document,
    vector: weighDocument(document, statistics),
  }));
}
