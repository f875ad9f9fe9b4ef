import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Link, mergeGroups } from '../../../../lib/stories/merge-groups.ts';

const link = (a: number, b: number, score: number): Link => ({ a, b, score });

describe('mergeGroups', () => {
  it('joins the strongest pair first and then asks for the average of all pairs', () => {
    const links = [link(0, 1, 0.9), link(1, 2, 0.7), link(0, 2, 0.2)];
    const groups = (threshold: number): number[][] => mergeGroups({ size: 3, links, threshold });
    expect(groups(0.4)).toEqual([[0, 1, 2]]);
    expect(groups(0.5)).toEqual([[0, 1], [2]]);
    expect(groups(0.95)).toEqual([[0], [1], [2]]);
  });

  it('is not fooled by one strong link in a chain', () => {
    const links = [link(0, 1, 0.9), link(2, 3, 0.9), link(1, 2, 0.8)];
    expect(mergeGroups({ size: 4, links, threshold: 0.5 })).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('starts with what has one label and never joins two labels', () => {
    const links = [link(0, 1, 0.9), link(1, 2, 0.9), link(0, 2, 0.9)];
    const labels = new Map([
      [0, 'a'],
      [2, 'b'],
      [3, 'a'],
    ]);
    const groups = mergeGroups({ size: 4, links, threshold: 0.4, labels });
    expect(groups).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  const links = fc.array(
    fc.record({ a: fc.nat(8), b: fc.nat(8), score: fc.double({ min: 0, max: 1, noNaN: true }) }),
  );

  it('puts every item into exactly one group, whatever the links', () => {
    fc.assert(
      fc.property(links, (found) => {
        const groups = mergeGroups({ size: 9, links: found, threshold: 0.3 });
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      }),
    );
  });

  it('joins nothing that is not linked, directly or over others', () => {
    fc.assert(
      fc.property(links, (found) => {
        const within = found.map(({ a, b, score }) => link(a % 4, b % 4, score));
        const groups = mergeGroups({ size: 9, links: within, threshold: 0.01 });
        for (const item of [4, 5, 6, 7, 8]) expect(groups).toContainEqual([item]);
      }),
    );
  });
});
