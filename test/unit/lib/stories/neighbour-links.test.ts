import { describe, expect, it } from 'vitest';

import { linkNeighbours } from '../../../../lib/stories/neighbour-links.ts';

/** Symmetrical neighbours from a table of pairs. */
function near(size: number, pairs: [number, number, number][]): Map<number, number>[] {
  const neighbours = Array.from({ length: size }, () => new Map<number, number>());
  for (const [a, b, close] of pairs) {
    neighbours[a]?.set(b, close);
    neighbours[b]?.set(a, close);
  }
  return neighbours;
}

describe('linkNeighbours', () => {
  it('links each pair of neighbours once', () => {
    const links = linkNeighbours(
      near(3, [
        [0, 1, 0.4],
        [1, 2, 0.4],
      ]),
    );
    expect(links.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('links more strongly what has the same neighbours', () => {
    const triangle: [number, number, number][] = [
      [0, 1, 0.4],
      [0, 2, 0.4],
      [1, 2, 0.4],
    ];
    const links = linkNeighbours(near(5, [...triangle, [3, 4, 0.4]]));
    const score = (a: number, b: number): number =>
      links.find((found) => found.a === a && found.b === b)?.score ?? 0;
    const lonely = linkNeighbours(
      near(5, [
        [0, 1, 0.4],
        [0, 2, 0.4],
        [1, 3, 0.4],
      ]),
    );
    expect(score(0, 1)).toBeGreaterThan(lonely[0]?.score ?? 1);
  });
});
