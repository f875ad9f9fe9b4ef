import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { HOVER } from '../../../../lib/hover/hover-delays.ts';
import { cardWidth, placeCard } from '../../../../lib/hover/place-card.ts';
import type { CardPlace, PlaceCardInput } from '../../../../lib/hover/place-card.ts';
import { doRectsOverlap } from '../../../../lib/hover/rect.ts';
import type { Rect } from '../../../../lib/hover/rect.ts';

/** The box at [left, top] of a width and height. */
function box([left, top, width, height]: [number, number, number, number]): Rect {
  return { left, top, right: left + width, bottom: top + height };
}

const viewport = box([0, 0, 1000, 800]);
const card = { width: 360, height: 300 };

function place(input: Partial<PlaceCardInput>): CardPlace {
  return placeCard({ mention: box([100, 100, 60, 18]), card, viewport, rtl: false, ...input });
}

describe('the width of a card', () => {
  it.each([
    [1000, 360],
    [384, 360],
    [383, 359],
    [300, 276],
    [20, 0],
  ])('in a viewport of %d px is %d px', (width, expected) => {
    expect(cardWidth(box([0, 0, width, 800]))).toBe(expected);
  });
});

describe('above or below', () => {
  const cases: { name: string; input: Partial<PlaceCardInput>; expected: Partial<CardPlace> }[] = [
    {
      name: 'below, 8 px under the line',
      input: {},
      expected: { side: 'below', top: 126, left: 100 },
    },
    {
      name: 'below in the lower half while there is room',
      input: { mention: box([100, 469, 60, 18]) },
      expected: { side: 'below', top: 495 },
    },
    {
      name: 'above when there is no room below and more above',
      input: { mention: box([100, 470, 60, 18]) },
      expected: { side: 'above', top: 162 },
    },
    {
      name: 'below, and lower, when neither side has room but below has more',
      input: {
        viewport: box([0, 0, 1000, 500]),
        mention: box([100, 220, 60, 18]),
        card: { width: 360, height: 299 },
      },
      expected: { side: 'below', top: 246, maxHeight: 249 },
    },
    {
      name: 'above, and lower, when neither side has room but above has more',
      input: {
        viewport: box([0, 0, 1000, 500]),
        mention: box([100, 260, 60, 18]),
        card: { width: 360, height: 299 },
      },
      expected: { side: 'above', top: 5, maxHeight: 247 },
    },
    {
      name: 'at most 420 px high',
      input: { card: { width: 360, height: 900 } },
      expected: { maxHeight: 420, side: 'below' },
    },
    {
      name: 'at most 60 % of the viewport high',
      input: { viewport: box([0, 0, 1000, 500]), mention: box([100, 20, 60, 18]) },
      expected: { maxHeight: 300 },
    },
    {
      name: 'in the part of the page that a pinch zoom shows',
      input: {
        viewport: box([400, 300, 500, 400]),
        mention: box([420, 620, 60, 18]),
        card: { width: 360, height: 200 },
      },
      expected: { side: 'above', top: 412, left: 420 },
    },
    {
      name: 'at the upper gutter when the mention is half scrolled out',
      input: { mention: box([100, -30, 60, 18]) },
      expected: { side: 'below', top: 5 },
    },
  ];
  it.each(cases)('$name', ({ input, expected }) => {
    expect(place(input)).toMatchObject({ ...expected, sheet: false });
  });
});

describe('along the line', () => {
  const cases: { name: string; left: number; rtl: boolean; expected: number }[] = [
    { name: 'starts with the mention', left: 100, rtl: false, expected: 100 },
    { name: 'still does at half width', left: 500, rtl: false, expected: 500 },
    { name: 'ends with it from there on', left: 501, rtl: false, expected: 201 },
    { name: 'keeps 5 px to the edge at the start', left: -20, rtl: false, expected: 5 },
    { name: 'keeps 5 px to the edge at the end', left: 990, rtl: false, expected: 635 },
    { name: 'right to left: starts at the right', left: 800, rtl: true, expected: 500 },
    { name: 'right to left: still does at half width', left: 440, rtl: true, expected: 140 },
    { name: 'right to left: flips from there on', left: 439, rtl: true, expected: 439 },
    { name: 'right to left: keeps 5 px to the edge', left: 960, rtl: true, expected: 635 },
  ];
  it.each(cases)('$name', ({ left, rtl, expected }) => {
    expect(place({ mention: box([left, 100, 60, 18]), rtl }).left).toBe(expected);
  });
});

describe('a low place', () => {
  /** Below the mention there are 131 px less than the height of the viewport; above it 47 px. */
  it.each([
    [131 + 80, false],
    [131 + 79, true],
  ])('in %d px of height: sheet is %s', (height, sheet) => {
    const low = { viewport: box([0, 0, 1000, height]), mention: box([100, 60, 60, 58]) };
    expect(place(low).sheet).toBe(sheet);
  });
});

