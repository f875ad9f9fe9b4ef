import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stemWord } from '../../../../lib/stories/stem.ts';

describe('stemWord', () => {
  const alike: string[][] = [
    ['talk', 'talks', 'talked', 'talking'],
    ['policy', 'policies'],
    ['stop', 'stopped', 'stopping'],
    ['agree', 'agrees'],
    ['attack', 'attacks', 'attackers'],
    ['impeach', 'impeachment', 'impeached'],
    ['украина', 'украине', 'украины', 'украину'],
    ['президент', 'президента'],
    ['المفاوضات', 'مفاوضات', 'والمفاوضات'],
    ['북한', '북한은', '북한의', '북한에서'],
  ];
  it.each(alike)('brings %s and its forms together', (word, ...forms) => {
    expect(new Set([word, ...forms].map(stemWord)).size).toBe(1);
  });

  const apart: [string, string][] = [
    ['iran', 'iraq'],
    ['bus', 'bu'],
    ['sing', 's'],
    ['press', 'pres'],
    ['2015', '2016'],
    ['1234567', '1234568'],
    ['习近', '近平'],
  ];
  it.each(apart)('keeps %s and %s apart', (a, b) => {
    expect(stemWord(a)).not.toBe(stemWord(b));
  });

  it('never makes a word longer and never leaves nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        const stem = stemWord(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
