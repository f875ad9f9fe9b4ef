import { describe, expect, it } from 'vitest';

import { forgetMovement, hasMoved, sensePointer } from '../../../../lib/hover/pointer-sense.ts';
import type { PointerSense } from '../../../../lib/hover/pointer-sense.ts';
import { moveEvent } from './hover-events.ts';

/** [ms, x, mention's key or ''] */
type Seen = [number, number, string];

function senseAfter(seen: Seen[], start: PointerSense = { kind: 'unknown' }): PointerSense {
  let pointer = start;
  for (const [at, x, over] of seen) pointer = sensePointer(pointer, moveEvent(at, [x, 0, over]));
  return pointer;
}

describe('a mention under the pointer', () => {
  const cases: { name: string; from?: 'outside'; seen: Seen[]; isSpent: boolean }[] = [
    {
      name: 'entered by a moving pointer',
      seen: [
        [0, 0, ''],
        [8, 6, ''],
        [16, 12, 'a'],
      ],
      isSpent: false,
    },
    {
      name: 'entered in one leap',
      seen: [
        [0, 0, ''],
        [900, 200, 'a'],
      ],
      isSpent: false,
    },
    {
      name: 'slid under a hand that trembles at the edge of its rest',
      seen: [
        [0, 0, ''],
        [8, 6, ''],
        [16, 9, ''],
        [600, 11, 'a'],
      ],
      isSpent: true,
    },
    {
      name: 'entered 150 ms after a movement',
      seen: [
        [0, 0, ''],
        [8, 6, ''],
        [158, 7, 'a'],
      ],
      isSpent: false,
    },
    {
      name: 'entered 151 ms after it',
      seen: [
        [0, 0, ''],
        [8, 6, ''],
        [159, 7, 'a'],
      ],
      isSpent: true,
    },
    { name: 'there at the first event', seen: [[0, 0, 'a']], isSpent: true },
    {
      name: 'there when the pointer comes in',
      from: 'outside',
      seen: [[0, 0, 'a']],
      isSpent: false,
    },
    {
      name: 'slid under a still pointer',
      seen: [
        [0, 0, ''],
        [900, 0, 'a'],
      ],
      isSpent: true,
    },
    {
      name: 'slid under one that has just stopped',
      seen: [
        [0, 0, ''],
        [8, 9, ''],
        [50, 9, 'a'],
      ],
      isSpent: true,
    },
    {
      name: 'slid under one that trembles',
      seen: [
        [0, 0, ''],
        [8, 3, ''],
        [16, 1, 'a'],
      ],
      isSpent: true,
    },
    {
      name: 'slid under, then moved on',
      seen: [
        [0, 0, ''],
        [8, 0, 'a'],
        [16, 9, 'a'],
        [24, 20, 'a'],
      ],
      isSpent: true,
    },
    {
      name: 'left and entered again',
      seen: [
        [0, 0, 'a'],
        [8, 9, ''],
        [16, 1, 'a'],
      ],
      isSpent: false,
    },
    {
      name: 'entered from its neighbour',
      seen: [
        [0, 0, 'b'],
        [8, 9, 'a'],
      ],
      isSpent: false,
    },
    {
      name: 'slid in place of its neighbour',
      seen: [
        [0, 0, ''],
        [8, 9, 'b'],
        [16, 9, 'a'],
      ],
      isSpent: true,
    },
  ];
  it.each(cases)('$name: spent is $isSpent', ({ from, seen, isSpent }) => {
    const start: PointerSense = from === 'outside' ? { kind: 'outside' } : { kind: 'unknown' };
    expect(senseAfter(seen, start)).toMatchObject({ isSpent });
  });

  it('is spent after scrolling until the hand has moved again', () => {
    const moving = senseAfter([
      [0, 0, ''],
      [8, 9, ''],
    ]);
    const scrolled = forgetMovement(moving);
    expect(senseAfter([[16, 11, 'a']], scrolled)).toMatchObject({ isSpent: true });
    expect(
      senseAfter(
        [
          [16, 15, ''],
          [24, 16, 'a'],
        ],
        scrolled,
      ),
    ).toMatchObject({ isSpent: false });
  });
});

describe('movement', () => {
  const inside = senseAfter([[0, 5, '']]);
  const cases: { name: string; before: PointerSense; x: number; expected: boolean }[] = [
    { name: 'to the same place is none', before: inside, x: 5, expected: false },
    { name: 'by a fraction is movement', before: inside, x: 5.2, expected: true },
    { name: 'from outside is movement', before: { kind: 'outside' }, x: 5, expected: true },
    { name: 'from nowhere is none', before: { kind: 'unknown' }, x: 5, expected: false },
  ];
  it.each(cases)('$name', ({ before, x, expected }) => {
    expect(hasMoved(before, { x, y: 0 })).toBe(expected);
  });
});
