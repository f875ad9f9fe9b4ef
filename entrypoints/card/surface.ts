import type { Rect } from '../../lib/hover/rect.ts';
import { OWN_ELEMENT } from '../../lib/page/text-map.ts';
import { uiDirection } from '../../lib/platform/i18n.ts';

import cardCss from './card.css?inline';

/** True only in the build for end-to-end tests, which read the card from the page's world. */
declare const __OPEN_SHADOW_ROOT__: boolean;

/** What is drawn over the page; each user of it has a layer of its own. */
export type Surface = {
  /** A new layer, not yet seen. `isFirst`: the keyboard comes to it before the others. */
  createLayer(className: string, isFirst?: boolean): HTMLElement;
  /** Puts a layer over everything the page shows, and keeps it there until it is put away. */
  bringUp(layer: HTMLElement): void;
  putAway(layer: HTMLElement): void;
  /** What has the focus, when it is ours. */
  focused(): Element | null;
  /** True for events that come from here. */
  owns(event: Event): boolean;
};

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

/** The part of the frame the reader sees, in client coordinates. */
export function visualViewportRect(): Rect {
  const view = window.visualViewport;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  const width = view?.width ?? window.innerWidth;
  const height = view?.height ?? window.innerHeight;
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * The one element the page ever gets, attached when something is first shown, gone when aborted. Its
 * shadow root is closed: the page cannot read what it holds.
 */
export function createSurface(signal: AbortSignal): Surface {
  const shown = new Set<HTMLElement>();
  /** Where we put the host. */
  let parent: Element | undefined;
  let wasThrownOut = false;
  let made: { host: HTMLElement; root: ShadowRoot } | undefined;

  function make(): { host: HTMLElement; root: ShadowRoot } {
    const host = document.createElement(OWN_ELEMENT);
    host.popover = 'manual';
    const root = host.attachShadow({ mode: __OPEN_SHADOW_ROOT__ ? 'open' : 'closed' });
    const style = document.createElement('style');
    style.textContent = cardCss;
    root.append(style);
    signal.addEventListener('abort', () => host.remove(), { once: true });
    return { host, root };
  }

  return {
    createLayer(className, isFirst = false) {
      made ??= make();
      const layer = document.createElement('div');
      layer.className = className;
      layer.dir = uiDirection();
      layer.hidden = true;
      made.root[isFirst ? 'prepend' : 'append'](layer);
      return layer;
    },
    bringUp(layer) {
      if (!made || signal.aborted) return;
      const { host } = made;
      wasThrownOut ||= parent !== undefined && (!host.isConnected || host.parentNode !== parent);
      shown.add(layer);
      layer.hidden = false;
      parent = hostParent(wasThrownOut);
      if (host.parentNode !== parent) parent.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
    },
    putAway(layer) {
      shown.delete(layer);
      layer.hidden = true;
      if (shown.size === 0 && made?.host.matches(':popover-open')) made.host.hidePopover();
    },
    focused: () => made?.root.activeElement ?? null,
    owns: (event) => made !== undefined && event.composedPath().includes(made.host),
  };
}
