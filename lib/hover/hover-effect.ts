/** How a card was asked for: by rest, by key or button, by tap. */
export type OpenedVia = 'pointer' | 'keyboard' | 'touch';

/** Why a card goes. */
export type HideReason =
  | 'escape'
  | 'close'
  /** The pointer has left mention, card and the way between them. */
  | 'left'
  | 'click-away'
  /** Another card takes its place. */
  | 'replaced'
  | 'page-hidden'
  | 'settings-off';

/** What the caller has to do, in this order. */
export type HoverEffect =
  /** Ask for the card's content; answer with the token. */
  | { type: 'lookup'; token: number; key: string }
  /** Draw the card, not yet clickable, and say where it stands. */
  | { type: 'show'; token: number; key: string; via: OpenedVia }
  /** `returnFocus`: if the card holds the focus, give it back to where it was before. */
  | { type: 'hide'; token: number; reason: HideReason; returnFocus: boolean }
  /** Wake me then with a tick; replaces any wake-up asked for before. */
  | { type: 'set-timer'; at: number }
  /** The card takes clicks from now on. */
  | { type: 'make-interactive'; token: number }
  /** Move the focus into the card that was shown before, as soon as it stands on the screen. */
  | { type: 'focus-card'; token: number }
  /** Keep the event from the page. */
  | { type: 'swallow' }
  /** The card was on screen long enough to count as read. */
  | { type: 'mark-seen'; token: number; key: string };
