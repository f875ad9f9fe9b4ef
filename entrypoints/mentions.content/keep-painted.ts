import type { Painter } from '../../lib/page/paint-marks.ts';

/** How often we look whether the page has cleared our marks. */
const LOOK_EVERY_MS = 1_000;
/** Waits before they are painted again, for a page that does it again and again: it may do so for ever. */
const REPAINT_AFTER_MS = [0, 1_000, 5_000, 30_000];

/** Paints marks again that the page has taken out of the registry, ever more rarely, until aborted. `onLook` is called at each look. */
export function keepPainted(
  painter: Painter,
  { onLook, signal }: { onLook(): void; signal: AbortSignal },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cleared = 0;

  function look(): void {
    const isCleared = painter.isCleared();
    if (isCleared) {
      painter.repaint();
      cleared += 1;
    }
    onLook();
    const wait = REPAINT_AFTER_MS[Math.min(cleared, REPAINT_AFTER_MS.length - 1)] ?? 0;
    timer = setTimeout(look, LOOK_EVERY_MS + wait);
  }
  look();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
