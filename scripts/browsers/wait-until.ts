import { setTimeout as sleep } from 'node:timers/promises';

/** Short enough not to show in a figure that a person would read. */
const POLL_MS = 20;

/** Asks again and again until the answer is yes; throws with the name of what did not happen in time. */
export async function waitUntil(
  what: string,
  timeoutMs: number,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) {
      throw new Error(`expected that ${what} within ${timeoutMs} ms; it did not`);
    }
    await sleep(POLL_MS);
  }
}
