import { describe, expect, it } from 'vitest';

import { readDocument } from '../../../../lib/stories/read-document.ts';
import { entityTerm, pairOf, termOf } from '../../../../lib/stories/term.ts';
import { aDocument } from './a-document.ts';

function valueOf(values: number[], words: number[], word: string): number | undefined {
  return values[words.indexOf(termOf(word))];
}

describe('readDocument', () => {
  const read = readDocument(
    aDocument('a', {
      headline: 'Nuclear Talks Fail',
      text: 'The talks on nuclear fuel failed. Iran left; then Iran and Oman talked about fuel.',
      date: '2025-03-14T23:30:00Z',
      entities: ['Q794'],
    }),
  );

  it('counts words of the headline twice, forms of a word together', () => {
    const counts = ['talk', 'nuclear', 'fuel', 'Oman'].map((w) =>
      valueOf(read.counts, read.words, w),
    );
    expect(counts).toEqual([4, 3, 2, 1]);
  });

  it('takes capitals inside sentences of the body as the sign of a name', () => {
    const balance = ['Iran', 'Oman', 'nuclear', 'fuel'].map((word) =>
      Math.sign(valueOf(read.capitals, read.words, word) ?? 0),
    );
    expect(balance).toEqual([1, 1, -1, -1]);
  });

  it('pairs neighbouring words across stop words', () => {
    const pairs = read.pairs.map(({ term }) => term);
    expect(pairs).toContain(pairOf(termOf('talk'), termOf('nuclear')));
    expect(pairs).toContain(pairOf(termOf('Iran'), termOf('Oman')));
    expect(pairs).not.toContain(pairOf(termOf('nuclear'), termOf('Oman')));
  });

  it('counts what the entities lead to with the entities', () => {
    const document = aDocument('a', { entities: ['Q3616', 'Q794'] });
    const { entities } = readDocument({ ...document, leads: new Map([['Q794', 1]]) });
    expect(entities).toEqual([
      { term: entityTerm('Q3616'), count: 1 },
      { term: entityTerm('Q794'), count: 2 },
    ]);
  });

  const days: [string | undefined, number | undefined][] = [
    ['1970-01-02', 1],
    ['1970-01-02T23:59:59Z', 1],
    ['2025', 20_089],
    [undefined, undefined],
    ['soon', undefined],
  ];
  it.each(days)('the day of %s is %s', (date, day) => {
    expect(readDocument(aDocument('a', { date })).day).toBe(day);
  });
});
