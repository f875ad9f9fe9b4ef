import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { termOf } from '../../../../lib/stories/term.ts';
import { similarity, type TermVector } from '../../../../lib/stories/weigh-document.ts';
import { aDocument, weighAll } from './a-document.ts';

function weightOf(vector: TermVector | undefined, word: string): number {
  return vector?.weights[vector.terms.indexOf(termOf(word))] ?? 0;
}

const filler = Array.from({ length: 20 }, (_, n) =>
  aDocument(`f${n}`, { text: `the minister spoke about budget matter${n} in Paris` }),
);

describe('weighDocument', () => {
  it('gives rare words more weight than common ones', () => {
    const [story] = weighAll([aDocument('a', { text: 'a budget for centrifuges' }), ...filler]);
    expect(weightOf(story?.vector, 'centrifuges')).toBeGreaterThan(
      2 * weightOf(story?.vector, 'budget'),
    );
  });

  it('gives names a fifth more weight than other words, though both are common', () => {
    const both = Array.from({ length: 400 }, (_, n) =>
      aDocument(`b${n}`, { text: n % 2 === 0 ? 'a budget for Paris' : `matter${n}` }),
    );
    const [story] = weighAll(both);
    const ratio = weightOf(story?.vector, 'Paris') / weightOf(story?.vector, 'budget');
    expect(ratio).toBeGreaterThan(1.15);
    expect(ratio).toBeLessThan(1.3);
  });

  it('hears a name from the corpus when it opens the sentence', () => {
    const corpus = [aDocument('b', { text: 'visit to Natanz' }), ...filler];
    const [story] = weighAll([aDocument('a', { text: 'Natanz burns' }), ...corpus]);
    expect(weightOf(story?.vector, 'Natanz')).toBeGreaterThan(0);
    const alone = weighAll([aDocument('a', { text: 'Natanz burns' }), ...filler])[0];
    const ratio = (vector: TermVector | undefined): number =>
      weightOf(vector, 'Natanz') / weightOf(vector, 'burns');
    expect(ratio(alone?.vector)).toBeCloseTo(1, 5);
    expect(ratio(story?.vector)).not.toBeCloseTo(1, 2);
  });

  it('lets repetition count less and less', () => {
    const documents = ['fuel', 'fuel fuel', 'fuel fuel fuel fuel fuel fuel'].map((text, n) =>
      aDocument(`${n}`, { text: `${text} tanker` }),
    );
    const [once = 0, twice = 0, often = 0] = weighAll([...documents, ...filler]).map(
      ({ vector }) => weightOf(vector, 'fuel') / weightOf(vector, 'tanker'),
    );
    expect(twice).toBeGreaterThan(once);
    expect(often - twice).toBeLessThan(4 * (twice - once));
  });

  it('gives a document without words an empty direction', () => {
    const [story] = weighAll([aDocument('a'), ...filler]);
    expect(story?.vector.terms).toHaveLength(0);
  });
});

describe('similarity', () => {
  const words = fc.array(fc.constantFrom('fuel', 'deal', 'tanker', 'port', 'Oman', 'Iran'));
  it('is symmetrical, and 0 exactly when nothing is shared', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = weighAll([
          aDocument('a', { text: a.join(' ') }),
          aDocument('b', { text: b.join(' ') }),
          ...filler,
        ]);
        if (!x || !y) throw new Error('Two documents went in.');
        const forth = similarity(x.vector, y.vector);
        expect(similarity(y.vector, x.vector)).toBeCloseTo(forth, 10);
        expect(forth > 0).toBe(a.some((word) => b.includes(word)));
      }),
    );
  });

  it('prefers words in the same order', () => {
    const texts = ['dog bites man', 'dog bites man', 'man bites dog'];
    const [query, same, turned] = weighAll([
      ...texts.map((text, n) => aDocument(`${n}`, { text })),
      ...filler,
    ]);
    if (!query || !same || !turned) throw new Error('Three documents went in.');
    expect(similarity(query.vector, same.vector)).toBeGreaterThan(
      similarity(query.vector, turned.vector),
    );
  });
});
