/** What a key does while the reader steps through the mentions of a page. */
export type StepAction = 'next' | 'previous' | 'open' | 'leave';

/** The parts of a key event that matter here. */
export type StepKey = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
};

const ACTIONS: Readonly<Record<string, StepAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'open',
  Escape: 'leave',
};

/**
 * The action of a key, undefined for keys that are the page's: arrows and Tab step, Enter opens,
 * Escape leaves (interaction guide, keyboard entry). Arrows to the side follow the direction of the
 * text; keys with Ctrl, Alt or Meta belong to browser and page.
 */
export function stepActionOf(event: StepKey, rtl: boolean): StepAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (event.shiftKey) return undefined;
  if (event.key === 'ArrowRight') return rtl ? 'previous' : 'next';
  if (event.key === 'ArrowLeft') return rtl ? 'next' : 'previous';
  return ACTIONS[event.key];
}

/** The place after a step through `count` mentions: round the ends. */
export function stepFrom(place: number, action: 'next' | 'previous', count: number): number {
  return (place + (action === 'next' ? 1 : -1) + count) % count;
}
