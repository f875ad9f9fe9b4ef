import { hideCard } from './card-life.ts';
import type { KeyEvent } from './hover-event.ts';
import { dropEveryPending, dropPending, requestByModifier, spend } from './pending.ts';
import { change } from './turn.ts';
import type { Turn } from './turn.ts';

/** Escape closes, typing silences, the modifier asks for a card in modifier-only mode. */
export function onKey(turn: Turn, event: KeyEvent): void {
  if (event.inEditable) dropPending(turn);
  if (event.key === 'Escape') onEscape(turn);
  if (event.key === 'modifier') onModifierDown(turn, event.inEditable);
  if (event.key === 'other' && turn.settings.requireModifier) callOffShortcut(turn);
}

function onEscape(turn: Turn): void {
  if (turn.state.card.kind !== 'none') turn.effects.push({ type: 'swallow' });
  hideCard(turn, 'escape');
  dropEveryPending(turn);
  spend(turn);
}

function onModifierDown(turn: Turn, inEditable: boolean): void {
  const isRepeat = turn.state.isModifierHeld;
  change(turn, { isModifierHeld: true });
  if (!isRepeat && !inEditable) requestByModifier(turn);
}

/** Without the modifier nothing opens in modifier-only mode; an open card stays. */
export function onModifierUp(turn: Turn): void {
  change(turn, { isModifierHeld: false });
  if (turn.settings.requireModifier) dropPending(turn);
}

/** The modifier was the first key of a shortcut. */
function callOffShortcut(turn: Turn): void {
  dropPending(turn);
  spend(turn);
}
