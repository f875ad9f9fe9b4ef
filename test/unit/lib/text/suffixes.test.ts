import { describe, expect, it } from 'vitest';

import { foldWord } from '../../../../lib/text/fold.ts';
import { withoutSuffixes } from '../../../../lib/text/suffixes.ts';

const stems = (word: string, lang: string): string[] =>
  withoutSuffixes(foldWord(word), lang).map((stem) => stem.word);

describe('withoutSuffixes', () => {
  const cases: [string, string, string, string][] = [
    ['German genitive', 'Irans', 'de', 'Iran'],
    ['German adjective', 'iranischen', 'de', 'iranisch'],
    ['Turkish plural and case', 'İranlıların', 'tr', 'İranlı'],
    ['Persian plural', 'آمریکاها', 'fa', 'آمریکا'],
    ['Korean particle', '트럼프는', 'ko', '트럼프'],
    ['a longer Korean particle', '미국에서는', 'ko', '미국'],
  ];
  it.each(cases)('%s: %s', (...[, word, lang, stem]) => {
    expect(stems(word, lang)).toContain(foldWord(stem));
  });

  it('gives the longest stem first', () => {
    const lengths = stems('미국에서는', 'ko').map((stem) => stem.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(lengths.length).toBeGreaterThan(1);
  });

  it('leaves short stems and languages without endings alone', () => {
    expect(stems('Omas', 'de')).toEqual([]);
    expect(stems('Irans', 'en')).toEqual([]);
  });

  it('keeps case endings in the name and leaves particles out', () => {
    expect(withoutSuffixes('irans', 'de').every((stem) => stem.kept)).toBe(true);
    expect(withoutSuffixes('트럼프는', 'ko').some((stem) => stem.kept)).toBe(false);
  });
});
