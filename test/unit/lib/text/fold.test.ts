import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CHAR, foldEntry, foldWord } from '../../../../lib/text/fold.ts';

describe('foldWord', () => {
  const same: [string, string, string][] = [
    ['Turkish dotted capital', 'İran', 'iran'],
    ['Turkish dotless small', 'Diyarbakır', 'Diyarbakir'],
    ['Latin diacritics', 'Erdoğan', 'Erdogan'],
    ['decomposed Latin', 'Erdog\u0306an', 'Erdogan'],
    ['sharp s', 'Weißrussland', 'Weissrussland'],
    ['letters Unicode does not decompose', 'Łódź', 'Lodz'],
    ['Russian yo', 'Горбачёв', 'Горбачев'],
    ['Arabic hamza', 'إيران', 'ايران'],
    ['Arabic and Persian yeh and kaf', 'كييف', 'کییف'],
    ['final yeh without dots', 'على', 'علي'],
    ['teh marbuta', 'السعودية', 'السعوديه'],
    ['harakat', 'العَرَبِيّة', 'العربية'],
    ['tatweel', 'إيـــران', 'إيران'],
    ['presentation forms', '\uFE8E\uFEF3\uFEAE\uFE8D\uFEE5', 'ايران'],
    ['soft hyphen', 'Wa\u00ADshing\u00ADton', 'Washington'],
    ['bidi marks', '\u200Fإيران\u200E', 'إيران'],
    ['full-width letters', 'ＮＡＴＯ', 'NATO'],
    ['Persian digits', '۱۴۰۴', '1404'],
  ];
  it.each(same)('%s: %s folds like %s', (_name, a, b) => {
    expect(foldWord(a)).toBe(foldWord(b));
  });

  const different: [string, string, string][] = [
    ['й is a letter of its own', 'й', 'и'],
    ['ї is a letter of its own', 'ї', 'і'],
    ['Hindi vowel signs carry meaning', 'रूस', 'रस'],
    ['voiced kana differ', 'ガ', 'カ'],
  ];
  it.each(different)('%s: %s does not fold like %s', (_name, a, b) => {
    expect(foldWord(a)).not.toBe(foldWord(b));
  });

  it('brings a decomposed Cyrillic letter back together', () => {
    expect(foldWord('и\u0306')).toBe('й');
  });

  it('folds twice to the same for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
    );
  });
});

describe('foldEntry', () => {
  it('gives every single letter the unit foldWord gives it', () => {
    for (let code = 0; code < 0xd800; code += 1) {
      const entry = foldEntry(code);
      if (entry >>> 16 !== CHAR.letter) continue;
      expect(String.fromCharCode(entry & 0xffff)).toBe(foldWord(String.fromCharCode(code)));
    }
  });

  const classes: [string, keyof typeof CHAR][] = [
    ['a', 'letter'],
    ['5', 'letter'],
    ['د', 'letter'],
    ['제', 'letter'],
    ['中', 'ideograph'],
    ['の', 'ideograph'],
    ['タ', 'katakana'],
    ['ー', 'katakana'],
    [' ', 'separator'],
    ['-', 'separator'],
    ['_', 'separator'],
    ['\u200F', 'ignorable'],
    ['\u0640', 'ignorable'],
    ['ß', 'complex'],
    ['\u0301', 'complex'],
    ['\uD83D', 'separator'],
  ];
  it.each(classes)('%j is a %s', (unit, name) => {
    expect(foldEntry(unit.charCodeAt(0)) >>> 16).toBe(CHAR[name]);
  });
});
