import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldToken, hashWord, wordsOf } from '../../../../lib/text/tokens.ts';

function words(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('wordsOf', () => {
  const cases: [string, string[]][] = [
    ['Iran, Iraq', ['Iran', 'Iraq']],
    ['Iran’s US-led talks', ['Iran', 's', 'US', 'led', 'talks']],
    ['the U.S. President', ['the', 'U.S.', 'President']],
    ['in the U.S.', ['in', 'the', 'U.S.']],
    ['J.D. Vance', ['J.D.', 'Vance']],
    ['in Iran. Then', ['in', 'Iran', 'Then']],
    ['end.A start', ['end', 'A', 'start']],
    ['l’Iran', ['l', 'Iran']],
    ['中国和Iran', ['中', '国', '和', 'Iran']],
    ['アラブ首長国', ['アラブ', '首', '長', '国']],
    ['スタイル', ['スタイル']],
    ['ארה"ב "ניצחה"', ['ארה"ב', 'ניצחה']],
    ['إيران\u200Cها', ['إيران', 'ها']],
    ['Wa\u00ADshington', ['Wa\u00ADshington']],
    ['😀Iran😀', ['Iran']],
    ['', []],
  ];
  it.each(cases)('%j → %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('hashes every word as its folded form, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end, hash } of wordsOf(text)) {
          expect(hash).toBe(hashWord(foldToken(text.slice(start, end))));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives words in order that do not overlap, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('keeps the marks that make an acronym of a Hebrew word', () => {
    expect(foldToken('אופ"ק')).toBe(foldToken('אופ״ק'));
    expect(foldToken('אופ"ק')).not.toBe(foldToken('אופק'));
    expect(foldToken("צ'כיה")).toBe(foldToken('צ׳כיה'));
  });
});
