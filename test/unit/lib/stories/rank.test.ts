import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { EntityId } from '../../../../lib/model/entity.ts';
import { createCorpus } from '../../../../lib/stories/corpus.ts';
import { type RankedStory, rankStories } from '../../../../lib/stories/rank.ts';
import { readDocument } from '../../../../lib/stories/read-document.ts';
import type { StoryDocument } from '../../../../lib/stories/story-document.ts';

function aDocument(id: string, text: string, more: Partial<StoryDocument> = {}): StoryDocument {
  return { id, headline: '', text, entities: new Map(), leads: new Map(), ...more };
}

const naming = (...ids: EntityId[]): StoryDocument['entities'] => new Map(ids.map((id) => [id, 1]));

function rank(query: StoryDocument, stories: StoryDocument[]): RankedStory[] {
  const corpus = createCorpus();
  const read = stories.map((story) => readDocument(story));
  for (const document of read) corpus.add(document);
  const weighed = read.map((document) => corpus.weigh(document));
  return rankStories(corpus.weigh(readDocument(query)), weighed, { limit: 10, about: 'Q794' });
}

const order = (ranked: RankedStory[]): string[] =>
  ranked.map(({ story }) => story.read.document.id);

describe('rankStories', () => {
  it('puts the story with the same words first', () => {
    const stories = [
      aDocument('oil', 'Oil prices fell in the markets.'),
      aDocument('talks', 'Diplomats began talks on enrichment.'),
    ];
    expect(order(rank(aDocument('', 'The talks on enrichment go on.'), stories))[0]).toBe('talks');
  });

  it('puts the story with the same entities first, and says which, but never the one asked about', () => {
    const stories = [
      aDocument('a', 'They met.', { entities: naming('Q794', 'Q148') }),
      aDocument('b', 'They met.', { entities: naming('Q794', 'Q842') }),
      aDocument('c', 'They met.', { entities: naming('Q794') }),
    ];
    const ranked = rank(aDocument('', 'Now.', { entities: naming('Q794', 'Q842') }), stories);
    expect(order(ranked)[0]).toBe('b');
    expect(ranked[0]?.reasons).toContainEqual({ kind: 'shared-entity', entity: 'Q842' });
    const named = ranked.flatMap(({ reasons }) => reasons.map((reason) => JSON.stringify(reason)));
    expect(named.join()).not.toContain('Q794');
  });

  it('prefers, of two alike, the one near in time', () => {
    const stories = [
      aDocument('far', 'Talks on enrichment.', { date: '2015-03-14' }),
      aDocument('near', 'Talks on enrichment.', { date: '2025-03-13' }),
      aDocument('other', 'Markets fell.', { date: '2025-03-14' }),
    ];
    const query = aDocument('', 'Talks on enrichment.', { date: '2025-03-14' });
    expect(order(rank(query, stories))).toEqual(['near', 'far', 'other']);
  });

  it('gives the newest first when nothing else speaks', () => {
    const stories = [
      aDocument('old', 'One.', { date: '2015-01-01' }),
      aDocument('new', 'Two.', { date: '2025-01-01' }),
    ];
    expect(order(rank(aDocument('', 'Three.'), stories))).toEqual(['new', 'old']);
  });

  it('is the same whatever order the stories come in', () => {
    const words = fc.constantFrom('talks', 'oil', 'war', 'deal', 'Iran', 'Oman');
    const texts = fc.array(fc.array(words, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, (list) => {
        const stories = list.map((text, n) => aDocument(`s${n}`, text.join(' ')));
        const query = aDocument('', 'talks war Iran');
        expect(order(rank(query, stories.toReversed()))).toEqual(order(rank(query, stories)));
      }),
    );
  });
});
