import type { Story } from '../model/story.ts';
import { foldToken } from '../text/tokens.ts';
import { splitWords } from './split-words.ts';

/** Folded words with a space before and after each, so that a word or its beginning is found as text. */
type FoldedText = string;
type FoldedStory = { headline: FoldedText; body: FoldedText };

/** What the reader calls the entities of a story. */
type LabelsOf = (story: Story) => string[];

/** Lives as long as the story object: the same stories are searched again with every letter typed. */
const folded = new WeakMap<Story, FoldedStory>();

function foldWords(text: string): string[] {
  return splitWords(text).map((word) => foldToken(word.text));
}

function foldText(text: string): FoldedText {
  return ` ${foldWords(text).join(' ')} `;
}

function foldStory(story: Story, labelsOf: LabelsOf): FoldedStory {
  const known = folded.get(story);
  if (known) return known;
  const made = {
    headline: foldText(story.headline),
    body: foldText([...labelsOf(story), story.text].join('\n')),
  };
  folded.set(story, made);
  return made;
}

/** How many of the words the headline has, or −1 when a word is neither there nor in the body. */
function countHeadlineHits({ headline, body }: FoldedStory, needles: readonly string[]): number {
  let hits = 0;
  for (const needle of needles) {
    if (headline.includes(needle)) hits += 1;
    else if (!body.includes(needle)) return -1;
  }
  return hits;
}

function compareNewest(a: Story, b: Story): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * The stories that have every word of the query, in headline, text or the names of their entities
 * (`labelsOf`), spelling folded; the last word, while it is typed, as the beginning of one. Those with
 * more of the words in the headline first, then newest first, then by id. A query without words finds
 * every story.
 */
export function searchStories(
  query: string,
  stories: readonly Story[],
  labelsOf: LabelsOf,
): Story[] {
  const words = foldWords(query);
  // A space behind the last word says that it is finished.
  const isOpen = !/\s$/u.test(query);
  const needles = words.map((word, i) =>
    isOpen && i === words.length - 1 ? ` ${word}` : ` ${word} `,
  );
  return stories
    .map((story) => ({ story, hits: countHeadlineHits(foldStory(story, labelsOf), needles) }))
    .filter(({ hits }) => hits >= 0)
    .toSorted((a, b) => b.hits - a.hits || compareNewest(a.story, b.story))
    .map(({ story }) => story);
}
