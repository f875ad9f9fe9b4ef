import type { Snippet } from '../model/card.ts';
import type { EntityId } from '../model/entity.ts';
import { type Story, storyText } from '../model/story.ts';
import { sentenceAround } from '../text/segment.ts';

/** Two lines of a card. */
const MAX_UNITS = 200;
/** How much of a long sentence is kept before the mention, so that it is seen in its clause. */
const LEAD_UNITS = 60;
const ELLIPSIS = '…';

type Span = { start: number; end: number };

/** The next space at or after `at`, so that no word is cut; the end of the text when there is none. */
function nextSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space + 1;
}

function lastSpace(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}

/** Cuts a sentence to `MAX_UNITS` around a span of it, at word boundaries. */
function cutAround(sentence: string, focus: Span): { text: string; shift: number } {
  if (sentence.length <= MAX_UNITS) return { text: sentence, shift: 0 };
  const wanted = focus.end <= MAX_UNITS ? 0 : nextSpace(sentence, focus.start - LEAD_UNITS);
  const from = Math.min(wanted, focus.start);
  const room = from + MAX_UNITS;
  const to =
    room >= sentence.length ? sentence.length : Math.max(lastSpace(sentence, room), focus.end);
  const lead = from > 0 ? ELLIPSIS : '';
  const tail = to < sentence.length ? ELLIPSIS : '';
  return { text: lead + sentence.slice(from, to).trimEnd() + tail, shift: lead.length - from };
}

/**
 * The sentence of the body that first names the entity, at most 200 UTF-16 units long, with the
 * spans in it that name the entity. Without such a sentence, the first one of the body.
 */
export function findSnippet(story: Story, entity?: EntityId): Snippet {
  const { text: body } = story;
  const bodyStart = storyText(story).length - body.length;
  const spans = story.mentions
    .filter((mention) => mention.entity === entity && mention.start >= bodyStart)
    .map(({ start, end }) => ({ start: start - bodyStart, end: end - bodyStart }));
  const [first] = spans;
  const sentence = sentenceAround(body, first?.start ?? 0);
  const inside = spans
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  const raw = body.slice(sentence.start, sentence.end).trimEnd();
  const { text, shift } = cutAround(raw, inside[0] ?? { start: 0, end: 0 });
  const marks = inside
    .map(({ start, end }) => ({ start: start + shift, end: end + shift }))
    .filter(({ start, end }) => start >= 0 && end <= text.length);
  return { text, marks };
}
