import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Story } from '../../../../lib/model/story.ts';
import { findSnippet } from '../../../../lib/stories/find-snippet.ts';
import { aStory } from '../../../support/stories.ts';

function aStoryNaming(name: string, text: string): Story {
  const headline = 'A headline';
  const mentions: Story['mentions'] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const start = headline.length + 1 + at;
    mentions.push({ start, end: start + name.length, entity: 'Q794' });
  }
  return aStory('one', { headline, text, mentions });
}

const marked = (story: Story): string[] => {
  const { text, marks } = findSnippet(story, 'Q794');
  return marks.map(({ start, end }) => text.slice(start, end));
};

describe('findSnippet', () => {
  it('gives the sentence that first names the entity, and marks every naming in it', () => {
    const story = aStoryNaming('Iran', 'Talks began. Iran came, and Iran left. Iran won.');
    expect(findSnippet(story, 'Q794').text).toBe('Iran came, and Iran left.');
    expect(marked(story)).toEqual(['Iran', 'Iran']);
  });

  it('gives the first sentence when the body does not name it', () => {
    const story = aStoryNaming('Oman', 'Talks began. Iran came.');
    expect(findSnippet(story, 'Q794')).toEqual({ text: 'Talks began.', marks: [] });
  });

  it('cuts a long sentence between words, with the name inside', () => {
    const story = aStoryNaming('Iran', `${'word '.repeat(60)}Iran ${'more '.repeat(60)}.`);
    const { text } = findSnippet(story, 'Q794');
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text).toMatch(/^…word .* Iran .*more…$/u);
    expect(marked(story)).toEqual(['Iran']);
  });

  it('gives nothing for a story without text', () => {
    expect(findSnippet(aStory('one', { text: '' }), 'Q794')).toEqual({ text: '', marks: [] });
  });

  it('never exceeds 200 characters nor splits a character, with or without spaces', () => {
    const parts = fc.array(fc.constantFrom('伊朗', '会谈', '😀', 'Iran', 'word ', 'x'.repeat(70)), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(parts, (list) => {
        const { text } = findSnippet(aStoryNaming('Iran', list.join('')), 'Q794');
        expect(text.length).toBeLessThanOrEqual(200);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('marks what names the entity, in any text', () => {
    const parts = fc.array(fc.constantFrom('Iran', ' ', 'word', '. ', 'Talks', '!', '伊朗'));
    fc.assert(
      fc.property(parts, (list) => {
        for (const name of marked(aStoryNaming('Iran', list.join('')))) expect(name).toBe('Iran');
      }),
    );
  });
});
