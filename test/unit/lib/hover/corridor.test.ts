import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isInCorridor } from '../../../../lib/hover/corridor.ts';
import type { CardSide, Corridor } from '../../../../lib/hover/corridor.ts';
import type { Point, Rect } from '../../../../lib/hover/rect.ts';

const mention: Rect = { left: 200, top: 200, right: 260, bottom: 220 };
const cards: Record<CardSide, Rect> = {
  below: { left: 200, top: 240, right: 560, bottom: 440 },
  above: { left: 200, top: 20, right: 560, bottom: 180 },
  right: { left: 280, top: 200, right: 640, bottom: 400 },
  left: { left: 20, top: 200, right: 180, bottom: 400 },
};
const exits: Record<CardSide, Point> = {
  below: { x: 230, y: 220 },
  above: { x: 230, y: 200 },
  right: { x: 260, y: 210 },
  left: { x: 200, y: 210 },
};

function corridorTo(side: CardSide): Corridor {
  return { exit: exits[side], mention, card: cards[side], side };
}

/** The point `along` px from the exit towards the card and `across` px beside that line. */
function pointAt(side: CardSide, along: number, across: number): Point {
  const exit = exits[side];
  switch (side) {
    case 'below':
      return { x: exit.x + across, y: exit.y + along };
    case 'above':
      return { x: exit.x + across, y: exit.y - along };
    case 'right':
      return { x: exit.x + along, y: exit.y + across };
    case 'left':
      return { x: exit.x - along, y: exit.y + across };
  }
}

const SIDES: CardSide[] = ['below', 'above', 'right', 'left'];

describe.each(SIDES)('corridor to a card %s', (side) => {
  const cases: { name: string; along: number; across: number; expected: boolean }[] = [
    { name: 'straight ahead', along: 10, across: 0, expected: true },
    { name: 'at the edge of the card', along: 20, across: 0, expected: true },
    { name: 'beyond the edge', along: 20.5, across: 0, expected: false },
    { name: '59 degrees off', along: 15, across: 15 * 1.66, expected: true },
    { name: '61 degrees off', along: 15, across: 15 * 1.81, expected: false },
    { name: '59 degrees off to the other side', along: 15, across: -15 * 1.66, expected: true },
    { name: '61 degrees off to the other side', along: 15, across: -15 * 1.81, expected: false },
    { name: 'backwards', along: -70, across: 0, expected: false },
  ];
  it.each(cases)('$name: $expected', ({ along, across, expected }) => {
    expect(isInCorridor(pointAt(side, along, across), corridorTo(side))).toBe(expected);
  });

  it('has no triangle when the card is not on that side', () => {
    const card = { left: 100, top: 100, right: 400, bottom: 400 };
    const corridor = { ...corridorTo(side), card };
    expect(isInCorridor(pointAt(side, 10, 0), corridor)).toBe(false);
  });

  it('contains every straight way within its angle, and grows towards the card', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -59, max: 59, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (degrees, along) => {
          const across = Math.tan((degrees * Math.PI) / 180) * along;
          expect(isInCorridor(pointAt(side, along, across), corridorTo(side))).toBe(true);
        },
      ),
    );
  });
});

describe('the margin of the mention', () => {
  const cases: { name: string; point: Point; expected: boolean }[] = [
    { name: '4 px beside it', point: { x: 264, y: 210 }, expected: true },
    { name: '5 px beside it', point: { x: 265, y: 210 }, expected: false },
    { name: '4 px off its corner', point: { x: 196, y: 196 }, expected: true },
    { name: '5 px above it', point: { x: 230, y: 195 }, expected: false },
    { name: '4.5 px beside it', point: { x: 264.5, y: 210 }, expected: false },
  ];
  it.each(cases)('$name: $expected', ({ point, expected }) => {
    expect(isInCorridor(point, corridorTo('below'))).toBe(expected);
  });
});
