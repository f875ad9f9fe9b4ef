import type { TermKey } from './term.ts';
import type { TermVector } from './weigh-document.ts';

/** A place in the index (0 for the first document added) and its similarity to what was asked. */
export type IndexHit = { place: number; score: number };

/** Documents by their terms, so that a search touches only those that share one. */
export type TextIndex = {
  /** Returns the document's place. */
  add(vector: TermVector): number;
  /** The nearest documents that `accept` takes, nearest first, equals in the order they were added. */
  search(vector: TermVector, limit: number, accept?: (place: number) => boolean): IndexHit[];
};

type Postings = { places: number[]; weights: number[] };

/** An empty index in memory. */
export function createTextIndex(): TextIndex {
  const byTerm = new Map<TermKey, Postings>();
  let size = 0;
  let scores = new Float64Array(0);

  function add({ terms, weights }: TermVector): number {
    terms.forEach((term, i) => {
      const known = byTerm.get(term);
      const postings = known ?? { places: [], weights: [] };
      if (!known) byTerm.set(term, postings);
      postings.places.push(size);
      postings.weights.push(weights[i] ?? 0);
    });
    size += 1;
    return size - 1;
  }

  function sum(vector: TermVector): number[] {
    const touched: number[] = [];
    if (scores.length < size) scores = new Float64Array(size * 2);
    vector.terms.forEach((term, i) => {
      const postings = byTerm.get(term);
      const weight = vector.weights[i] ?? 0;
      if (!postings || weight === 0) return;
      for (let n = 0; n < postings.places.length; n += 1) {
        const place = postings.places[n] ?? 0;
        const before = scores[place] ?? 0;
        if (before === 0) touched.push(place);
        scores[place] = before + weight * (postings.weights[n] ?? 0);
      }
    });
    return touched;
  }

  return {
    add,
    search(vector, limit, accept = () => true) {
      const touched = sum(vector);
      const found = touched.map((place) => ({ place, score: scores[place] ?? 0 }));
      for (const place of touched) scores[place] = 0;
      found.sort((a, b) => b.score - a.score || a.place - b.place);
      const hits: IndexHit[] = [];
      for (const hit of found) {
        if (hits.length >= limit) break;
        if (accept(hit.place)) hits.push(hit);
      }
      return hits;
    },
  };
}
