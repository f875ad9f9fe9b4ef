import { HOVER } from './hover-delays.ts';
import type { HoverTarget, PointerMoveEvent } from './hover-event.ts';
import { distanceBetween } from './rect.ts';
import type { Point } from './rect.ts';

/** The mouse on the page. */
export type PointerInside = {
  kind: 'inside';
  place: Point;
  /** When it was last heard of, ms. */
  at: number;
  target: HoverTarget;
  /** Where it would still count as resting. */
  still: Point;
  /** When it was last carried away from such a place, ms; null before the first time. */
  movedAt: number | null;
  /** The mention under it opens nothing until the pointer has left it. */
  isSpent: boolean;
};

/** What is known about the mouse. */
export type PointerSense =
  /** Not heard of yet, or another kind of pointer is in use. */
  { kind: 'unknown' } | { kind: 'outside' } | PointerInside;

/**
 * What is known after a mouse event. A mention counts as entered only by an event that moves the
 * pointer, at most `HOVER.realMoveWindowMs` after the pointer was carried further than a resting
 * hand trembles; one that has slid under the pointer is spent from the start. Coming in from
 * outside is movement, a first event from nowhere is not. Rule: Mastodon #38112.
 */
export function sensePointer(before: PointerSense, event: PointerMoveEvent): PointerInside {
  const place = { x: event.x, y: event.y };
  const target = event.target;
  if (before.kind !== 'inside') {
    const movedAt = before.kind === 'outside' ? event.at : null;
    const isSpent = target.kind === 'mention' && movedAt === null;
    return { kind: 'inside', place, at: event.at, target, still: place, movedAt, isSpent };
  }
  // A hand that paused rests where it is, not at the edge of where it still counted as resting.
  const hasPaused = event.at - before.at > HOVER.realMoveWindowMs;
  const anchor = hasPaused ? before.place : before.still;
  const isCarried = distanceBetween(anchor, place) > HOVER.restTolerancePx;
  const still = isCarried ? place : anchor;
  const movedAt = isCarried ? event.at : before.movedAt;
  const isMoved = hasMoved(before, place);
  const isFresh = movedAt !== null && event.at - movedAt <= HOVER.realMoveWindowMs;
  const isSpent = isSameMention(before.target, target) ? before.isSpent : !(isMoved && isFresh);
  return { kind: 'inside', place, at: event.at, target, still, movedAt, isSpent };
}

/** Whether the pointer is at another place than before. */
export function hasMoved(before: PointerSense, place: Point): boolean {
  if (before.kind !== 'inside') return before.kind === 'outside';
  return before.place.x !== place.x || before.place.y !== place.y;
}

/** The same, with the mention under the pointer spent. */
export function spendMention(pointer: PointerSense): PointerSense {
  return pointer.kind === 'inside' ? { ...pointer, isSpent: true } : pointer;
}

/** The same, as if the hand had been still up to now. */
export function forgetMovement(pointer: PointerSense): PointerSense {
  if (pointer.kind !== 'inside') return pointer;
  return { ...pointer, still: pointer.place, movedAt: null };
}

function isSameMention(a: HoverTarget, b: HoverTarget): boolean {
  return a.kind === 'mention' && b.kind === 'mention' && a.key === b.key;
}
