import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldWords, parseQuery } from '../../../../lib/stories/parse-query.ts';
import { searchStories, type StoryNames } from '../../../../lib/stories/search-stories.ts';
import { aStory } from '../../../support/stories.ts';

const stories = [
  aStory('alaska', {
    headline: 'Leaders meet in Alaska',
    text: 'They spoke of Ukraine. No ceasefire deal was signed.',
    date: '2025-08-15',
    entities: ['Q7747'],
    thread: 'ukraine',
    sources: [{ outlet: 'The Moscow Times', date: '2025-08-15', title: 'A' }],
  }),
  aStory('muscat', {
    headline: 'Talks in Muscat',
    text: 'Oman carried messages. Alaska was not named. A deal: a ceasefire.',
    date: '2025-04-12',
    kind: 'imported',
  }),
  aStory('vienna', { headline: 'A deal in Vienna', text: 'Limits agreed.', date: '2015-07-14' }),
  aStory('minsk', {
    headline: 'Санкции против министерства',
    text: 'Переговоры прошли в Минске.',
    lang: 'ru',
    date: '2015-02-12',
  }),
];

const namesOf = ({ entities, thread }: (typeof stories)[number]): StoryNames => ({
  entities: entities.includes('Q7747')
    ? [
        { label: 'Volodymyr Zelenskyy', type: 'person' },
        { label: 'Alaska', type: 'territory' },
      ]
    : [],
  thread: thread && 'The war in Ukraine',
});
const readings = new Map([
  ['alaska', { id: 'alaska', read: '2025-09-01T10:00:00Z' }],
  ['vienna', { id: 'vienna', saved: '2025-09-01T10:00:00Z' }],
]);
const search = (query: string) => searchStories(parseQuery(query), stories, { namesOf, readings });
const find = (query: string): string[] => search(query).stories.map(({ id }) => id);

describe('searchStories', () => {
  const cases: [string, string, string[]][] = [
    ['a word of the headline before one of the text', 'alaska', ['alaska', 'muscat']],
    ['the beginning of the last word', 'vien', ['vienna']],
    ['no beginning once the word is finished', 'vien ', []],
    ['every word', 'talks oman', ['muscat']],
    ['nothing when one word is missing', 'talks alaska vienna', []],
    ['names of the entities', 'volodymyr', ['alaska']],
    ['any case and diacritics', 'VIÉNNA', ['vienna']],
    ['other forms of a word', 'meeting talked ', []],
    ['forms in English', 'signing message ', []],
    ['a plural for a singular', 'limit ', ['vienna']],
    ['a Russian case for another', 'санкциями министерству ', ['minsk']],
    ['words one after the other', '"ceasefire deal"', ['alaska']],
    ['what is not excluded', 'deal -ceasefire', ['vienna']],
    ['a person', 'person:zelen', ['alaska']],
    ['a place, not a person of that name', 'place:zelenskyy', []],
    ['an outlet', 'source:"moscow times"', ['alaska']],
    ['a thread', 'thread:war', ['alaska']],
    ['what came before a year', 'before:2025', ['vienna', 'minsk']],
    ['what came in a month or later', 'after:2025-04 before:2025-08', ['muscat']],
    ['a kind', 'is:imported', ['muscat']],
    ['what was not opened', 'is:unread', ['muscat', 'vienna', 'minsk']],
    ['what was saved for later', 'is:saved', ['vienna']],
    ['what is of no such kind', '-is:brief', ['muscat']],
    ['everything, newest first, without words', ' … ', ['alaska', 'muscat', 'vienna', 'minsk']],
  ];
  it.each(cases)('finds %s: %j', (_name, query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('takes a word nobody has for a misspelt name, and says so', () => {
    expect(find('Zelenski ')).toEqual(['alaska']);
    expect(search('Zelenski ').corrections).toEqual([
      { word: 'zelenski', names: ['Volodymyr Zelenskyy'] },
    ]);
    expect(find('Volodimir ')).toEqual(['alaska']);
    expect(search('Moscaw ').stories).toEqual([]);
    expect(search('alaska').corrections).toEqual([]);
  });

  it('agrees with a plain look at each text', () => {
    const words = ['deal', 'alaska', 'talks', 'oman', 'limits', 'agreed', 'ukraine', 'signed'];
    const clause = fc.tuple(fc.constantFrom(...words), fc.boolean());
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 4 }), (clauses) => {
        const query = clauses.map(([word, not]) => `${not ? '-' : ''}${word} `).join('');
        const expected = stories
          .filter((story) => {
            const labels = namesOf(story).entities.map(({ label }) => label);
            const has = foldWords([story.headline, story.text, ...labels].join('\n'));
            return clauses.every(([word, not]) => has.includes(word) !== not);
          })
          .map(({ id }) => id);
        expect(find(query).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
