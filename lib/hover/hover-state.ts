import type { CardSide } from './corridor.ts';
import type { OpenedVia } from './hover-effect.ts';
import type { PointerSense } from './pointer-sense.ts';
import type { Point, Rect } from './rect.ts';
import { NEW_SPEED_GATE } from './speed-gate.ts';
import type { SpeedGate } from './speed-gate.ts';

/** Rest on a mention: counts from `since`, ms, as long as the pointer stays around `anchor`. */
export type Rest = { key: string; anchor: Point; since: number; delayMs: number };

/** A card that may come. */
export type Pending =
  | { kind: 'none' }
  /** The pointer rests on a mention; nothing has been asked yet. */
  | (Rest & { kind: 'resting' })
  /** The lookup runs or has found a card, and the rest goes on. */
  | (Rest & { kind: 'prefetching'; token: number; found: boolean })
  /** Asked for by command: no rest needed. */
  | { kind: 'commanded'; key: string; token: number; found: boolean; via: OpenedVia };

/** A card's place on the screen, and what it still waits for (ms; null when it has happened). */
export type Screen = {
  cardRect: Rect;
  mentionRect: Rect;
  side: CardSide | 'sheet';
  interactiveAt: number | null;
  seenAt: number | null;
};

type CardIdentity = { token: number; key: string };

/** The one card. `exit` is the pointer's last place on the mention, where the corridor begins. */
export type CardState =
  /** `leftAt`: when the last card closed because the pointer had left it, else null. */
  | { kind: 'none'; leftAt: number | null }
  /** Shown, but not on the screen yet. */
  | (CardIdentity & { kind: 'placing'; via: OpenedVia })
  /** The pointer is on the mention, the card or the way between them. */
  | (CardIdentity & { kind: 'open'; screen: Screen; exit: Point | null })
  /** The pointer has left; `nearest` is the least distance to the card since then, px. */
  | (CardIdentity & {
      kind: 'closing';
      screen: Screen;
      exit: Point | null;
      until: number;
      nearest: number;
    })
  /** Opened by command: the pointer does not matter. */
  | (CardIdentity & { kind: 'kept'; screen: Screen; via: OpenedVia })
  | (CardIdentity & { kind: 'pinned'; screen: Screen; via: OpenedVia });

/** A card that stands on the screen. */
export type ScreenCard = Extract<CardState, { screen: Screen }>;

/** Everything the hover logic remembers. A plain value: never change it in place. */
export type HoverState = {
  /** The token of the next interaction; each is used once. */
  nextToken: number;
  pointer: PointerSense;
  /** Null where the clock is too coarse to measure speed. */
  speed: SpeedGate | null;
  pending: Pending;
  card: CardState;
  /** Nothing opens before this time, ms. */
  scrollLockUntil: number;
  isButtonDown: boolean;
  isModifierHeld: boolean;
  /** The wake-up asked for last, ms. */
  wakeAt: number | null;
};

/** The state at the start of a page; `hasCoarseClock` (see `isClockCoarse`) turns the speed gate off. */
export function createHoverState({ hasCoarseClock = false } = {}): HoverState {
  return {
    nextToken: 1,
    pointer: { kind: 'unknown' },
    speed: hasCoarseClock ? null : NEW_SPEED_GATE,
    pending: { kind: 'none' },
    card: { kind: 'none', leftAt: null },
    scrollLockUntil: Number.NEGATIVE_INFINITY,
    isButtonDown: false,
    isModifierHeld: false,
    wakeAt: null,
  };
}
