import { HOVER } from './hover-delays.ts';
import { isInRect } from './rect.ts';
import type { Point, Rect } from './rect.ts';

/** Where a card stands, seen from its mention. */
export type CardSide = 'above' | 'below' | 'left' | 'right';

/** The way from a mention to its card. */
export type Corridor = {
  /** The last place of the pointer on the mention. */
  exit: Point;
  /** The line box of the mention the card belongs to. */
  mention: Rect;
  card: Rect;
  side: CardSide;
};

/** How much the corridor widens to either side per px towards the card. */
const WIDENING = Math.tan(((HOVER.corridorSpreadDegrees / 2) * Math.PI) / 180);

/**
 * Whether the pointer is on its way to the card: in the mention's margin box, or in the triangle
 * that opens from the exit point with 120 degrees and ends at the near card edge. There is none to
 * a card that does not begin beyond the exit point on its side. The shape is 10ten's.
 */
export function isInCorridor(point: Point, corridor: Corridor): boolean {
  if (isInRect(point, corridor.mention, HOVER.mentionMarginPx)) return true;
  const { exit } = corridor;
  const way = wayTo(corridor);
  const along = way.isVertical ? (point.y - exit.y) * way.sign : (point.x - exit.x) * way.sign;
  if (along < 0 || along > way.length) return false;
  const across = way.isVertical ? point.x - exit.x : point.y - exit.y;
  return Math.abs(across) <= WIDENING * along;
}

type Way = { isVertical: boolean; sign: 1 | -1; length: number };

function wayTo({ exit, card, side }: Corridor): Way {
  switch (side) {
    case 'below':
      return { isVertical: true, sign: 1, length: card.top - exit.y };
    case 'above':
      return { isVertical: true, sign: -1, length: exit.y - card.bottom };
    case 'right':
      return { isVertical: false, sign: 1, length: card.left - exit.x };
    case 'left':
      return { isVertical: false, sign: -1, length: exit.x - card.right };
  }
}
