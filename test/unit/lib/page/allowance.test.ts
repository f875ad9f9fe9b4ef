import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createAllowance } from '../../../../lib/page/allowance.ts';

describe('createAllowance', () => {
  it('lets the stock be spent at once', () => {
    const allowance = createAllowance({ burst: 300, share: 0.05 });
    allowance.spend(0, 300);
    expect(allowance.wait()).toBe(0);
    allowance.spend(300, 308);
    expect(allowance.wait()).toBeCloseTo(160);
  });

  it('fills up while nothing is done, never above the stock', () => {
    const allowance = createAllowance({ burst: 100, share: 0.5 });
    allowance.spend(0, 120);
    expect(allowance.wait()).toBeCloseTo(40);
    allowance.spend(160, 160);
    expect(allowance.wait()).toBe(0);
    allowance.spend(100_000, 100_110);
    expect(allowance.wait()).toBeCloseTo(20);
  });

  it('grants no more than the stock and its share of the time, whoever keeps to it', () => {
    const slices = fc.array(
      fc.record({ rest: fc.nat(500), work: fc.integer({ min: 1, max: 8 }) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(slices, (list) => {
        const allowance = createAllowance({ burst: 50, share: 0.1 });
        let now = 0;
        let spent = 0;
        for (const { rest, work } of list) {
          now += allowance.wait() + rest;
          allowance.spend(now, now + work);
          now += work;
          spent += work;
        }
        // The slice that uses the stock up may go over it.
        expect(spent).toBeLessThanOrEqual(50 + 8 + 0.1 * now + 1e-6);
      }),
    );
  });
});
