import { backgroundBehind, luminanceOf } from './background.ts';

export type Theme = 'light' | 'dark';

/** Colours darker than this are dark pages: the middle of perceived lightness (WCAG relative luminance). */
const DARK_BELOW = 0.18;

/** Light or dark by the background behind `node`, over a picture by what the reader's system prefers. */
export function themeBehind(node: Node): Theme {
  const background = backgroundBehind(node instanceof Element ? node : node.parentElement);
  if (background.kind === 'color')
    return luminanceOf(background.color) < DARK_BELOW ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** A site switches its theme by an attribute up here; the paint follows within a blink. */
const SETTLE_MS = 200;

/** Calls back when the colours of the page may have changed as a whole, until aborted. */
export function watchTheme(onChange: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS);
  };
  const observer = new MutationObserver(settle);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', settle, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
