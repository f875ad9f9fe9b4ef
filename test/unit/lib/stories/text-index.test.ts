import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createTextIndex } from '../../../../lib/stories/text-index.ts';
import { similarity, type TermVector } from '../../../../lib/stories/weigh-document.ts';

function vectorOf(weights: Record<number, number>): TermVector {
  const entries = Object.entries(weights).map(([term, weight]) => [Number(term), weight] as const);
  const sorted = entries.toSorted(([a], [b]) => a - b);
  return {
    terms: Uint32Array.from(sorted, ([term]) => term),
    weights: Float32Array.from(sorted, ([, weight]) => weight),
  };
}

const vectors = fc
  .dictionary(fc.constantFrom('1', '7', '300', '4294967295'), fc.constantFrom(0.25, 0.5, 1))
  .map(vectorOf);

describe('createTextIndex', () => {
  it('finds what comparing with every document finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(vectors, { maxLength: 12 }), vectors, (documents, query) => {
        const index = createTextIndex();
        for (const document of documents) index.add(document);
        const expected = documents
          .map((document, place) => ({ place, score: similarity(query, document) }))
          .filter(({ score }) => score > 0)
          .toSorted((a, b) => b.score - a.score || a.place - b.place);
        expect(index.search(query, 100)).toEqual(expected);
      }),
    );
  });

  it('gives at most as many as asked for, of those accepted', () => {
    const index = createTextIndex();
    for (const weight of [1, 0.5, 0.75, 0.25]) index.add(vectorOf({ 7: weight }));
    const hits = index.search(vectorOf({ 7: 1 }), 2, (place) => place !== 0);
    expect(hits.map(({ place }) => place)).toEqual([2, 1]);
  });

  it('remembers nothing of one search in the next', () => {
    const index = createTextIndex();
    index.add(vectorOf({ 7: 1 }));
    expect(index.search(vectorOf({ 7: 1 }), 5)).toEqual(index.search(vectorOf({ 7: 1 }), 5));
  });
});
