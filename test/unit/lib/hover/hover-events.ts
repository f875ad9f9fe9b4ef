import type { HoverEffect } from '../../../../lib/hover/hover-effect.ts';
import type {
  CardPlacedEvent,
  HoverEvent,
  HoverTarget,
  PointerMoveEvent,
} from '../../../../lib/hover/hover-event.ts';
import { stepHover } from '../../../../lib/hover/hover-machine.ts';
import type { HoverState } from '../../../../lib/hover/hover-state.ts';
import { createHoverState } from '../../../../lib/hover/hover-state.ts';
import type { Rect } from '../../../../lib/hover/rect.ts';
import type { HoverSettings } from '../../../../lib/model/settings.ts';
import { DEFAULT_HOVER_SETTINGS } from '../../../../lib/model/settings.ts';

/** The scene of the scripts: a line with mentions a and b, and the card of a below. */
export const MENTION_A: Rect = { left: 100, top: 100, right: 160, bottom: 118 };
export const CARD_A: Rect = { left: 100, top: 126, right: 460, bottom: 326 };

export const NONE: HoverTarget = { kind: 'none' };
export const CARD: HoverTarget = { kind: 'card' };

export function mention(key: string): HoverTarget {
  return { kind: 'mention', key };
}

/** [x, y, what is there: a mention's key, 'card' or '' for plain page]. */
export type Spot = [number, number, string];

/** A mouse move to a spot. */
export function moveEvent(
  at: number,
  [x, y, over]: Spot,
  rest: Partial<PointerMoveEvent> = {},
): PointerMoveEvent {
  const target = over === '' ? NONE : over === 'card' ? CARD : mention(over);
  const mouse = { pointerType: 'mouse', isModifierHeld: false };
  return { type: 'pointer-move', at, x, y, target, ...mouse, ...rest };
}

export function placedEvent(at: number, token: number): CardPlacedEvent {
  const side = 'below';
  return { type: 'card-placed', at, token, cardRect: CARD_A, side, mentionRect: MENTION_A };
}

/** An effect as one line of a table. */
export function describeEffect(effect: HoverEffect): string {
  switch (effect.type) {
    case 'lookup':
      return `lookup ${effect.token} ${effect.key}`;
    case 'show':
      return `show ${effect.token} ${effect.key} ${effect.via}`;
    case 'hide':
      return `hide ${effect.token} ${effect.reason}`;
    case 'set-timer':
      return `timer ${effect.at}`;
    case 'mark-seen':
      return `seen ${effect.token} ${effect.key}`;
    case 'swallow':
      return 'swallow';
    case 'make-interactive':
      return `interactive ${effect.token}`;
    case 'focus-card':
      return `focus ${effect.token}`;
  }
}

/** The state after the events, from `state` or the start of a page. */
export function play(
  events: readonly HoverEvent[],
  settings: HoverSettings = DEFAULT_HOVER_SETTINGS,
  state: HoverState = createHoverState(),
): { state: HoverState; effects: string[] } {
  const effects: string[] = [];
  let now = state;
  for (const event of events) {
    const step = stepHover(now, event, settings);
    now = step.state;
    effects.push(...step.effects.map(describeEffect));
  }
  return { state: now, effects };
}

const onTheWayToA: HoverEvent[] = [
  { type: 'pointer-left', at: 0 },
  moveEvent(10, [60, 109, '']),
  moveEvent(20, [80, 109, '']),
];
const onA = [...onTheWayToA, moveEvent(30, [120, 109, 'a'])];
const lookedUp: HoverEvent[] = [...onA, { type: 'tick', at: 180 }];
const found: HoverEvent[] = [...lookedUp, { type: 'answer', at: 190, token: 1, found: true }];
const shown: HoverEvent[] = [...found, { type: 'tick', at: 530 }];
const ghost: HoverEvent[] = [...shown, placedEvent(540, 1)];
const open: HoverEvent[] = [...ghost, { type: 'tick', at: 640 }];
const commanded: HoverEvent[] = [{ type: 'command-open', via: 'keyboard', at: 180, key: 'a' }];
const commandedShown: HoverEvent[] = [
  ...commanded,
  { type: 'answer', at: 190, token: 1, found: true },
];

/** Event by event, the ways into every state of the table; each ends before 700 ms. */
export const HISTORIES = {
  idle: onTheWayToA,
  resting: onA,
  prefetching: lookedUp,
  found,
  placing: shown,
  ghost,
  open,
  closing: [...open, moveEvent(690, [120, 60, ''])],
  'open, resting on b': [...open, moveEvent(680, [180, 105, '']), moveEvent(690, [210, 105, 'b'])],
  commanded,
  'placing by command': commandedShown,
  kept: [...commandedShown, placedEvent(540, 1), { type: 'tick', at: 640 }],
  pinned: [...open, { type: 'pin', at: 650 }],
  'pinned and left': [...open, { type: 'pin', at: 650 }, moveEvent(690, [120, 60, ''])],
} satisfies Record<string, HoverEvent[]>;

export type HistoryName = keyof typeof HISTORIES;
