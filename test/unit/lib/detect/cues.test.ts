import { describe, expect, it } from 'vitest';

import { holdsCue } from '../../../../lib/detect/cues.ts';
import { foldText } from '../../../../lib/text/tokens.ts';

describe('holdsCue', () => {
  const cases: [string, string, string, boolean][] = [
    ['the word itself', 'the king of it', 'king', true],
    ['part of a word', 'the kingdom', 'king', false],
    ['several words', 'the White House said', 'white house', true],
    ['Arabic behind a particle', 'وزير وباماكو', 'باماكو', true],
    ['Hebrew behind a particle', 'נשיא בטהראן', 'טהראן', true],
    ['Korean before a particle', '카이로에서 만났다', '카이로', true],
    ['Han, each a word', '两国外长会谈', '外长', true],
  ];
  it.each(cases)('%s', (...[, text, cue, expected]) => {
    expect(holdsCue(foldText(text), foldText(cue))).toBe(expected);
  });
});
