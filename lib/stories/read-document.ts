import { splitWords, type Word } from './split-words.ts';
import type { StoryDocument } from './story-document.ts';
import { HEADLINE_WEIGHT } from './story-document.ts';
import { entityTerm, NO_TERM, pairOf, type TermKey, termOf } from './term.ts';

/** A document as relating sees it: its terms as numbers, counted. Independent of any corpus. */
export type ReadDocument = {
  document: StoryDocument;
  /** Whole days since 1970; absent when the document has no date. */
  day?: number | undefined;
  words: TermKey[];
  /** How often each of `words` stands there, headlines weighted. */
  counts: number[];
  /** Inside sentences: times with a capital less times without; the sign tells names from words. */
  capitals: number[];
  /** Words that follow each other, stop words skipped, as places in `words`. */
  pairs: { term: TermKey; first: number; second: number; count: number }[];
  entities: { term: TermKey; count: number }[];
};

const DAY_MS = 86_400_000;
const ISO_DAY_LENGTH = 'YYYY-MM-DD'.length;

function dayOf(date: string | undefined): number | undefined {
  const time = Date.parse((date ?? '').slice(0, ISO_DAY_LENGTH));
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY_MS);
}

type Reading = Pick<ReadDocument, 'words' | 'counts' | 'capitals' | 'pairs'> & {
  places: Map<TermKey, number>;
  pairPlaces: Map<TermKey, number>;
};

function placeOf(reading: Reading, term: TermKey): number {
  const known = reading.places.get(term);
  if (known !== undefined) return known;
  const place = reading.words.push(term) - 1;
  reading.counts.push(0);
  reading.capitals.push(0);
  reading.places.set(term, place);
  return place;
}

function readPair(reading: Reading, pair: { first: number; second: number; weight: number }): void {
  const { first, second, weight } = pair;
  const term = pairOf(reading.words[first] ?? 0, reading.words[second] ?? 0);
  const known = reading.pairs[reading.pairPlaces.get(term) ?? -1];
  if (known) known.count += weight;
  else {
    reading.pairPlaces.set(term, reading.pairs.length);
    reading.pairs.push({ term, first, second, count: weight });
  }
}

function readPart(reading: Reading, words: Word[], part: { weight: number; cased: boolean }): void {
  let previous = -1;
  for (const word of words) {
    const term = termOf(word.text);
    if (term === NO_TERM) continue;
    const place = placeOf(reading, term);
    reading.counts[place] = (reading.counts[place] ?? 0) + part.weight;
    if (part.cased && !word.opens) {
      reading.capitals[place] = (reading.capitals[place] ?? 0) + (word.capital ? 1 : -1);
    }
    if (previous >= 0) readPair(reading, { first: previous, second: place, weight: part.weight });
    previous = place;
  }
}

function readEntities({ entities, leads }: StoryDocument): ReadDocument['entities'] {
  const counts = new Map(entities);
  for (const [id, count] of leads) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].map(([id, count]) => ({ term: entityTerm(id), count }));
}

/** Counts the terms of a document: words by their stems, pairs of them, entities. Linear in its length. */
export function readDocument(document: StoryDocument): ReadDocument {
  const reading: Reading = {
    words: [],
    counts: [],
    capitals: [],
    pairs: [],
    places: new Map(),
    pairPlaces: new Map(),
  };
  // Many headlines capitalise every word, so they tell nothing about names.
  readPart(reading, splitWords(document.headline), { weight: HEADLINE_WEIGHT, cased: false });
  readPart(reading, splitWords(document.text), { weight: 1, cased: true });
  const { words, counts, capitals, pairs } = reading;
  const { date } = document;
  return {
    document,
    day: dayOf(date),
    words,
    counts,
    capitals,
    pairs,
    entities: readEntities(document),
  };
}
