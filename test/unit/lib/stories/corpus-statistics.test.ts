import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createCorpusStatistics } from '../../../../lib/stories/corpus-statistics.ts';
import { readDocument } from '../../../../lib/stories/read-document.ts';
import { entityTerm, termOf } from '../../../../lib/stories/term.ts';
import { aDocument } from './a-document.ts';

const first = readDocument(
  aDocument('a', { text: 'The fuel deal with Iran: a deal', entities: ['Q794'] }),
);
const second = readDocument(aDocument('b', { text: 'Fuel from Oman' }));

describe('createCorpusStatistics', () => {
  it('counts in how many documents a term stands, not how often', () => {
    const statistics = createCorpusStatistics();
    statistics.add(first);
    statistics.add(second);
    expect(statistics.documents()).toBe(2);
    expect(['deal', 'fuel', 'Paris'].map((word) => statistics.frequency(termOf(word)))).toEqual([
      1, 2, 0,
    ]);
    expect(statistics.frequency(entityTerm('Q794'))).toBe(1);
  });

  it('knows names from words by their capitals', () => {
    const statistics = createCorpusStatistics();
    statistics.add(first);
    expect(statistics.capitals(termOf('Iran'))).toBe(1);
    expect(statistics.capitals(termOf('deal'))).toBe(-1);
  });

  it('goes on from stored numbers', () => {
    const before = createCorpusStatistics();
    before.add(first);
    const after = createCorpusStatistics(structuredClone(before.data()));
    after.add(second);
    expect(after.documents()).toBe(2);
    expect(after.frequency(termOf('fuel'))).toBe(2);
    expect(before.frequency(termOf('fuel'))).toBe(1);
  });

  it('forgets a document completely', () => {
    const statistics = createCorpusStatistics();
    const empty = structuredClone(statistics.data());
    statistics.add(first);
    statistics.remove(first);
    expect(statistics.data()).toEqual(empty);
  });

  it('never counts too few, and seldom too many, among a hundred thousand terms', () => {
    const statistics = createCorpusStatistics();
    for (let n = 0; n < 1_000; n += 1) {
      const words = Array.from({ length: 100 }, (_, i) => `word${n}x${i}`);
      statistics.add(readDocument(aDocument(`d${n}`, { text: words.join(' ') })));
    }
    // Stems are cut to six letters, but these end in digits, so each is a term of its own.
    let wrong = 0;
    fc.assert(
      fc.property(fc.nat(999), fc.nat(99), (n, i) => {
        const frequency = statistics.frequency(termOf(`word${n}x${i}`));
        if (frequency !== 1) wrong += 1;
        expect(frequency).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
    expect(wrong).toBeLessThan(150);
  });
});
