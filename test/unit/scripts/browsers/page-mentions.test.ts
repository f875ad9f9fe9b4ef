import { describe, expect, it } from 'vitest';

import { parseAnswer } from '../../../../scripts/browsers/page-mentions.ts';

describe('parseAnswer', () => {
  it('reads the mentions of an answer in their order', () => {
    const mentions = [
      { surface: 'Putin', entity: 'Q7747', stories: 3 },
      { surface: 'Peskov', entity: 'Q1337546', stories: 0 },
    ];
    expect(parseAnswer({ res: { mentions } })).toEqual(mentions);
  });

  it.each([
    ['no answer', undefined],
    ['an error', { err: { message: 'no' } }],
    ['another answer', { res: 7 }],
    ['mentions of another shape', { res: { mentions: [{ surface: 'Putin' }, null] } }],
  ])('reads none from %s', (_, answer) => {
    expect(parseAnswer(answer)).toEqual([]);
  });

  it('takes a missing count for none', () => {
    const answer = { res: { mentions: [{ surface: 'Iran', entity: 'Q794' }] } };
    expect(parseAnswer(answer)).toEqual([{ surface: 'Iran', entity: 'Q794', stories: 0 }]);
  });
});