describe('vertical text', () => {
  const tall = box([300, 200, 18, 80]);
  const cases: { name: string; input: Partial<PlaceCardInput>; expected: Partial<CardPlace> }[] = [
    {
      name: 'a tall line box: to the right',
      input: { mention: tall },
      expected: { side: 'right', left: 326, top: 200 },
    },
    {
      name: 'right to left: to the left',
      input: { mention: box([600, 200, 18, 80]), rtl: true },
      expected: { side: 'left', left: 232 },
    },
    {
      name: 'to the right while there is room, even if there is more at the left',
      input: { mention: box([520, 200, 18, 80]) },
      expected: { side: 'right', left: 546 },
    },
    {
      name: 'to the left without room at the right',
      input: { mention: box([700, 200, 18, 80]) },
      expected: { side: 'left', left: 332 },
    },
    {
      name: 'ends with the mention in the lower half',
      input: { mention: box([300, 600, 18, 80]) },
      expected: { side: 'right', top: 380 },
    },
    {
      name: 'a single letter when told so',
      input: { mention: box([300, 200, 18, 18]), vertical: true },
      expected: { side: 'right' },
    },
    {
      name: 'a tall box that is not vertical when told so',
      input: { mention: tall, vertical: false },
      expected: { side: 'below' },
    },
    {
      name: 'below where neither side is wide enough',
      input: { viewport: box([0, 0, 500, 800]), mention: box([240, 200, 18, 80]) },
      expected: { side: 'below', top: 288 },
    },
  ];
  it.each(cases)('$name', ({ input, expected }) => {
    expect(place(input)).toMatchObject({ ...expected, sheet: false });
  });
});

describe('a small frame', () => {
  const cases: { name: string; size: [number, number]; sheet: boolean }[] = [
    { name: '260 by 200 px', size: [260, 200], sheet: false },
    { name: '259 px wide', size: [259, 400], sheet: true },
    { name: '199 px high', size: [400, 199], sheet: true },
  ];
  it.each(cases)('$name: sheet is $sheet', ({ size: [width, height], sheet }) => {
    const small = { viewport: box([0, 0, width, height]), mention: box([20, 20, 60, 18]) };
    expect(place({ ...small, card: { width: 200, height: 60 } }).sheet).toBe(sheet);
  });

  it('has the sheet over its whole width at its lower edge', () => {
    const small = { viewport: box([10, 20, 250, 400]), mention: box([20, 40, 60, 18]) };
    expect(place({ ...small, card: { width: 226, height: 900 } })).toEqual({
      left: 10,
      top: 180,
      width: 250,
      maxHeight: 240,
      side: 'below',
      sheet: true,
    });
  });

  it('or a mention that leaves no room gets a sheet, too', () => {
    expect(place({ mention: box([100, 50, 600, 700]), vertical: false }).sheet).toBe(true);
  });
});

/** The card as it is drawn: it scrolls inside when its content is higher. */
function drawn({ card: size }: PlaceCardInput, { left, top, width, maxHeight }: CardPlace): Rect {
  return box([left, top, width, Math.min(size.height, maxHeight)]);
}

describe('for any mention, card and viewport', () => {
  const length = fc.double({ min: -2000, max: 3000, noNaN: true });
  const rect = (size: fc.Arbitrary<number>) =>
    fc.tuple(length, length, size, size).map(([left, top, w, h]) => box([left, top, w, h]));
  const anyInput = fc.record({
    viewport: rect(fc.noBias(fc.double({ min: 100, max: 2500, noNaN: true }))),
    mention: rect(fc.double({ min: 1, max: 500, noNaN: true })),
    card: fc.record({
      width: fc.double({ min: 1, max: 500, noNaN: true }),
      height: fc.double({ min: 1, max: 1500, noNaN: true }),
    }),
    rtl: fc.boolean(),
  });
  const input: fc.Arbitrary<PlaceCardInput> = fc.oneof(
    anyInput,
    fc.tuple(anyInput, fc.boolean()).map(([some, vertical]) => ({ ...some, vertical })),
    // Most mentions are in sight.
    fc
      .tuple(
        anyInput,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([some, x, y]) => {
        const { left, top, right, bottom } = some.viewport;
        const at = { left: left + x * (right - left), top: top + y * (bottom - top) };
        return { ...some, mention: box([at.left, at.top, 60, 18]) };
      }),
  );

  it('the card is inside the viewport, with its gutter', () => {
    fc.assert(
      fc.property(input, (some) => {
        const result = placeCard(some);
        const rectangle = drawn(some, result);
        const gutter = result.sheet ? 0 : HOVER.gutterPx;
        const tolerance = 1e-6;
        expect(rectangle.left).toBeGreaterThanOrEqual(some.viewport.left + gutter - tolerance);
        expect(rectangle.top).toBeGreaterThanOrEqual(some.viewport.top + gutter - tolerance);
        expect(rectangle.right).toBeLessThanOrEqual(some.viewport.right - gutter + tolerance);
        expect(rectangle.bottom).toBeLessThanOrEqual(some.viewport.bottom - gutter + tolerance);
        expect(result.maxHeight).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('the card does not cover its mention, unless it is a sheet', () => {
    let cards = 0;
    fc.assert(
      fc.property(input, (some) => {
        const result = placeCard(some);
        if (result.sheet) return;
        cards += 1;
        expect(doRectsOverlap(drawn(some, result), some.mention)).toBe(false);
      }),
      { numRuns: 2000 },
    );
    expect(cards).toBeGreaterThan(1000);
  });

  it('the card stands on the side it says, 8 px off', () => {
    fc.assert(
      fc.property(input, (some) => {
        const result = placeCard(some);
        if (result.sheet) return;
        const rectangle = drawn(some, result);
        const gaps = {
          below: rectangle.top - some.mention.bottom,
          above: some.mention.top - rectangle.bottom,
          right: rectangle.left - some.mention.right,
          left: some.mention.left - rectangle.right,
        };
        expect(gaps[result.side]).toBeGreaterThanOrEqual(HOVER.cardGapPx - 1e-6);
      }),
    );
  });
});
