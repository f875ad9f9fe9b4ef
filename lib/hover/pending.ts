import { showCard } from './card-life.ts';
import { HOVER } from './hover-delays.ts';
import type { OpenedVia } from './hover-effect.ts';
import type { PointerMoveEvent } from './hover-event.ts';
import type { Rest } from './hover-state.ts';
import { spendMention } from './pointer-sense.ts';
import { distanceBetween } from './rect.ts';
import type { Point } from './rect.ts';
import { isFast } from './speed-gate.ts';
import { change } from './turn.ts';
import type { Turn } from './turn.ts';

/**
 * Follows the pointer: rest begins, begins again or ends. Only movement begins it, so whatever ends
 * it (typing, selecting, another window) keeps the page silent until the next movement. Call after
 * the card has followed the pointer.
 */
export function followPending(turn: Turn, event: PointerMoveEvent, isMoved: boolean): void {
  const { pending, speed } = turn.state;
  if (pending.kind === 'commanded') return;
  if (event.target.kind !== 'mention' || !mayRestOn(turn, event.target.key)) {
    dropPending(turn);
    return;
  }
  const place = { x: event.x, y: event.y };
  if (pending.kind === 'none' || pending.key !== event.target.key) {
    if (isMoved) beginRest(turn, event.target.key, place);
    return;
  }
  const hasLeftAnchor = distanceBetween(pending.anchor, place) > HOVER.restTolerancePx;
  if (hasLeftAnchor || (speed !== null && isFast(speed))) restartRest(turn, place);
}

/** The modifier went down over a mention: an explicit wish, whatever brought the mention there. */
export function requestByModifier(turn: Turn): void {
  const { pointer } = turn.state;
  if (!turn.settings.requireModifier) return;
  if (pointer.kind !== 'inside' || pointer.target.kind !== 'mention') return;
  change(turn, { pointer: { ...pointer, isSpent: false } });
  if (mayRestOn(turn, pointer.target.key)) beginRest(turn, pointer.target.key, pointer.place);
}

/** Starts a lookup for a card that needs no rest. */
export function requestByCommand(turn: Turn, key: string, via: OpenedVia): void {
  const token = lookUp(turn, key);
  change(turn, { pending: { kind: 'commanded', key, token, found: false, via } });
}

/** Takes the answer to a lookup; one that nobody waits for any more is ignored. */
export function takeAnswer(turn: Turn, token: number, found: boolean): void {
  const { pending } = turn.state;
  if (pending.kind !== 'prefetching' && pending.kind !== 'commanded') return;
  if (pending.token !== token) return;
  if (found) {
    change(turn, { pending: { ...pending, found } });
    advancePending(turn);
    return;
  }
  if (pending.kind === 'prefetching') spend(turn);
  dropEveryPending(turn);
}

/** Does what the time has come for: the lookup, then the card. */
export function advancePending(turn: Turn): void {
  const { pending } = turn.state;
  if (pending.kind === 'resting' && turn.at >= lookupTime(pending)) {
    const token = lookUp(turn, pending.key);
    change(turn, { pending: { ...pending, kind: 'prefetching', token, found: false } });
    return;
  }
  const opensAt = openingTime(turn);
  if (opensAt !== null && turn.at >= opensAt) openPending(turn);
}

/** When the pending card has something to do next, ms; null while it waits for an event. */
export function pendingWakeTime(turn: Turn): number | null {
  const { pending } = turn.state;
  return pending.kind === 'resting' ? lookupTime(pending) : openingTime(turn);
}

/** Gives up what the pointer has begun; a card asked for by command still comes. */
export function dropPending(turn: Turn): void {
  if (turn.state.pending.kind !== 'commanded') dropEveryPending(turn);
}

/** Gives up whatever is pending. */
export function dropEveryPending(turn: Turn): void {
  change(turn, { pending: { kind: 'none' } });
}

/** The mention under the pointer opens nothing until the pointer has left it and come back. */
export function spend(turn: Turn): void {
  change(turn, { pointer: spendMention(turn.state.pointer) });
}

function mayRestOn(turn: Turn, key: string): boolean {
  const { pointer, card, isButtonDown, isModifierHeld } = turn.state;
  if (pointer.kind !== 'inside' || pointer.isSpent || isButtonDown) return false;
  if (turn.settings.requireModifier && !isModifierHeld) return false;
  if (card.kind === 'none') return true;
  return card.key !== key && card.kind !== 'pinned';
}

function beginRest(turn: Turn, key: string, anchor: Point): void {
  const rest = { key, anchor, since: turn.at, delayMs: restDelay(turn) };
  change(turn, { pending: { ...rest, kind: 'resting' } });
  advancePending(turn);
}

/** What has been asked for stays asked for: the mention is the same. */
function restartRest(turn: Turn, anchor: Point): void {
  const { pending } = turn.state;
  if (pending.kind !== 'resting' && pending.kind !== 'prefetching') return;
  const rest = { anchor, since: turn.at, delayMs: restDelay(turn) };
  change(turn, { pending: { ...pending, ...rest } });
}

function restDelay(turn: Turn): number {
  const { showDelayMs, requireModifier } = turn.settings;
  if (requireModifier) return HOVER.modifierDelayMs;
  return isWarm(turn) ? Math.min(HOVER.warmDelayMs, showDelayMs) : showDelayMs;
}

/** A card the pointer has just left. One it is still on the way to keeps the full delay. */
function isWarm(turn: Turn): boolean {
  const { card } = turn.state;
  if (card.kind === 'closing') return true;
  if (card.kind !== 'none' || card.leftAt === null) return false;
  return turn.at - card.leftAt <= HOVER.warmWindowMs;
}

/** A rest too short to save a lookup starts it at once. */
function lookupTime(rest: Rest): number {
  return rest.delayMs > HOVER.lookupDelayMs ? rest.since + HOVER.lookupDelayMs : rest.since;
}

function openingTime(turn: Turn): number | null {
  const { pending, isButtonDown, scrollLockUntil } = turn.state;
  if (pending.kind !== 'prefetching' && pending.kind !== 'commanded') return null;
  if (!pending.found || isButtonDown) return null;
  if (pending.kind === 'commanded') return scrollLockUntil;
  return Math.max(pending.since + pending.delayMs, scrollLockUntil);
}

function openPending(turn: Turn): void {
  const { pending } = turn.state;
  if (pending.kind !== 'prefetching' && pending.kind !== 'commanded') return;
  const { token, key } = pending;
  dropEveryPending(turn);
  showCard(turn, { token, key, via: pending.kind === 'commanded' ? pending.via : 'pointer' });
}

function lookUp(turn: Turn, key: string): number {
  const token = turn.state.nextToken;
  change(turn, { nextToken: token + 1 });
  turn.effects.push({ type: 'lookup', token, key });
  return token;
}
