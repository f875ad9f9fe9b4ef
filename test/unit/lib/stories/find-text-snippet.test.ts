import { describe, expect, it } from 'vitest';

import { findTextSnippet } from '../../../../lib/stories/find-text-snippet.ts';
import { parseQuery } from '../../../../lib/stories/parse-query.ts';
import { aStory } from '../../../support/stories.ts';

const story = aStory('one', {
  headline: 'Talks in Muscat',
  text: 'Oman received two envoys. The envoys spoke of sanctions. Nothing was signed.',
});

const shown = (query: string): string => {
  const { text, marks } = findTextSnippet(story, parseQuery(query));
  return marks.reduceRight(
    (marked, { start, end }) =>
      `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );
};

describe('findTextSnippet', () => {
  it.each([
    ['sanctions ', 'The envoys spoke of [sanctions].'],
    ['envoys sanction ', 'The [envoys] spoke of [sanctions].'],
    ['env', 'Oman received two [envoys].'],
    ['"was signed"', 'Nothing [was] [signed].'],
    ['-envoys signed', 'Nothing was [signed].'],
    ['muscat', 'Oman received two envoys.'],
    ['before:2030', 'Oman received two envoys.'],
  ])('shows the sentence with most of the words: %j', (query, text) => {
    expect(shown(query)).toBe(text);
  });
});
