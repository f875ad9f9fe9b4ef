import type { ReadDocument } from './read-document.ts';
import { similarity, type TermVector } from './weigh-document.ts';

/** A document with its direction in a corpus. */
export type WeighedDocument = { read: ReadDocument; vector: TermVector };

/**
 * How closeness falls with the days between two documents: to 0.74 after 3 days, 0.45 after a month,
 * 0.29 after a year. A logarithm, because what a day is to this week's news a year is to history.
 * Measured: a floor with an exponential of 5 days does as well within a month and tells nothing beyond.
 */
const TIME_SCALE_DAYS = 3;
const TIME_STRENGTH = 0.5;
/** One of the two has no date: about as a month between them. */
const UNKNOWN_TIME = 0.45;

type Timed = Pick<ReadDocument, 'day'>;

/** Factor for the time between two documents, 1 for the same day; 1 also when neither has a date. */
export function timeCloseness(a: Timed, b: Timed): number {
  if (a.day === undefined && b.day === undefined) return 1;
  if (a.day === undefined || b.day === undefined) return UNKNOWN_TIME;
  const days = Math.abs(a.day - b.day);
  return 1 / (1 + TIME_STRENGTH * Math.log1p(days / TIME_SCALE_DAYS));
}

/** How close two documents are in content and time: 0 for nothing in common, a little above 1 for copies. */
export function closeness(a: WeighedDocument, b: WeighedDocument): number {
  const content = similarity(a.vector, b.vector);
  return content === 0 ? 0 : content * timeCloseness(a.read, b.read);
}
