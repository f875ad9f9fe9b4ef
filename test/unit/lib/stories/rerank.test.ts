import { describe, expect, it } from 'vitest';

import { closeness } from '../../../../lib/stories/closeness.ts';
import { rerank } from '../../../../lib/stories/rerank.ts';
import { aDocument, weighAll } from './a-document.ts';

/** Ten stories of a strike, so that the neighbours of one are the others; two that share one word with it. */
const strike = Array.from({ length: 10 }, (_, n) =>
  aDocument(`strike${n}`, { text: `railway strike pickets depot${n}` }),
);
const texts = ['strike pickets wages', 'strike tankers harbour'];
const tankers = Array.from({ length: 10 }, (_, n) =>
  aDocument(`tanker${n}`, { text: `tankers harbour missile deck${n}` }),
);

describe('rerank', () => {
  const [query, friend, stranger, ...rest] = weighAll([
    aDocument('query', { text: 'railway strike' }),
    ...texts.map((text) => aDocument(text, { text })),
    ...strike,
    ...tankers,
  ]);
  if (!query || !friend || !stranger) throw new Error('Three documents went in first.');
  const candidates = [friend, stranger, ...rest];
  const first = candidates.map((candidate) => closeness(query, candidate));

  it('prefers, of two as close, the one with the same neighbours', () => {
    const equal = [0.2, 0.2, ...first.slice(2)];
    const [ofFriend = 0, ofStranger = 0] = rerank(query, candidates, equal);
    expect(ofFriend).toBeGreaterThan(ofStranger);
  });

  it('scores every candidate, also one alone or none', () => {
    expect(rerank(query, candidates, first)).toHaveLength(candidates.length);
    expect(rerank(query, [friend], [0.5]).every(Number.isFinite)).toBe(true);
    expect(rerank(query, [], [])).toEqual([]);
  });
});
