import type { HoverEffect } from '../../lib/hover/hover-effect.ts';
import type { HoverEvent } from '../../lib/hover/hover-event.ts';
import { stepHover } from '../../lib/hover/hover-machine.ts';
import { createHoverState } from '../../lib/hover/hover-state.ts';
import type { HoverSettings } from '../../lib/model/settings.ts';

export type Dispatch = (event: HoverEvent, source?: Event) => void;

type CarryOut = (effect: Exclude<HoverEffect, { type: 'set-timer' | 'swallow' }>) => void;

/**
 * Runs the hover machine: takes events in, keeps its state and its one timer, and hands its effects
 * to `carryOut`. Effects may cause events (a card is placed when shown): those wait their turn.
 */
export function createHoverLoop(
  carryOut: CarryOut,
  { settings, signal }: { settings(): HoverSettings; signal: AbortSignal },
): Dispatch {
  const waiting: { event: HoverEvent; source: Event | undefined }[] = [];
  let state = createHoverState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStepping = false;

  function apply(effect: HoverEffect, source: Event | undefined): void {
    if (effect.type === 'set-timer') {
      clearTimeout(timer);
      const wait = Math.max(0, Math.ceil(effect.at - performance.now()));
      timer = setTimeout(() => dispatch({ type: 'tick', at: performance.now() }), wait);
    } else if (effect.type === 'swallow') {
      source?.preventDefault();
      source?.stopImmediatePropagation();
    } else carryOut(effect);
  }

  function step({ event, source }: { event: HoverEvent; source: Event | undefined }): void {
    const stepped = stepHover(state, event, settings());
    state = stepped.state;
    for (const effect of stepped.effects) apply(effect, source);
  }

  function dispatch(event: HoverEvent, source?: Event): void {
    waiting.push({ event, source });
    if (isStepping) return;
    isStepping = true;
    try {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) step(next);
    } finally {
      isStepping = false;
    }
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return dispatch;
}
