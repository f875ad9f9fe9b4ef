import type { WeighedDocument } from './closeness.ts';
import { type CorpusStatistics, createCorpusStatistics } from './corpus-statistics.ts';
import type { ReadDocument } from './read-document.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';
import { weighDocument } from './weigh-document.ts';

/** Documents in memory that can be asked for those near a query, and added to between questions. */
export type Corpus = {
  /** Keeps a document and counts its terms. */
  add(document: ReadDocument): void;
  /** Never finds the document again; what it told about terms stays counted. */
  drop(document: ReadDocument): void;
  /** Weighs all documents anew by what the corpus says now. */
  refresh(): void;
  /** Weighs a document by what the corpus says so far, without keeping it. */
  weigh(document: ReadDocument): WeighedDocument;
  /** The documents most like `query` in content, best first, at most `limit` that `accept` takes. */
  findCandidates(
    query: WeighedDocument,
    limit: number,
    accept?: (candidate: ReadDocument) => boolean,
  ): WeighedDocument[];
};

/** Weights drift as the corpus grows; they are worked out anew each time as many have come again. */
export const REFRESH_GROWTH = 1;

/** An empty corpus over `statistics`, which may know other documents already. */
export function createCorpus(statistics: CorpusStatistics = createCorpusStatistics()): Corpus {
  let documents: WeighedDocument[] = [];
  let index: TextIndex = createTextIndex();
  let sizeAtRefresh = 0;
  let pending: ReadDocument[] = [];
  const dropped = new Set<ReadDocument>();

  const weigh = (read: ReadDocument): WeighedDocument => ({
    read,
    vector: weighDocument(read, statistics),
  });

  function include(read: ReadDocument): void {
    const document = weigh(read);
    documents.push(document);
    index.add(document.vector);
  }

  function refresh(): void {
    const kept = [...documents.map(({ read }) => read), ...pending];
    documents = [];
    pending = [];
    index = createTextIndex();
    for (const read of kept) if (!dropped.has(read)) include(read);
    dropped.clear();
    sizeAtRefresh = documents.length;
  }

  function bringUpToDate(): void {
    const size = documents.length + pending.length;
    if (size - sizeAtRefresh >= sizeAtRefresh * REFRESH_GROWTH) refresh();
    for (const read of pending) include(read);
    pending = [];
  }

  return {
    add(document) {
      statistics.add(document);
      pending.push(document);
    },
    drop: (document) => dropped.add(document),
    refresh,
    weigh,
    findCandidates(query, limit, accept = () => true) {
      if (pending.length > 0) bringUpToDate();
      const hits = index.search(query.vector, limit, (place) => {
        const read = documents[place]?.read;
        return read !== undefined && !dropped.has(read) && accept(read);
      });
      return hits.flatMap(({ place }) => documents[place] ?? []);
    },
  };
}
