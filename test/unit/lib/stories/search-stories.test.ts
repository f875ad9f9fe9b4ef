import { describe, expect, it } from 'vitest';

import { searchStories } from '../../../../lib/stories/search-stories.ts';
import { aStory } from '../../../support/stories.ts';

const stories = [
  aStory('alaska', {
    headline: 'Leaders meet in Alaska',
    text: 'They spoke of Ukraine.',
    date: '2025-08-15',
    entities: ['Q7747'],
  }),
  aStory('muscat', {
    headline: 'Talks in Muscat',
    text: 'Oman carried messages. Alaska was not named.',
    date: '2025-04-12',
  }),
  aStory('vienna', { headline: 'A deal in Vienna', text: 'Limits agreed.', date: '2015-07-14' }),
];

const find = (query: string): string[] =>
  searchStories(query, stories, (story) =>
    story.entities.includes('Q7747') ? ['Vladimir Putin'] : [],
  ).map(({ id }) => id);

describe('searchStories', () => {
  const cases: [string, string, string[]][] = [
    ['a word of the headline before one of the text', 'alaska', ['alaska', 'muscat']],
    ['the beginning of the last word', 'vien', ['vienna']],
    ['no beginning once the word is finished', 'vien ', []],
    ['every word', 'talks oman', ['muscat']],
    ['nothing when one word is missing', 'talks alaska vienna', []],
    ['names of the entities', 'putin', ['alaska']],
    ['any case and diacritics', 'VIÉNNA', ['vienna']],
    ['everything, newest first, without words', ' … ', ['alaska', 'muscat', 'vienna']],
  ];
  it.each(cases)('finds %s: %j', (_name, query, ids) => {
    expect(find(query)).toEqual(ids);
  });
});
