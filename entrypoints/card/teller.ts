import type { Surface } from './surface.ts';

/** Long enough to read a short line, and for a screen reader to come to it. */
const TELL_MS = 5_000;
/** A live region says what changes in it, not what it comes with. */
const SAY_AFTER_MS = 100;

/** Tells the reader a line at the lower edge, seen or only heard by screen readers. */
export type Teller = (line: string, isSeen: boolean) => void;

export function createTeller(surface: Surface, signal: AbortSignal): Teller {
  let layer: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return (line, isSeen) => {
    clearTimeout(timer);
    const told = (layer ??= surface.createLayer(''));
    told.role = 'status';
    told.className = isSeen ? 'pill' : 'unseen';
    told.textContent = '';
    surface.bringUp(told);
    timer = setTimeout(() => {
      told.textContent = line;
      timer = setTimeout(() => surface.putAway(told), TELL_MS);
    }, SAY_AFTER_MS);
  };
}
