import type { Snippet } from '../../lib/model/card.ts';

/** What two lines of a 360 px card hold at 13 px, measured; the mark must stand in them. */
const VISIBLE_LENGTH = 96;
/** Words kept before the mark when the start has to go. */
const KEPT_LEAD = 36;
const ELLIPSIS = '… ';

/** Takes words from the start of a snippet whose first mark would fall behind the last visible line. */
export function trimSnippet({ text, marks }: Snippet): Snippet {
  const first = marks.toSorted((a, b) => a.start - b.start)[0];
  if (first === undefined || first.end <= VISIBLE_LENGTH) return { text, marks };
  const from = Math.min(first.start - KEPT_LEAD, text.length - VISIBLE_LENGTH);
  const space = text.indexOf(' ', from);
  if (space < 0 || space >= first.start) return { text, marks };
  const cut = space + 1;
  const shift = ELLIPSIS.length - cut;
  return {
    text: ELLIPSIS + text.slice(cut),
    marks: marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}
