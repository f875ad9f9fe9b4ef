import { HOVER } from './hover-delays.ts';
import type { HideReason, OpenedVia } from './hover-effect.ts';
import type { CardPlacedEvent, HoverTarget } from './hover-event.ts';
import type { Screen, ScreenCard } from './hover-state.ts';
import { isInRect, isSameRect } from './rect.ts';
import type { Point } from './rect.ts';
import { change } from './turn.ts';
import type { Turn } from './turn.ts';

/** The focus is given back unless a click has just put it elsewhere. */
const RETURNS_FOCUS: Readonly<Record<HideReason, boolean>> = {
  escape: true,
  close: true,
  left: true,
  'click-away': false,
  replaced: true,
  'page-hidden': true,
  'settings-off': true,
};

/** Shows a card in place of the one that may be there. */
export function showCard(turn: Turn, card: { token: number; key: string; via: OpenedVia }): void {
  hideCard(turn, 'replaced');
  turn.effects.push({ type: 'show', ...card });
  change(turn, { card: { kind: 'placing', ...card } });
}

/** Hides the card, if there is one. Only one that was seen and then left warms its neighbours. */
export function hideCard(turn: Turn, reason: HideReason): void {
  const { card } = turn.state;
  if (card.kind === 'none') return;
  const returnFocus = RETURNS_FOCUS[reason];
  turn.effects.push({ type: 'hide', token: card.token, reason, returnFocus });
  const isWarm = reason === 'left' && card.kind !== 'placing';
  change(turn, { card: { kind: 'none', leftAt: isWarm ? turn.at : null } });
}

/** Takes note of where the card stands; the first time, its clock starts. */
export function placeOnScreen(turn: Turn, event: CardPlacedEvent): void {
  const { card, pointer } = turn.state;
  if (card.kind === 'none' || card.token !== event.token) return;
  const { cardRect, mentionRect, side } = event;
  if (card.kind !== 'placing') {
    change(turn, { card: moveOnScreen(card, event) });
    return;
  }
  const interactiveAt = turn.at + HOVER.ghostMs;
  const seenAt = turn.at + HOVER.seenMs;
  const screen: Screen = { cardRect, mentionRect, side, interactiveAt, seenAt };
  const { token, key } = card;
  const exit = pointer.kind === 'inside' ? pointer.place : null;
  const { via } = card;
  change(turn, {
    card:
      via === 'pointer'
        ? { kind: 'open', token, key, screen, exit }
        : { kind: 'kept', token, key, screen, via },
  });
}

/** Keeps the card until Escape, its close button or another command. */
export function pinCard(turn: Turn): void {
  const { card } = turn.state;
  if (card.kind === 'none' || card.kind === 'placing') return;
  const { token, key, screen } = card;
  const via = viaOf(card);
  change(turn, { card: { kind: 'pinned', token, key, screen, via } });
}

/** A command asks for the card that is there: it is kept, and gets the focus when a key asked. */
export function keepCard(turn: Turn, via: OpenedVia): void {
  const { card } = turn.state;
  if (card.kind === 'none') return;
  const { token, key } = card;
  if (via === 'keyboard') turn.effects.push({ type: 'focus-card', token });
  if (card.kind === 'placing' || card.kind === 'pinned') {
    change(turn, { card: { ...card, via } });
    return;
  }
  change(turn, { card: { kind: 'kept', token, key, screen: card.screen, via } });
}

/** Does what the time has come for: clickable, seen, closed. */
export function advanceCard(turn: Turn): void {
  const { card } = turn.state;
  if (card.kind === 'none' || card.kind === 'placing') return;
  const { token, key } = card;
  const { interactiveAt, seenAt } = card.screen;
  const isInteractive = interactiveAt !== null && turn.at >= interactiveAt;
  const isSeen = seenAt !== null && turn.at >= seenAt;
  if (isInteractive) turn.effects.push({ type: 'make-interactive', token });
  if (isSeen) turn.effects.push({ type: 'mark-seen', token, key });
  const screen = {
    ...card.screen,
    interactiveAt: isInteractive ? null : interactiveAt,
    seenAt: isSeen ? null : seenAt,
  };
  change(turn, { card: { ...card, screen } });
  if (card.kind === 'closing' && turn.at >= card.until) hideCard(turn, 'left');
}

/** When the card has something to do next, ms; null while it waits for an event. */
export function cardWakeTime({ state: { card } }: Turn): number | null {
  if (card.kind === 'none' || card.kind === 'placing') return null;
  const times = [card.screen.interactiveAt, card.screen.seenAt];
  if (card.kind === 'closing') times.push(card.until);
  const due = times.filter((time) => time !== null);
  return due.length === 0 ? null : Math.min(...due);
}

/** What is under the pointer: a card that still lets clicks through covers the page all the same. */
export function targetOf(turn: Turn, place: Point, target: HoverTarget): HoverTarget {
  const { card } = turn.state;
  if (card.kind === 'none' || card.kind === 'placing') return target;
  return isInRect(place, card.screen.cardRect) ? { kind: 'card' } : target;
}

/** The page is out of sight: a pinned card waits there, but nobody reads it. */
export function putOutOfSight(turn: Turn): void {
  const { card } = turn.state;
  if (card.kind !== 'pinned') {
    hideCard(turn, 'page-hidden');
    return;
  }
  change(turn, { card: { ...card, screen: { ...card.screen, seenAt: null } } });
}

/** Where a mention that has moved was left says nothing any more. */
function moveOnScreen(
  card: ScreenCard,
  { cardRect, mentionRect, side }: CardPlacedEvent,
): ScreenCard {
  const screen = { ...card.screen, cardRect, mentionRect, side };
  if (card.kind === 'kept' || card.kind === 'pinned') return { ...card, screen };
  const hasMentionMoved = !isSameRect(card.screen.mentionRect, mentionRect);
  return { ...card, screen, exit: hasMentionMoved ? null : card.exit };
}

function viaOf(card: ScreenCard): OpenedVia {
  return card.kind === 'pinned' || card.kind === 'kept' ? card.via : 'pointer';
}
