import type { CardSide } from './corridor.ts';
import type { OpenedVia } from './hover-effect.ts';
import type { Rect } from './rect.ts';

/** What is under the pointer. A key names one mention of the page, however many lines it covers. */
export type HoverTarget = { kind: 'mention'; key: string } | { kind: 'card' } | { kind: 'none' };

/**
 * The pointer is at a place. Also sent with an unchanged place when what lies under it may have
 * changed (after scrolling, after new marks): the card learns from it that its mention is gone.
 */
export type PointerMoveEvent = {
  type: 'pointer-move';
  at: number;
  x: number;
  y: number;
  target: HoverTarget;
  /** As in `PointerEvent`; only a mouse opens cards by resting. */
  pointerType: string;
  /** Whether the key chosen for modifier-only mode is down. */
  isModifierHeld: boolean;
};

/** The card stands on the screen: for the first time, at a new place, or its mention has moved. */
export type CardPlacedEvent = {
  type: 'card-placed';
  at: number;
  token: number;
  cardRect: Rect;
  side: CardSide | 'sheet';
  mentionRect: Rect;
};

/** A key goes down. `modifier` is the one chosen for modifier-only mode. */
export type KeyEvent = {
  type: 'key';
  at: number;
  key: 'Escape' | 'modifier' | 'other';
  /** Whether the focus is where text is typed. */
  inEditable: boolean;
};

/** A card is asked for by key, button or tap. */
export type CommandOpenEvent = {
  type: 'command-open';
  at: number;
  key: string;
  via: Exclude<OpenedVia, 'pointer'>;
};

/** Everything the hover logic hears of; `at` is ms on one clock and never goes back. */
export type HoverEvent =
  | PointerMoveEvent
  | CardPlacedEvent
  | KeyEvent
  /** The requested wake-up. */
  | { type: 'tick'; at: number }
  /** The page, or a box around the pointer, has scrolled; not the inside of the card. */
  | { type: 'scroll'; at: number }
  /** The wheel was turned outside the card. */
  | { type: 'wheel'; at: number }
  /** Any pointer's button or contact goes down. */
  | { type: 'pointer-down'; at: number; target: HoverTarget }
  /** All are up: also sent when a move reports no buttons, and on `pointercancel`. */
  | { type: 'pointer-up'; at: number }
  /** The selection was changed and is not empty. */
  | { type: 'selection'; at: number }
  | { type: 'modifier-up'; at: number }
  /** The answer to the lookup with this token. Each gets one: a lookup that fails has found nothing. */
  | { type: 'answer'; at: number; token: number; found: boolean }
  | CommandOpenEvent
  | { type: 'pin'; at: number }
  | { type: 'unpin'; at: number }
  /** The card's own close button. */
  | { type: 'close'; at: number }
  /** The pointer is outside the document; also sent at the start when it is. */
  | { type: 'pointer-left'; at: number }
  /** The window has lost the focus. */
  | { type: 'blur'; at: number }
  | { type: 'page-hidden'; at: number }
  | { type: 'settings-off'; at: number };
