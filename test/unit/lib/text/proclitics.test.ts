import { describe, expect, it } from 'vitest';

import { foldWord } from '../../../../lib/text/fold.ts';
import { withoutProclitics } from '../../../../lib/text/proclitics.ts';

const rests = (word: string): string[] => withoutProclitics(foldWord(word)).map((r) => r.word);

describe('withoutProclitics', () => {
  const cases: [string, string, string][] = [
    ['conjunction', 'وإيران', 'إيران'],
    ['preposition', 'بإيران', 'إيران'],
    ['both', 'وبإيران', 'إيران'],
    ['article', 'الإيراني', 'إيراني'],
    ['conjunction and article', 'والسعودية', 'السعودية'],
    ['li and article', 'للسعودية', 'السعودية'],
    ['Hebrew preposition', 'באיראן', 'איראן'],
    ['Hebrew stack', 'שבאיראן', 'איראן'],
    ['Hebrew article that is not written', 'בבית', 'הבית'],
  ];
  it.each(cases)('%s: %s may be %s', (_name, word, rest) => {
    expect(rests(word)).toContain(foldWord(rest));
  });

  it('never leaves fewer than two letters', () => {
    expect(rests('وب')).toEqual([]);
    expect(rests('وبن').every((word) => word.length >= 2)).toBe(true);
  });

  it('takes nothing off words of other scripts', () => {
    expect(rests('Iran')).toEqual([]);
    expect(rests('Иран')).toEqual([]);
  });

  it('gives the shortest cut first, so that the longest remaining word wins', () => {
    const cuts = withoutProclitics(foldWord('والسعودية')).map((rest) => rest.cut);
    expect(cuts).toEqual(cuts.toSorted((a, b) => a - b));
    expect(cuts.length).toBeGreaterThan(1);
  });
});
