import { describe, expect, it } from 'vitest';

import { explain, type RankReason } from '../../../../lib/stories/explain.ts';
import type { StoryDocument } from '../../../../lib/stories/story-document.ts';
import { aDocument, weighAll } from './a-document.ts';

const filler = Array.from({ length: 20 }, (_, n) =>
  aDocument(`f${n}`, { text: `a minister spoke about matter${n}`, entities: ['Q30'] }),
);

function reasonsFor(query: StoryDocument, story: StoryDocument, isNewest = false): RankReason[] {
  const [a, b] = weighAll([query, story, ...filler]);
  if (!a || !b) throw new Error('Two documents went in.');
  return explain(a, b, { about: 'Q794', isNewest });
}

const wordsFor = (query: string, text: string, more: Partial<StoryDocument> = {}): string[] => {
  const story = { ...aDocument('s', { text }), ...more };
  const reasons = reasonsFor(aDocument('q', { text: query }), story);
  return reasons.flatMap((reason) => (reason.kind === 'shared-words' ? reason.words : []));
};

describe('explain', () => {
  it('names shared entities, the rarest first, never the one the card is about', () => {
    const query = aDocument('q', { entities: ['Q30', 'Q794', 'Q842'] });
    const story = aDocument('s', { entities: ['Q30', 'Q794', 'Q842', 'Q159'] });
    expect(reasonsFor(query, story)).toEqual([
      { kind: 'shared-entity', entity: 'Q842' },
      { kind: 'shared-entity', entity: 'Q30' },
    ]);
  });

  it('names no entity that only its capital stands for', () => {
    const query = aDocument('q', { entities: ['Q3616'], leads: new Map([['Q801', 1]]) });
    const story = aDocument('s', { entities: ['Q801'] });
    expect(reasonsFor(query, story)).toEqual([]);
  });

  const words: { name: string; query: string; text: string; shared: string[] }[] = [
    {
      name: 'in the story’s own spelling',
      query: 'enriching of uranium',
      text: 'Uranium enriched',
      shared: ['Uranium', 'enriched'],
    },
    {
      name: 'at most three',
      query: 'one fuel tanker hit a reef',
      text: 'Fuel, tanker, reef, hit',
      shared: ['Fuel', 'tanker', 'reef'],
    },
    { name: 'but no grammar', query: 'it was in the news', text: 'it was in papers', shared: [] },
    {
      name: 'but not what only begins alike',
      query: 'the internet',
      text: 'international law',
      shared: [],
    },
  ];
  it.each(words)('gives shared words $name', ({ query, text, shared }) => {
    expect(wordsFor(query, text)).toEqual(shared);
  });

  it('leaves the words of an entity’s name to the entity', () => {
    const mentions = [{ start: 1, end: 'Islamic State'.length + 1 }];
    expect(wordsFor('Islamic State raid', 'Islamic State raid', { mentions })).toEqual(['raid']);
  });

  const dates: [string | undefined, string | undefined, boolean][] = [
    ['2025-03-14', '2025-03-21', true],
    ['2025-03-14', '2025-03-07T08:00:00Z', true],
    ['2025-03-14', '2025-03-22', false],
    ['2025-03-14', undefined, false],
    [undefined, undefined, false],
  ];
  it.each(dates)('%s and %s are near in time: %s', (asked, date, near) => {
    const reasons = reasonsFor(aDocument('q', { date: asked }), aDocument('s', { date }));
    expect(reasons).toEqual(near ? [{ kind: 'near-in-time' }] : []);
  });

  it('says which is the newest', () => {
    expect(reasonsFor(aDocument('q'), aDocument('s'), true)).toEqual([{ kind: 'newest' }]);
  });
});
