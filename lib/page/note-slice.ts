/** True only in the build for tests and measuring: in others nothing of ours shows in the page's timeline. */
declare const __MEASURE_SLICES__: boolean;

/** Notes a stretch of our work on the page's thread, from `start` until now, where the bench can read it. */
export function noteSlice(start: number): void {
  if (__MEASURE_SLICES__) performance.measure('own-slice', { start });
}

/** Does a stretch of our work on the page's thread, noted likewise. */
export function asSlice(work: () => void): void {
  const start = __MEASURE_SLICES__ ? performance.now() : 0;
  work();
  noteSlice(start);
}
