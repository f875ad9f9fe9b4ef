import { hideCard } from './card-life.ts';
import { isInCorridor } from './corridor.ts';
import { HOVER } from './hover-delays.ts';
import type { HoverTarget, PointerMoveEvent } from './hover-event.ts';
import type { CardState } from './hover-state.ts';
import { distanceToRect } from './rect.ts';
import type { Point } from './rect.ts';
import { change } from './turn.ts';
import type { Turn } from './turn.ts';

type OpenCard = Extract<CardState, { kind: 'open' }>;
type ClosingCard = Extract<CardState, { kind: 'closing' }>;

/** Nothing is nearer to a card than this, px. */
const NO_APPROACH = 0;

/** Follows the pointer: on mention, card and the way between them the card stays, for ever. */
export function followCard(turn: Turn, event: PointerMoveEvent): void {
  const { card } = turn.state;
  const place = { x: event.x, y: event.y };
  if (card.kind === 'placing') {
    if (card.via === 'pointer' && !isOn(event.target, card.key)) hideCard(turn, 'left');
    return;
  }
  if (card.kind !== 'open' && card.kind !== 'closing') return;
  if (isOn(event.target, card.key)) {
    stayOpen(turn, card, event.target.kind === 'mention' ? place : card.exit);
  } else if (isOnTheWay(card, place)) {
    stayOpen(turn, card, card.exit);
  } else if (card.kind === 'open') {
    beginClosing(turn, card, distanceToRect(place, card.screen.cardRect));
  } else {
    approach(turn, card, place);
  }
}

/**
 * The pointer is no longer where it was, or the card no longer where it was drawn for: no way leads
 * from one to the other.
 */
export function leaveCard(turn: Turn): void {
  const { card } = turn.state;
  if (card.kind === 'placing' && card.via === 'pointer') hideCard(turn, 'left');
  if (card.kind === 'open') beginClosing(turn, { ...card, exit: null }, NO_APPROACH);
  if (card.kind === 'closing') {
    change(turn, { card: { ...card, exit: null, nearest: NO_APPROACH } });
  }
}

/** Lets the card go where the pointer, or the command it came from, has it. */
export function unpinCard(turn: Turn): void {
  const { card, pointer } = turn.state;
  if (card.kind !== 'pinned') return;
  const { token, key, screen, via } = card;
  if (via !== 'pointer') {
    change(turn, { card: { kind: 'kept', token, key, screen, via } });
    return;
  }
  change(turn, { card: { kind: 'open', token, key, screen, exit: null } });
  if (pointer.kind !== 'inside' || !isOn(pointer.target, key)) leaveCard(turn);
}

function isOn(target: HoverTarget, key: string): boolean {
  return target.kind === 'card' || (target.kind === 'mention' && target.key === key);
}

function isOnTheWay({ exit, screen }: OpenCard | ClosingCard, place: Point): boolean {
  const { mentionRect: mention, cardRect: card, side } = screen;
  if (exit === null || side === 'sheet') return false;
  return isInCorridor(place, { exit, mention, card, side });
}

function stayOpen(turn: Turn, card: OpenCard | ClosingCard, exit: Point | null): void {
  const { token, key, screen } = card;
  change(turn, { card: { kind: 'open', token, key, screen, exit } });
}

function beginClosing(turn: Turn, card: OpenCard, nearest: number): void {
  const until = turn.at + turn.settings.hideDelayMs;
  change(turn, { card: { ...card, kind: 'closing', until, nearest } });
}

/** A slow hand on a flat path needs longer than one grace: coming nearer starts it again. */
function approach(turn: Turn, card: ClosingCard, place: Point): void {
  const distance = distanceToRect(place, card.screen.cardRect);
  if (distance > card.nearest - HOVER.approachPx) return;
  const until = turn.at + turn.settings.hideDelayMs;
  change(turn, { card: { ...card, nearest: distance, until } });
}
