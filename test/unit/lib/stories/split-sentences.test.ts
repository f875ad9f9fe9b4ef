import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitSentences } from '../../../../lib/stories/split-sentences.ts';

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  const cases: [string, string[]][] = [
    ['One. Two!  Three?', ['One.', 'Two!', 'Three?']],
    ['He met Mr. Xi. They spoke.', ['He met Mr. Xi.', 'They spoke.']],
    ['In the U.S. Senate votes count.', ['In the U.S. Senate votes count.']],
    ['J. D. Vance came.', ['J. D. Vance came.']],
    ['First line\n\nSecond line', ['First line', 'Second line']],
    ['会谈开始。双方发言。', ['会谈开始。', '双方发言。']],
    ['بدأت المحادثات. هل تنجح؟ نعم.', ['بدأت المحادثات.', 'هل تنجح؟', 'نعم.']],
    ['वार्ता शुरू हुई। वे मिले।', ['वार्ता शुरू हुई।', 'वे मिले।']],
    ['no end', ['no end']],
    [' \n ', []],
    ['', []],
  ];
  it.each(cases)('%j → %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('loses nothing but white space, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = sentences(text).join('').replace(/\s/gu, '');
        expect(kept).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
