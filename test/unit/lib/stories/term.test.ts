import { describe, expect, it } from 'vitest';

import { entityTerm, NO_TERM, pairOf, termOf } from '../../../../lib/stories/term.ts';

describe('termOf', () => {
  const nothing = ['the', 'The', 'é', 's', 'und', 'что', 'از', 'في', 'और', 'für'];
  it.each(nothing)('%s tells nothing', (word) => {
    expect(termOf(word)).toBe(NO_TERM);
  });

  const same: [string, string][] = [
    ['Talks', 'talk'],
    ['U.S.', 'US'],
    ['Zelenský', 'Zelensky'],
    ['İstanbul', 'istanbul'],
    ['إيران', 'ایران'],
  ];
  it.each(same)('%s and %s are one term', (a, b) => {
    expect(termOf(a)).toBe(termOf(b));
    expect(termOf(a)).not.toBe(NO_TERM);
  });

  it('keeps words that are stop words only elsewhere', () => {
    expect(['war', 'die', 'son', 'sin', 'era'].map(termOf)).not.toContain(NO_TERM);
  });

  it('gives the same answer after it has forgotten', () => {
    const before = termOf('nuclear');
    for (let i = 0; i < 60_000; i += 1) termOf(`w${i}`);
    expect(termOf('nuclear')).toBe(before);
  });
});

describe('pairOf and entityTerm', () => {
  it('tell order and kind', () => {
    const [iran, deal] = [termOf('Iran'), termOf('deal')];
    expect(pairOf(iran, deal)).not.toBe(pairOf(deal, iran));
    expect(entityTerm('Q30')).not.toBe(termOf('Q30'));
    expect(entityTerm('Q30')).not.toBe(entityTerm('Q300'));
  });
});
