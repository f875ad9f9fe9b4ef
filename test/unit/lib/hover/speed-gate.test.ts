import { describe, expect, it } from 'vitest';

import {
  NEW_SPEED_GATE,
  addSpeedSample,
  isClockCoarse,
  isFast,
} from '../../../../lib/hover/speed-gate.ts';

/** The gate after the pointer was seen at the given [ms, px] pairs on one line. */
function gateAfter(samples: [number, number][]) {
  let gate = NEW_SPEED_GATE;
  for (const [at, x] of samples) gate = addSpeedSample(gate, { x, y: 0 }, at);
  return gate;
}

describe('speed gate', () => {
  const cases: { name: string; samples: [number, number][]; expected: boolean }[] = [
    { name: 'nothing seen', samples: [], expected: false },
    { name: 'one place', samples: [[0, 0]], expected: false },
    {
      name: 'a single fast sample',
      samples: [
        [0, 0],
        [10, 100],
      ],
      expected: false,
    },
    {
      name: 'two at the limit',
      samples: [
        [0, 0],
        [10, 5],
        [20, 10],
      ],
      expected: true,
    },
    {
      name: 'two just under it',
      samples: [
        [0, 0],
        [10, 4.9],
        [20, 9.8],
      ],
      expected: false,
    },
    {
      name: 'a mean over it',
      samples: [
        [0, 0],
        [10, 1],
        [20, 11],
      ],
      expected: true,
    },
    {
      name: 'fast, then slow twice',
      samples: [
        [0, 0],
        [10, 90],
        [20, 91],
        [30, 92],
      ],
      expected: false,
    },
    {
      name: '32 ms apart counts',
      samples: [
        [0, 0],
        [32, 16],
        [64, 32],
      ],
      expected: true,
    },
    {
      name: '33 ms apart does not',
      samples: [
        [0, 0],
        [33, 99],
        [66, 200],
      ],
      expected: false,
    },
    {
      name: 'a pause forgets what was before',
      samples: [
        [0, 0],
        [10, 9],
        [20, 18],
        [80, 19],
      ],
      expected: false,
    },
    {
      name: 'back and forth is movement',
      samples: [
        [0, 0],
        [10, 9],
        [20, 0],
      ],
      expected: true,
    },
    {
      name: 'two at one time are one',
      samples: [
        [0, 0],
        [10, 1],
        [10, 50],
        [20, 2],
      ],
      expected: false,
    },
  ];
  it.each(cases)('$name: $expected', ({ samples, expected }) => {
    expect(isFast(gateAfter(samples))).toBe(expected);
  });

  it('measures across both axes', () => {
    let gate = NEW_SPEED_GATE;
    for (const at of [0, 10, 20]) gate = addSpeedSample(gate, { x: at * 0.3, y: at * 0.4 }, at);
    expect(isFast(gate)).toBe(true);
  });
});

describe('clock', () => {
  const cases: { name: string; readings: number[]; expected: boolean }[] = [
    { name: 'a fine clock', readings: [0, 10.1, 20.3, 30.2, 40.9], expected: false },
    { name: 'one clamped pair', readings: [0, 16, 16, 32, 48], expected: false },
    { name: 'a clock of 100 ms', readings: [0, 0, 0, 0, 0], expected: true },
    { name: 'a clock of 20 ms', readings: [0, 20, 20, 40, 40], expected: true },
  ];
  it.each(cases)('$name', ({ readings, expected }) => {
    expect(isClockCoarse(readings)).toBe(expected);
  });
});
