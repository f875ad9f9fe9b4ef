import { describe, expect, it } from 'vitest';

import {
  clamp,
  distanceBetween,
  distanceToRect,
  doRectsOverlap,
  isInRect,
  isSameRect,
} from '../../../../lib/hover/rect.ts';

const rect = { left: 10, top: 20, right: 30, bottom: 40 };

describe('rect', () => {
  it('measures between points', () => {
    expect(distanceBetween({ x: 1, y: 2 }, { x: 4, y: 6 })).toBe(5);
  });

  it.each([
    ['inside', 15, 25, 0],
    ['on an edge', 30, 25, 0],
    ['beside', 37, 25, 7],
    ['above', 15, 11, 9],
    ['off a corner', 7, 16, 5],
  ])('measures to a box: %s', (_, x, y, expected) => {
    expect(distanceToRect({ x, y }, rect)).toBe(expected);
  });

  it.each([
    [10, 20, 0, true],
    [9, 20, 0, false],
    [9, 20, 1, true],
    [30, 41, 1, true],
    [30, 42, 1, false],
  ])('(%d, %d) with a margin of %d: %s', (x, y, margin, expected) => {
    expect(isInRect({ x, y }, rect, margin)).toBe(expected);
  });

  it.each([
    ['sharing area', { left: 29, top: 39, right: 50, bottom: 50 }, true],
    ['touching', { left: 30, top: 20, right: 50, bottom: 40 }, false],
    ['apart', { left: 31, top: 20, right: 50, bottom: 40 }, false],
    ['one within the other', { left: 15, top: 25, right: 16, bottom: 26 }, true],
  ])('overlap, %s: %s', (_, other, expected) => {
    expect(doRectsOverlap(rect, other)).toBe(expected);
  });

  it('tells same boxes from others', () => {
    expect(isSameRect(rect, { ...rect })).toBe(true);
    for (const edge of ['left', 'top', 'right', 'bottom']) {
      expect(isSameRect(rect, { ...rect, [edge]: 0 })).toBe(false);
    }
  });

  it.each([
    [5, 0, 10, 5],
    [-1, 0, 10, 0],
    [11, 0, 10, 10],
    [5, 10, 0, 10],
  ])('clamps %d to [%d, %d]: %d', (value, low, high, expected) => {
    expect(clamp(value, low, high)).toBe(expected);
  });
});
