import type { Snippet } from '../model/card.ts';
import type { EntityId } from '../model/entity.ts';
import { type Story, storyText } from '../model/story.ts';
import { type Span, splitSentences } from './split-sentences.ts';

/** Three lines of the card; longer sentences lose their ends. */
const MAX_LENGTH = 200;
/** How much of a long sentence is kept before a mention that would otherwise be cut off. */
const LEAD_LENGTH = 60;
const ELLIPSIS = '…';
/** Farther than this from the wanted place there is no space: the script has none, cut anywhere. */
const MAX_WORD = 30;

/** The last place at or before `place`, not before `floor`, where a word ends. */
function endBefore(text: string, place: number, floor: number): number {
  for (let at = place; at > Math.max(floor, place - MAX_WORD); at -= 1) {
    if (/\s/u.test(text.charAt(at))) return at;
  }
  return isInPair(text, place) ? place - 1 : place;
}

/** The first place at or after `place`, not after `ceiling`, where a word starts. */
function startAfter(text: string, place: number, ceiling: number): number {
  for (let at = place; at < Math.min(ceiling, place + MAX_WORD); at += 1) {
    if (/\s/u.test(text.charAt(at - 1))) return at;
  }
  return isInPair(text, place) ? place + 1 : place;
}

function isInPair(text: string, place: number): boolean {
  return /[\uDC00-\uDFFF]/u.test(text.charAt(place)) && place > 0;
}

/** The part of a sentence to show, so that `mention` is in it. */
function cutSentence(text: string, sentence: Span, mention: Span): Span {
  if (sentence.end - sentence.start <= MAX_LENGTH) return sentence;
  const fitsAtStart = mention.end - sentence.start < MAX_LENGTH;
  const start = fitsAtStart
    ? sentence.start
    : startAfter(text, Math.max(sentence.start, mention.start - LEAD_LENGTH), mention.start);
  const room = MAX_LENGTH - (start > sentence.start ? 1 : 0);
  if (sentence.end - start <= room) return { start, end: sentence.end };
  return { start, end: endBefore(text, start + room - 1, mention.end) };
}

type Cut = { sentence: Span; shown: Span; mentions: readonly Span[] };

function toSnippet(text: string, { sentence, shown, mentions }: Cut): Snippet {
  const before = shown.start > sentence.start ? ELLIPSIS : '';
  const after = shown.end < sentence.end ? ELLIPSIS : '';
  const shift = before.length - shown.start;
  return {
    text: before + text.slice(shown.start, shown.end).trimEnd() + after,
    marks: mentions
      .filter(({ start, end }) => start >= shown.start && end <= shown.end)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** A sentence, cut where it is too long so that the first of `mentions` is in it, with marks on them all. */
export function snippetOf(text: string, sentence: Span, mentions: readonly Span[]): Snippet {
  const first = mentions[0] ?? { start: sentence.start, end: sentence.start };
  return toSnippet(text, { sentence, shown: cutSentence(text, sentence, first), mentions });
}

/**
 * The sentence of the body that first names `entity`, at most 200 characters, cut between words with …
 * where it is longer, with a mark on every mention of the entity in it. The first sentence of the body,
 * without marks, when only the headline names it; empty for a story without a body.
 */
export function findSnippet(
  story: Pick<Story, 'headline' | 'text' | 'mentions'>,
  entity?: EntityId,
): Snippet {
  const text = storyText(story);
  const bodyStart = text.length - story.text.length;
  const sentences = splitSentences(story.text).map(({ start, end }) => ({
    start: start + bodyStart,
    end: end + bodyStart,
  }));
  const mentions = story.mentions
    .filter((mention) => mention.entity === entity && mention.start >= bodyStart)
    .toSorted((a, b) => a.start - b.start);
  const [mention] = mentions;
  const holds = ({ start, end }: Span): boolean =>
    mention !== undefined && start <= mention.start && mention.end <= end;
  const sentence = sentences.find(holds);
  if (mention && sentence) return snippetOf(text, sentence, mentions);
  const [first] = sentences;
  return first ? snippetOf(text, first, []) : { text: '', marks: [] };
}
