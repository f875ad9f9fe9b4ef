import type { Snippet } from '../model/card.ts';
import type { Story } from '../model/story.ts';
import { foldToken } from '../text/tokens.ts';
import { findSnippet, snippetOf } from './find-snippet.ts';
import type { Query } from './parse-query.ts';
import { type Span, splitSentences } from './split-sentences.ts';
import { splitWords } from './split-words.ts';
import { lightStem } from './stem.ts';

type Wanted = { word: string; open: boolean };
type Hit = Span & { word: string };

function wantedWords({ clauses }: Query): Wanted[] {
  return clauses.flatMap(({ condition, excluded }): Wanted[] => {
    if (excluded) return [];
    if (condition.type === 'word') return [condition];
    if (condition.type === 'phrase') return condition.words.map((word) => ({ word, open: false }));
    return [];
  });
}

function findHits(text: string, wanted: readonly Wanted[]): Hit[] {
  return splitWords(text).flatMap(({ text: raw, start }) => {
    const folded = foldToken(raw);
    const hit = wanted.find(
      ({ word, open }) =>
        folded === word ||
        (open && folded.startsWith(word)) ||
        lightStem(folded) === lightStem(word),
    );
    return hit ? [{ word: hit.word, start, end: start + raw.length }] : [];
  });
}

/**
 * The sentence of the body with most of the words of a search, marked, and cut as `findSnippet` cuts; the
 * first of several. What `findSnippet` gives without an entity when the body has none of them.
 */
export function findTextSnippet(
  story: Pick<Story, 'headline' | 'text' | 'mentions'>,
  query: Query,
): Snippet {
  const hits = findHits(story.text, wantedWords(query));
  const within = ({ start, end }: Span): Hit[] =>
    hits.filter((hit) => hit.start >= start && hit.end <= end);
  let best: Span | undefined;
  let most = 0;
  for (const sentence of splitSentences(story.text)) {
    const words = new Set(within(sentence).map(({ word }) => word)).size;
    if (words > most) [best, most] = [sentence, words];
  }
  return best ? snippetOf(story.text, best, within(best)) : findSnippet(story);
}
