/** Two items and how much speaks for putting them together. Missing pairs count as 0. */
export type Link = { a: number; b: number; score: number };

export type MergeOptions = {
  /** Number of items: 0 to `size` − 1. */
  size: number;
  links: readonly Link[];
  /** Two groups are merged while the average over all their pairs is at least this. */
  threshold: number;
  /** Items with the same label start together; groups with different labels are never merged. */
  labels?: ReadonlyMap<number, string> | undefined;
};

type Group = { members: number[]; label: string | undefined; sums: Map<number, number> };
type Merge = { a: number; b: number; average: number };

/** The strongest merge first; of equals the one with the earlier items. */
function comesBefore(x: Merge, y: Merge): boolean {
  if (x.average !== y.average) return x.average > y.average;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}

/** A binary heap, because the strongest of thousands of pairs is asked for after each merge. */
function createQueue(): { push(merge: Merge): void; pop(): Merge | undefined } {
  const heap: Merge[] = [];
  const swapIfBefore = (child: number, parent: number): boolean => {
    const [lower, upper] = [heap[child], heap[parent]];
    if (!lower || !upper || !comesBefore(lower, upper)) return false;
    heap[child] = upper;
    heap[parent] = lower;
    return true;
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      if (!left) return;
      const child = right && comesBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
      if (!swapIfBefore(child, at)) return;
      at = child;
    }
  };
  return {
    push(merge) {
      let at = heap.push(merge) - 1;
      while (at > 0 && swapIfBefore(at, (at - 1) >> 1)) at = (at - 1) >> 1;
    },
    pop() {
      const top = heap[0];
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return top;
    },
  };
}

function startGroups({ size, links, labels }: MergeOptions): Map<number, Group> {
  const groups = new Map<number, Group>();
  const byLabel = new Map<string, number>();
  const groupOf: number[] = [];
  for (let item = 0; item < size; item += 1) {
    const label = labels?.get(item);
    const key = label === undefined ? item : (byLabel.get(label) ?? item);
    if (label !== undefined) byLabel.set(label, key);
    groupOf.push(key);
    const group = groups.get(key);
    if (group) group.members.push(item);
    else groups.set(key, { members: [item], label, sums: new Map() });
  }
  for (const { a, b, score } of links) {
    const [x = a, y = b] = [groupOf[a], groupOf[b]];
    if (x === y) continue;
    for (const [from, to] of [[x, y] as const, [y, x] as const]) {
      const sums = groups.get(from)?.sums;
      sums?.set(to, (sums.get(to) ?? 0) + score);
    }
  }
  return groups;
}

/** Moves everything of group `b` to group `a`. */
function absorb(groups: Map<number, Group>, a: number, b: number): void {
  const [into, from] = [groups.get(a), groups.get(b)];
  if (!into || !from) return;
  into.members.push(...from.members);
  into.label ??= from.label;
  into.sums.delete(b);
  for (const [other, sum] of from.sums) {
    if (other === a) continue;
    const total = (into.sums.get(other) ?? 0) + sum;
    into.sums.set(other, total);
    const sums = groups.get(other)?.sums;
    sums?.delete(b);
    sums?.set(a, total);
  }
  groups.delete(b);
}

/**
 * Groups items from the strongest pair downwards (average linkage). Every item is in exactly one of the
 * returned groups; groups and their items are in ascending order. Deterministic; O(links · log links).
 */
export function mergeGroups(options: MergeOptions): number[][] {
  const groups = startGroups(options);
  const queue = createQueue();

  const averageOf = (a: number, b: number): number => {
    const [x, y] = [groups.get(a), groups.get(b)];
    if (!x || !y || (x.label !== undefined && y.label !== undefined)) return 0;
    return (x.sums.get(b) ?? 0) / (x.members.length * y.members.length);
  };
  const offer = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const average = averageOf(a, b);
    if (average >= options.threshold) queue.push({ a, b, average });
  };

  for (const [key, { sums }] of groups)
    for (const other of sums.keys()) if (key < other) offer(key, other);
  for (let next = queue.pop(); next; next = queue.pop()) {
    // An older offer for groups that have grown since, or are gone.
    if (averageOf(next.a, next.b) !== next.average) continue;
    absorb(groups, next.a, next.b);
    for (const other of groups.get(next.a)?.sums.keys() ?? []) offer(next.a, other);
  }
  return [...groups.values()]
    .map(({ members }) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
