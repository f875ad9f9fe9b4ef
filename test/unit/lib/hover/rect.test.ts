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
    { name: 'inside', x: 15, y: 25, expected: 0 },
    { name: 'on an edge', x: 30, y: 25, expected: 0 },
    { name: 'beside', x: 37, y: 25, expected: 7 },
    { name: 'above', x: 15, y: 11, expected: 9 },
    { name: 'off a corner', x: 7, y: 16, expected: 5 },
  ])('measures to a box: $name', ({ x, y, expected }) => {
    expect(distanceToRect({ x, y }, rect)).toBe(expected);
  });

  it.each([
    { x: 10, y: 20, margin: 0, expected: true },
    { x: 9, y: 20, margin: 0, expected: false },
    { x: 9, y: 20, margin: 1, expected: true },
    { x: 30, y: 41, margin: 1, expected: true },
    { x: 30, y: 42, margin: 1, expected: false },
  ])('($x, $y) with a margin of $margin: $expected', ({ x, y, margin, expected }) => {
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
    { value: 5, low: 0, high: 10, expected: 5 },
    { value: -1, low: 0, high: 10, expected: 0 },
    { value: 11, low: 0, high: 10, expected: 10 },
    { value: 5, low: 10, high: 0, expected: 10 },
  ])('clamps $value to [$low, $high]: $expected', ({ value, low, high, expected }) => {
    expect(clamp(value, low, high)).toBe(expected);
  });
});
