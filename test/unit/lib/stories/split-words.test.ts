import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitWords } from '../../../../lib/stories/split-words.ts';

const texts = (text: string): string[] => splitWords(text).map((word) => word.text);

describe('splitWords', () => {
  const cases: [string, string[]][] = [
    ['Iran, Iraq and 28 points', ['Iran', 'Iraq', 'and', '28', 'points']],
    ['Iran’s US-led talks', ['Iran', 's', 'US', 'led', 'talks']],
    ['l’Iran', ['l', 'Iran']],
    ['in the U.S. today', ['in', 'the', 'U.S.', 'today']],
    ['Зеленський прибув', ['Зеленський', 'прибув']],
    ['وصل إلى طهران', ['وصل', 'إلى', 'طهران']],
    ['می‌گوید', ['می', 'گوید']],
    ['नई दिल्ली', ['नई', 'दिल्ली']],
    ['习近平访问', ['习近', '近平', '平访', '访问']],
    ['米', ['米']],
    ['トランプ大統領は', ['トランプ', '大統', '統領', '領は']],
    ['については', []],
    ['北京2022冬奥', ['北京', '2022', '冬奥']],
    ['กรุงเทพ', ['กร', 'รุ', 'ุง', 'งเ', 'เท', 'ทพ']],
    ['😀 …', []],
    ['', []],
  ];
  it.each(cases)('%j → %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('knows capitals and where a capital means nothing', () => {
    const words = splitWords('Talks in Iran failed. Then “Russia and China” left\nOslo');
    const told = words.filter((word) => word.capital && !word.opens).map((word) => word.text);
    const opening = words.filter((word) => word.opens).map((word) => word.text);
    expect(told).toEqual(['Iran', 'China']);
    expect(opening).toEqual(['Talks', 'Then', 'Russia', 'left', 'Oslo']);
  });

  it('gives words that stand where they say, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = -1;
        for (const word of splitWords(text)) {
          expect(text.slice(word.start, word.start + word.text.length)).toBe(word.text);
          expect(word.start).toBeGreaterThan(last);
          last = word.start;
        }
      }),
    );
  });
});
