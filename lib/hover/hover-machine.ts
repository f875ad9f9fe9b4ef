import type { HoverSettings } from '../model/settings.ts';
import {
  advanceCard,
  cardWakeTime,
  hideCard,
  keepCard,
  pinCard,
  placeOnScreen,
  putOutOfSight,
  targetOf,
} from './card-life.ts';
import { followCard, leaveCard, unpinCard } from './card-presence.ts';
import { HOVER } from './hover-delays.ts';
import type { HoverEffect } from './hover-effect.ts';
import type {
  CardPlacedEvent,
  CommandOpenEvent,
  HoverEvent,
  HoverTarget,
  PointerMoveEvent,
} from './hover-event.ts';
import type { HoverState } from './hover-state.ts';
import { onKey, onModifierUp } from './key-rules.ts';
import {
  advancePending,
  dropEveryPending,
  dropPending,
  followPending,
  pendingWakeTime,
  requestByCommand,
  spend,
  takeAnswer,
} from './pending.ts';
import { forgetMovement, hasMoved, sensePointer } from './pointer-sense.ts';
import { addSpeedSample } from './speed-gate.ts';
import { change } from './turn.ts';
import type { Turn } from './turn.ts';

/**
 * The hover logic: what follows from an event. Pure; events come in the order of their times. At
 * most one card is shown at a time, each after a lookup with its token; answers to any other token
 * change nothing. Wake-ups asked for lie after the event; an early or stray tick does no harm.
 * Rules and numbers: `HOVER`; WCAG 1.4.13 (dismissible, hoverable, persistent).
 */
export function stepHover(
  state: HoverState,
  event: HoverEvent,
  settings: HoverSettings,
): { state: HoverState; effects: HoverEffect[] } {
  const turn: Turn = { at: event.at, settings, state, effects: [] };
  applyEvent(turn, event);
  askForWakeUp(turn);
  return { state: turn.state, effects: turn.effects };
}

function applyEvent(turn: Turn, event: HoverEvent): void {
  switch (event.type) {
    case 'pointer-move':
      return onPointerMove(turn, event);
    case 'tick':
      return onTick(turn);
    case 'scroll':
      return onScroll(turn);
    case 'wheel':
      return lockOpening(turn);
    case 'pointer-down':
      return onPointerDown(turn, event.target);
    case 'pointer-up':
      return onPointerUp(turn);
    case 'selection':
      return dropPending(turn);
    case 'key':
      return onKey(turn, event);
    case 'modifier-up':
      return onModifierUp(turn);
    case 'answer':
      return takeAnswer(turn, event.token, event.found);
    case 'card-placed':
      return onCardPlaced(turn, event);
    case 'command-open':
      return onCommandOpen(turn, event);
    case 'pin':
      return pinCard(turn);
    case 'unpin':
      return unpinCard(turn);
    case 'close':
      return hideCard(turn, 'close');
    case 'pointer-left':
      return onPointerLeft(turn);
    case 'blur':
      return onBlur(turn);
    case 'page-hidden':
      return onPageHidden(turn);
    case 'settings-off':
      return onSettingsOff(turn);
  }
}

function onPointerMove(turn: Turn, heard: PointerMoveEvent): void {
  if (heard.pointerType !== 'mouse') {
    change(turn, { pointer: { kind: 'unknown' } });
    dropPending(turn);
    return;
  }
  const place = { x: heard.x, y: heard.y };
  const event = { ...heard, target: targetOf(turn, place, heard.target) };
  const { pointer, speed } = turn.state;
  const isMoved = hasMoved(pointer, place);
  change(turn, {
    pointer: sensePointer(pointer, event),
    speed: speed === null ? null : addSpeedSample(speed, place, event.at),
    isModifierHeld: event.isModifierHeld,
  });
  followCard(turn, event);
  followPending(turn, event, isMoved);
}

function onCardPlaced(turn: Turn, event: CardPlacedEvent): void {
  placeOnScreen(turn, event);
  const { pointer } = turn.state;
  if (pointer.kind !== 'inside') return;
  const target = targetOf(turn, pointer.place, pointer.target);
  change(turn, { pointer: { ...pointer, target } });
  if (target.kind === 'card') dropPending(turn);
}

function onTick(turn: Turn): void {
  change(turn, { wakeAt: null });
  advancePending(turn);
  advanceCard(turn);
}

function onScroll(turn: Turn): void {
  lockOpening(turn);
  const { pointer } = turn.state;
  const isOnCard = pointer.kind === 'inside' && pointer.target.kind === 'card';
  if (!isOnCard) leaveCard(turn);
}

/** What scrolling brings under the pointer was not asked for. */
function lockOpening(turn: Turn): void {
  change(turn, {
    scrollLockUntil: turn.at + HOVER.scrollLockMs,
    pointer: forgetMovement(turn.state.pointer),
  });
  dropPending(turn);
  spend(turn);
}

function onPointerDown(turn: Turn, target: HoverTarget): void {
  change(turn, { isButtonDown: true });
  dropEveryPending(turn);
  if (target.kind !== 'card' && turn.state.card.kind !== 'pinned') hideCard(turn, 'click-away');
}

/** A click or a selection that ends on a mention is not a rest on it. */
function onPointerUp(turn: Turn): void {
  change(turn, { isButtonDown: false });
  spend(turn);
  advancePending(turn);
}

function onCommandOpen(turn: Turn, { key, via }: CommandOpenEvent): void {
  const { card } = turn.state;
  dropEveryPending(turn);
  if (card.kind !== 'none' && card.key === key) keepCard(turn, via);
  else requestByCommand(turn, key, via);
}

function onPointerLeft(turn: Turn): void {
  change(turn, { pointer: { kind: 'outside' } });
  dropPending(turn);
  leaveCard(turn);
}

function onBlur(turn: Turn): void {
  change(turn, { isModifierHeld: false });
  dropPending(turn);
}

function onPageHidden(turn: Turn): void {
  change(turn, { pointer: { kind: 'unknown' } });
  dropEveryPending(turn);
  putOutOfSight(turn);
}

function onSettingsOff(turn: Turn): void {
  dropEveryPending(turn);
  hideCard(turn, 'settings-off');
}

function askForWakeUp(turn: Turn): void {
  const times = [pendingWakeTime(turn), cardWakeTime(turn)].filter((time) => time !== null);
  const wakeAt = times.length === 0 ? null : Math.min(...times);
  const isNew = wakeAt !== turn.state.wakeAt;
  change(turn, { wakeAt });
  if (wakeAt === null || !isNew) return;
  turn.effects.push({ type: 'set-timer', at: Math.max(wakeAt, turn.at + HOVER.soonestWakeMs) });
}
