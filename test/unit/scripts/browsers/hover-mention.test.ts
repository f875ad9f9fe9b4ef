import { describe, expect, it } from 'vitest';

import { oneLine, pointOnWay } from '../../../../scripts/browsers/hover-mention.ts';

describe('pointOnWay', () => {
  const from = { x: 100, y: 50 };
  const to = { x: 300, y: 150 };

  it('begins at the start and ends at the goal', () => {
    expect(pointOnWay(from, to, 0)).toEqual(from);
    expect(pointOnWay(from, to, 1)).toEqual(to);
  });

  it('slows down all the way', () => {
    const steps = Array.from({ length: 11 }, (_, step) => pointOnWay(from, to, step / 10).x);
    const strides = steps.slice(1).map((x, index) => x - (steps[index] ?? 0));
    expect(strides).toEqual(strides.toSorted((a, b) => b - a));
    expect(strides.at(-1)).toBeLessThan(1);
  });
});

describe('oneLine', () => {
  it('reads a name across a line break as one line', () => {
    expect(oneLine(' Vladimir\n    Putin ')).toBe('Vladimir Putin');
  });
});
