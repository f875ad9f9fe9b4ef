import type { ReadDocument } from './read-document.ts';
import type { TermKey } from './term.ts';

/** The numbers behind statistics, as they are stored. */
export type StatisticsData = {
  documents: number;
  /** `ROWS` × `SLOTS` document frequencies. */
  frequencies: Uint32Array;
  /** `ROWS` × `SLOTS` balances of capitals. */
  capitals: Int32Array;
};

/**
 * What the stories so far say about terms. Of fixed size whatever the number of stories (a count-min
 * sketch): a term shares a slot with others, but seldom in both rows, and the smaller number is right.
 */
export type CorpusStatistics = {
  documents(): number;
  /** In how many documents a term stands; too high for a few terms, never too low. */
  frequency(term: TermKey): number;
  /** Times a word stands with a capital inside sentences, less times without. */
  capitals(term: TermKey): number;
  add(document: ReadDocument): void;
  /** Takes back what `add` did with the same document. */
  remove(document: ReadDocument): void;
  /** The live numbers, to be stored; pass them to `createCorpusStatistics` to go on. */
  data(): StatisticsData;
};

/** 2 × 2¹⁸ counters of 4 bytes, twice: 4 MB, about as many slots as 100,000 stories have stems. */
const SLOTS = 1 << 18;
const ROWS = 2;
/** Spreads the bits of a key for the second row: the golden ratio in 32 bits (Knuth, TAOCP 3, 6.4). */
const SPREAD = 0x9e3779b1;
const SPREAD_SHIFT = 14;

function slots(term: TermKey): [number, number] {
  return [term & (SLOTS - 1), SLOTS + (Math.imul(term, SPREAD) >>> SPREAD_SHIFT)];
}

function emptyData(): StatisticsData {
  return {
    documents: 0,
    frequencies: new Uint32Array(ROWS * SLOTS),
    capitals: new Int32Array(ROWS * SLOTS),
  };
}

/** Statistics of the documents added to `stored`, which is used as it is and grows with them. */
export function createCorpusStatistics(stored: StatisticsData = emptyData()): CorpusStatistics {
  let { documents } = stored;
  const { frequencies, capitals } = stored;

  function count(document: ReadDocument, sign: 1 | -1): void {
    documents += sign;
    document.words.forEach((term, place) => {
      const balance = Math.sign(document.capitals[place] ?? 0);
      for (const slot of slots(term)) {
        frequencies[slot] = (frequencies[slot] ?? 0) + sign;
        capitals[slot] = (capitals[slot] ?? 0) + sign * balance;
      }
    });
    for (const { term } of document.entities) {
      for (const slot of slots(term)) frequencies[slot] = (frequencies[slot] ?? 0) + sign;
    }
  }

  return {
    documents: () => documents,
    frequency(term) {
      const [first, second] = slots(term);
      return Math.min(frequencies[first] ?? 0, frequencies[second] ?? 0);
    },
    capitals(term) {
      const [first, second] = slots(term);
      const [a, b] = [capitals[first] ?? 0, capitals[second] ?? 0];
      return Math.abs(a) < Math.abs(b) ? a : b;
    },
    add: (document) => count(document, 1),
    remove: (document) => count(document, -1),
    data: () => ({ documents, frequencies, capitals }),
  };
}
