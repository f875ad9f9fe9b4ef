import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A measurement is repeated for at least this long, until all is compiled, and the best taken: other work only slows. */
const MIN_TIME_MS = 1_500;
const MIN_RUNS = 3;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Best time of running `work`, in milliseconds. */
export function bestTime(work: () => void): number {
  let best = Infinity;
  const end = performance.now() + MIN_TIME_MS;
  for (let run = 0; run < MIN_RUNS || performance.now() < end; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export type Built<T> = { value: T; milliseconds: number; megabytes: number };

/** Builds something once and tells what it took in time and in memory it keeps. */
export function measureBuild<T>(build: () => T): Built<T> {
  collectGarbage();
  const before = memory();
  const start = performance.now();
  const value = build();
  const milliseconds = performance.now() - start;
  collectGarbage();
  return { value, milliseconds, megabytes: (memory() - before) / 2 ** 20 };
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
