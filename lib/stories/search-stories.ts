import type { Story } from '../model/story.ts';
import { foldToken, scanWords } from '../text/tokens.ts';

/** A hit in the headline says more about what a story is about than one in its text. */
const HEADLINE_SCORE = 3;
const LABEL_SCORE = 2;
const BODY_SCORE = 1;

function foldedWords(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(foldToken(text.slice(start, end))));
  return words;
}

type Field = { words: string[]; score: number };

/** How well the best field answers one word of the query; 0 when none does. */
function scoreWord(fields: Field[], word: string, isPrefix: boolean): number {
  const matches = (candidate: string): boolean =>
    isPrefix ? candidate.startsWith(word) : candidate === word;
  const scores = fields.map((field) => (field.words.some(matches) ? field.score : 0));
  return Math.max(0, ...scores);
}

function newestFirst(a: Story, b: Story): number {
  return a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1;
}

/**
 * Stories that hold every word of the query, in any of headline, entity names (`labelsOf`, in the
 * reader's language) and text; the last word may be the beginning of one. Spelling is folded as for
 * names. Best field first, then newest; a query without words finds everything.
 */
export function searchStories(
  query: string,
  stories: readonly Story[],
  labelsOf: (story: Story) => string[],
): Story[] {
  const words = foldedWords(query);
  const isOpen = !/\s$/u.test(query);
  const scored = stories.flatMap((story) => {
    const fields = [
      { words: foldedWords(story.headline), score: HEADLINE_SCORE },
      { words: foldedWords(labelsOf(story).join(' ')), score: LABEL_SCORE },
      { words: foldedWords(story.text), score: BODY_SCORE },
    ];
    const scores = words.map((word, n) =>
      scoreWord(fields, word, isOpen && n === words.length - 1),
    );
    if (scores.includes(0)) return [];
    return [{ story, score: scores.reduce((sum, score) => sum + score, 0) }];
  });
  return scored
    .toSorted((a, b) => b.score - a.score || newestFirst(a.story, b.story))
    .map(({ story }) => story);
}
