import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import type { Place } from './use-place.ts';

type Remembered = { scrollTop: number; focused: string | null };

/** How long a view may take to fill before its old scroll position is given up. */
const LONGEST_WAIT_MS = 1000;

/**
 * Puts the reader where a place begins: new ones at the top, with the focus on the view; old ones where they
 * were left, with the focus on the link that was followed.
 */
export function useArrival(place: Place, view: RefObject<HTMLElement | null>): void {
  const left = useRef(new Map<number, Remembered>());
  const last = useRef(place);
  if (last.current !== place) {
    // While drawing, because the document still is as it was left; an effect would come too late.
    left.current.set(last.current.depth, {
      scrollTop: window.scrollY,
      focused: focusedAddress(),
    });
    last.current = place;
  }
  useLayoutEffect(() => {
    if (view.current === null) return;
    if (place.arrival === 'back') {
      return returnTo(view.current, left.current.get(place.depth));
    }
    if (place.arrival === 'forward') {
      window.scrollTo(0, 0);
      view.current.focus({ preventScroll: true });
    }
    return undefined;
  }, [place.route]);
}

/** Waits until the view is long enough to scroll to where it was left. */
function returnTo(view: HTMLElement, to: Remembered = { scrollTop: 0, focused: null }): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const settle = (): void => {
    const longest = document.documentElement.scrollHeight - window.innerHeight;
    const link =
      to.focused && view.querySelector<HTMLElement>(`a[href="${CSS.escape(to.focused)}"]`);
    if (longest < to.scrollTop || (to.focused !== null && !link)) return;
    window.scrollTo(0, to.scrollTop);
    (link || view).focus({ preventScroll: true });
    stop();
  };
  const observer = new ResizeObserver(settle);
  const timer = setTimeout(stop, LONGEST_WAIT_MS);
  observer.observe(view);
  settle();
  return stop;
}

function focusedAddress(): string | null {
  return document.activeElement?.getAttribute('href') ?? null;
}
