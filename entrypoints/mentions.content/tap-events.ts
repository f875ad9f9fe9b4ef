import type { HoverTarget } from '../../lib/hover/hover-event.ts';

type Taps = {
  targetAt(x: number, y: number): HoverTarget;
  /** True for events that come from the card. */
  ownsEvent(event: Event): boolean;
  isOn(): boolean;
  open(key: string, via: 'touch'): void;
  signal: AbortSignal;
};

/** What does something by itself when it is pressed. */
const CONTROLS =
  'a[href], area, audio, button, details, dialog, embed, input, label, option, select, summary, textarea, video, ' +
  '[contenteditable]:not([contenteditable=false]), [onclick], [role=button], [role=link], [role=menuitem], ' +
  '[role=option], [role=tab], [role=textbox], [tabindex]:not([tabindex="-1"])';

/** True where a tap is the page's: a control, or anything the page shows a hand over. */
function isPages(target: Element): boolean {
  return target.closest(CONTROLS) !== null || getComputedStyle(target).cursor === 'pointer';
}

/**
 * Opens the card of a mention in plain text that a finger or pen taps on. The tap is never kept from
 * the page; a scroll makes no click, and one that leaves a selection is no wish for a card.
 */
export function listenToTaps({ targetAt, ownsEvent, isOn, open, signal }: Taps): void {
  const onClick = (event: PointerEvent): void => {
    const isTap = event.pointerType === 'touch' || event.pointerType === 'pen';
    if (!event.isTrusted || !isTap || event.defaultPrevented) return;
    if (ownsEvent(event) || !isOn()) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || isPages(target)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const hit = targetAt(event.clientX, event.clientY);
    if (hit.kind === 'mention') open(hit.key, 'touch');
  };
  // After the page has had it, to see whether it was used.
  window.addEventListener('click', onClick, { passive: true, signal });
}
