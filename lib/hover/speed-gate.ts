import { HOVER } from './hover-delays.ts';
import { distanceBetween } from './rect.ts';
import type { Point } from './rect.ts';

/** What is known about the speed of the pointer. */
export type SpeedGate = {
  last: (Point & { at: number }) | null;
  /** px/ms, oldest first, at most `HOVER.speedSamples`. */
  speeds: readonly number[];
};

/** A gate that has seen no movement. */
export const NEW_SPEED_GATE: SpeedGate = { last: null, speeds: [] };

/**
 * The gate after the pointer was seen at `point` at time `at` (ms). A pause longer than
 * `HOVER.speedSampleGapMs` forgets the speeds before it; events at the same time count as one.
 */
export function addSpeedSample(gate: SpeedGate, point: Point, at: number): SpeedGate {
  const now = { x: point.x, y: point.y, at };
  if (gate.last === null) return { last: now, speeds: [] };
  const gapMs = at - gate.last.at;
  if (gapMs <= 0) return gate;
  if (gapMs > HOVER.speedSampleGapMs) return { last: now, speeds: [] };
  const speeds = [...gate.speeds, distanceBetween(gate.last, point) / gapMs];
  return { last: now, speeds: speeds.slice(-HOVER.speedSamples) };
}

/** Whether the pointer is passing by: the mean of a full set of samples reaches `HOVER.fastPxPerMs`. */
export function isFast(gate: SpeedGate): boolean {
  if (gate.speeds.length < HOVER.speedSamples) return false;
  let sum = 0;
  for (const speed of gate.speeds) sum += speed;
  return sum / gate.speeds.length >= HOVER.fastPxPerMs;
}

/** Two equal neighbours among readings 10 ms apart mean a clamped clock. 10ten's timer test. */
const EQUAL_NEIGHBOURS_OF_A_COARSE_CLOCK = 2;

/**
 * Whether a clock is too coarse to measure speed with: give it five readings of
 * `performance.now()` taken about 10 ms apart.
 */
export function isClockCoarse(readings: readonly number[]): boolean {
  let equal = 0;
  for (const [index, reading] of readings.entries()) {
    if (index > 0 && reading === readings[index - 1]) equal += 1;
  }
  return equal >= EQUAL_NEIGHBOURS_OF_A_COARSE_CLOCK;
}
