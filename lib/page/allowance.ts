/** Main-thread time we may take: a stock that is spent at once or bit by bit, and fills up slowly. */
export type Allowance = {
  /** Notes a stretch of work, times in milliseconds of one clock, in order. */
  spend(start: number, end: number): void;
  /** How long after the last stretch the next must wait, in milliseconds; 0 while the stock lasts. */
  wait(): number;
};

/**
 * A stock of `burst` milliseconds that fills by `share` of the time that passes: whatever is asked,
 * no more than `burst + share × time` is taken in any time.
 */
export function createAllowance({ burst, share }: { burst: number; share: number }): Allowance {
  let stock = burst;
  let countedUntil: number | undefined;
  return {
    spend(start, end) {
      const rested = start - (countedUntil ?? start);
      stock = Math.min(burst, stock + rested * share) - (end - start);
      countedUntil = end;
    },
    wait: () => Math.max(0, -stock / share),
  };
}
