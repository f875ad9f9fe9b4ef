import { render, type VNode } from 'preact';

import { type CardPlace, cardWidth, placeCard } from '../../lib/hover/place-card.ts';
import type { Rect } from '../../lib/hover/rect.ts';
import type { Theme } from '../../lib/page/page-theme.ts';
import { OWN_ELEMENT } from '../../lib/page/text-map.ts';
import { uiDirection } from '../../lib/platform/i18n.ts';

import cardCss from './card.css?inline';

/** True only in the build for end-to-end tests, which read the card from the page's world. */
declare const __OPEN_SHADOW_ROOT__: boolean;

/** Where something is shown: beside which box, and in whose looks. */
export type PopoverPlace = {
  theme: Theme;
  mentionBox: Rect;
  /** Direction of the text around the mention. */
  rtl: boolean;
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
  /** True for events that come from the card. */
  owns(event: Event): boolean;
};

type Surface = { host: HTMLElement; root: ShadowRoot; frame: HTMLElement };

/** The one element the page ever gets. Its shadow root is closed: the page cannot read the card. */
function createSurface(): Surface {
  const host = document.createElement(OWN_ELEMENT);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: __OPEN_SHADOW_ROOT__ ? 'open' : 'closed' });
  const style = document.createElement('style');
  style.textContent = cardCss;
  const frame = document.createElement('div');
  frame.className = 'frame';
  root.append(style, frame);
  return { host, root, frame };
}

/** What makes the rest of the page inert, or closes when something outside is clicked. */
const UPPERMOST = 'dialog:modal, :popover-open:is([popover=""], [popover=auto])';

/**
 * Outside an open modal dialog, popover or fullscreen element the card would be inert, close it or be
 * unseen; and some pages suffer only head and body in their root.
 */
function hostParent(wasThrownOut: boolean): Element {
  return (
    [...document.querySelectorAll(UPPERMOST)].at(-1) ??
    document.fullscreenElement ??
    (wasThrownOut ? document.body : document.documentElement)
  );
}

function visualViewportRect(): Rect {
  const view = window.visualViewport;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  const width = view?.width ?? window.innerWidth;
  const height = view?.height ?? window.innerHeight;
  return { left, top, right: left + width, bottom: top + height };
}

/** Puts the frame beside the mention, as large as what it holds and the viewport allow. */
function position(
  { frame }: Surface,
  { mentionBox: mention, rtl }: PopoverPlace,
): CardPlace & { rect: Rect } {
  const viewport = visualViewportRect();
  frame.style.width = `${cardWidth(viewport)}px`;
  frame.style.maxHeight = 'none';
  const card = { width: frame.offsetWidth, height: frame.offsetHeight };
  const place = placeCard({ mention, card, viewport, rtl });
  const height = Math.min(card.height, place.maxHeight);
  frame.classList.toggle('sheet', place.sheet);
  frame.style.width = `${place.width}px`;
  frame.style.maxHeight = `${place.maxHeight}px`;
  frame.style.left = `${place.left}px`;
  frame.style.top = `${place.top}px`;
  const { left, top, width } = place;
  return { ...place, rect: { left, top, right: left + width, bottom: top + height } };
}

/** The card's own layer over the page; attached when the first card opens, gone when aborted. */
export function createPopover(signal: AbortSignal): Popover {
  let surface: Surface | undefined;
  let wasThrownOut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      surface?.host.remove();
    },
    { once: true },
  );

  function attach(): Surface {
    wasThrownOut ||= surface?.host.isConnected === false;
    surface ??= createSurface();
    const parent = hostParent(wasThrownOut);
    if (surface.host.parentNode !== parent) parent.append(surface.host);
    if (!surface.host.matches(':popover-open')) surface.host.showPopover();
    return surface;
  }

  function show(content: VNode, place: PopoverPlace): CardPlace & { rect: Rect } {
    clearTimeout(timer);
    const shown = attach();
    shown.frame.dataset['theme'] = place.theme;
    shown.frame.dir = uiDirection();
    render(content, shown.frame);
    return position(shown, place);
  }

  const holdsFocus = (): boolean =>
    surface !== undefined && document.activeElement === surface.host;

  function hide(): void {
    clearTimeout(timer);
    if (!surface) return;
    render(null, surface.frame);
    if (surface.host.matches(':popover-open')) surface.host.hidePopover();
  }

  function hideAfter(forMs: number): void {
    timer = setTimeout(() => {
      if (holdsFocus() || surface?.frame.matches(':hover')) hideAfter(forMs);
      else hide();
    }, forMs);
  }

  return {
    show,
    note(content, place, forMs) {
      show(content, place);
      surface?.frame.classList.remove('ghost');
      hideAfter(forMs);
    },
    setGhost: (isGhost) => attach().frame.classList.toggle('ghost', isGhost),
    holdsFocus,
    focus: () => surface?.frame.querySelector<HTMLElement>('[role=dialog]')?.focus(),
    hide,
    owns: (event) => surface !== undefined && event.composedPath().includes(surface.host),
  };
}
