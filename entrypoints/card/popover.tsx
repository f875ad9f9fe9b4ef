import { render, type VNode } from 'preact';

import { type CardPlace, cardWidth, placeCard } from '../../lib/hover/place-card.ts';
import type { Rect } from '../../lib/hover/rect.ts';
import type { Theme } from '../../lib/page/page-theme.ts';
import { type Surface, visualViewportRect } from './surface.ts';

/** Where something is shown: beside which box, and in whose looks. */
export type PopoverPlace = {
  theme: Theme;
  mentionBox: Rect;
  /** Direction of the text around the mention. */
  rtl: boolean;
  /** At the lower edge whatever the room. */
  asSheet: boolean;
};

export type Popover = {
  /** Draws a card beside its mention and says where it stands. */
  show(content: VNode, place: PopoverPlace): CardPlace & { rect: Rect };
  /** Draws a line there that goes by itself, unless the reader is at it. */
  note(content: VNode, place: PopoverPlace, forMs: number): void;
  /** A ghost lets the pointer through to the page. */
  setGhost(isGhost: boolean): void;
  holdsFocus(): boolean;
  focus(): void;
  hide(): void;
};

/** Puts the frame beside the mention, as large as what it holds and the viewport allow. */
function position(
  frame: HTMLElement,
  { mentionBox: mention, rtl, asSheet }: PopoverPlace,
): CardPlace & { rect: Rect } {
  const viewport = visualViewportRect();
  frame.style.width = `${cardWidth(viewport)}px`;
  frame.style.maxHeight = 'none';
  frame.classList.toggle('sheet', asSheet);
  const card = { width: frame.offsetWidth, height: frame.offsetHeight };
  const place = placeCard({ mention, card, viewport, rtl, asSheet });
  const height = Math.min(card.height, place.maxHeight);
  frame.classList.toggle('sheet', place.sheet);
  frame.style.width = `${place.width}px`;
  frame.style.maxHeight = `${place.maxHeight}px`;
  frame.style.left = `${place.left}px`;
  frame.style.top = `${place.top}px`;
  const { left, top, width } = place;
  return { ...place, rect: { left, top, right: left + width, bottom: top + height } };
}

/** Shows one card or one line at a time beside a mention. */
export function createPopover(surface: Surface, signal: AbortSignal): Popover {
  let made: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const frame = (): HTMLElement => (made ??= surface.createLayer('frame'));

  function show(content: VNode, place: PopoverPlace): CardPlace & { rect: Rect } {
    clearTimeout(timer);
    frame().dataset['theme'] = place.theme;
    surface.bringUp(frame());
    render(content, frame());
    return position(frame(), place);
  }

  const holdsFocus = (): boolean => made?.contains(surface.focused()) ?? false;

  function hide(): void {
    clearTimeout(timer);
    if (!made) return;
    render(null, made);
    surface.putAway(made);
  }

  function hideAfter(forMs: number): void {
    timer = setTimeout(() => {
      if (holdsFocus() || made?.matches(':hover')) hideAfter(forMs);
      else hide();
    }, forMs);
  }

  return {
    show,
    note(content, place, forMs) {
      show(content, place);
      frame().classList.remove('ghost');
      hideAfter(forMs);
    },
    setGhost: (isGhost) => frame().classList.toggle('ghost', isGhost),
    holdsFocus,
    focus: () => made?.querySelector<HTMLElement>('[role=dialog]')?.focus(),
    hide,
  };
}
