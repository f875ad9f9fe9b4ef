import type { HoverSettings } from '../model/settings.ts';
import type { HoverEffect } from './hover-effect.ts';
import type { HoverState } from './hover-state.ts';

/** One step in the making: the rules replace `state` and add to `effects`. Lives within `stepHover`. */
export type Turn = {
  readonly at: number;
  readonly settings: HoverSettings;
  state: HoverState;
  readonly effects: HoverEffect[];
};

/** Replaces parts of the turn's state. */
export function change(turn: Turn, patch: Partial<HoverState>): void {
  turn.state = { ...turn.state, ...patch };
}
