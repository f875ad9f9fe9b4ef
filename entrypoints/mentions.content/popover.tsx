import { render } from 'preact';

import { EntityCard, type EntityCardProps } from '../../components/card/entity-card.tsx';
import { type CardPlace, cardWidth, placeCard } from '../../lib/hover/place-card.ts';
import type { Rect } from '../../lib/hover/rect.ts';
import type { Theme } from '../../lib/page/page-theme.ts';
import { OWN_ELEMENT } from '../../lib/page/text-map.ts';
import { uiDirection } from '../../lib/platform/i18n.ts';

import cardCss from './card.css?inline';

/** True only in the build for end-to-end tests, which read the card from the page's world. */
declare const __OPEN_SHADOW_ROOT__: boolean;

export type PopoverContent = {
  card: EntityCardProps;
  theme: Theme;
  mentionBox: Rect;
  /** Direction of the text around the mention. */
  rtl: boolean;
};

export type Popover = {
  /** Draws the card beside its mention and says where it stands. */
  show(content: PopoverContent): CardPlace & { rect: Rect };
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

/** Outside an open modal dialog or a fullscreen element the card would be inert or unseen. */
function hostParent(): Element {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return modal ?? document.fullscreenElement ?? document.documentElement;
}

function visualViewportRect(): Rect {
  const view = window.visualViewport;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  const width = view?.width ?? window.innerWidth;
  const height = view?.height ?? window.innerHeight;
  return { left, top, right: left + width, bottom: top + height };
}

/** The card's own layer over the page; attached when the first card opens, gone when aborted. */
export function createPopover(signal: AbortSignal): Popover {
  let surface: Surface | undefined;
  signal.addEventListener('abort', () => surface?.host.remove(), { once: true });

  function attach(): Surface {
    surface ??= createSurface();
    const parent = hostParent();
    if (surface.host.parentNode !== parent) parent.append(surface.host);
    if (!surface.host.matches(':popover-open')) surface.host.showPopover();
    return surface;
  }

  function position({ frame }: Surface, content: PopoverContent): CardPlace & { rect: Rect } {
    const viewport = visualViewportRect();
    frame.style.width = `${cardWidth(viewport)}px`;
    frame.style.maxHeight = 'none';
    const card = { width: frame.offsetWidth, height: frame.offsetHeight };
    const { mentionBox: mention, rtl } = content;
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

  return {
    show(content) {
      const shown = attach();
      shown.frame.dataset['theme'] = content.theme;
      shown.frame.dir = uiDirection();
      render(<EntityCard {...content.card} />, shown.frame);
      return position(shown, content);
    },
    setGhost: (isGhost) => attach().frame.classList.toggle('ghost', isGhost),
    holdsFocus: () => surface !== undefined && document.activeElement === surface.host,
    focus: () => surface?.frame.querySelector<HTMLElement>('[role=dialog]')?.focus(),
    hide() {
      if (!surface) return;
      render(null, surface.frame);
      if (surface.host.matches(':popover-open')) surface.host.hidePopover();
    },
    owns: (event) => surface !== undefined && event.composedPath().includes(surface.host),
  };
}
