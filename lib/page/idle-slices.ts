/** Longer work would be felt while scrolling (DESIGN.md: no slice over 8 ms). */
const SLICE_MS = 8;
/** A busy page must not wait for idle time for ever. */
const IDLE_TIMEOUT_MS = 500;

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MS });
  });
}

/** Hands the items of a slow iterator on, giving the page its thread back after every slice. */
export async function* inSlices<T>(items: Iterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const item of items) {
    if (signal.aborted) return;
    yield item;
    if (performance.now() < sliceEnd) continue;
    await idle();
    sliceEnd = performance.now() + SLICE_MS;
  }
}
