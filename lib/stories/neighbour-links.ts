import type { Link } from './merge-groups.ts';
import { CROWD_PENALTY, NEIGHBOURHOOD_FACTOR, NEIGHBOURS, SELF } from './rerank.ts';

/** How close each item is to those near it, by item. */
export type Neighbours = ReadonlyMap<number, number>;

type Neighbourhood = { profile: Map<number, number>; length: number; crowd: number };

function describe(item: number, neighbours: Neighbours): Neighbourhood {
  const nearest = [...neighbours].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, NEIGHBOURS);
  const crowd = nearest.reduce((sum, [, value]) => sum + value, 0) / NEIGHBOURS;
  const profile = new Map([...nearest, [item, SELF]]);
  let squares = 0;
  for (const value of profile.values()) squares += value * value;
  return { profile, length: Math.sqrt(squares), crowd };
}

function cosine(a: Neighbourhood, b: Neighbourhood): number {
  let sum = 0;
  for (const [item, value] of a.profile) sum += value * (b.profile.get(item) ?? 0);
  return sum / (a.length * b.length);
}

/**
 * What speaks for putting two near items together: their closeness and how alike their nearest
 * neighbours are, as in `rerank`, but the same both ways. `neighbours` must be symmetrical.
 */
export function linkNeighbours(neighbours: readonly Neighbours[]): Link[] {
  const described = neighbours.map((near, item) => describe(item, near));
  return neighbours.flatMap((near, a) =>
    [...near].flatMap(([b, close]) => {
      const [x, y] = [described[a], described[b]];
      if (a >= b || !x || !y) return [];
      const score =
        close + NEIGHBOURHOOD_FACTOR * cosine(x, y) - (CROWD_PENALTY * (x.crowd + y.crowd)) / 2;
      return [{ a, b, score }];
    }),
  );
}
