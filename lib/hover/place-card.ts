import type { CardSide } from './corridor.ts';
import { HOVER } from './hover-delays.ts';
import { clamp } from './rect.ts';
import type { Rect, Size } from './rect.ts';

/** What a place is found for. */
export type PlaceCardInput = {
  /** The hovered line box of the mention: a wrapped name has several. */
  mention: Rect;
  /** What the card's content asks for, at most `cardWidth(viewport)` wide. */
  card: Size;
  /** The visual viewport in client coordinates. */
  viewport: Rect;
  /** Whether the text around the mention runs from right to left. */
  rtl: boolean;
  /** Whether that text runs vertically; judged by the line box when absent. */
  vertical?: boolean;
  /** A sheet whatever the room: what a finger asked for must not lie under it. */
  asSheet?: boolean;
};

/** Where the card goes: client coordinates, px. It scrolls inside when it is higher than `maxHeight`. */
export type CardPlace = {
  left: number;
  top: number;
  width: number;
  maxHeight: number;
  side: CardSide;
  /** The frame has no room beside the mention: the card is a sheet at the lower edge. */
  sheet: boolean;
};

/** A line box this many times as high as wide holds vertical text; upright letters stay below 2. */
const VERTICAL_BOX_RATIO = 2;

/** The width of a card in a viewport, px: min(360, 100vw - 24). */
export function cardWidth(viewport: Rect): number {
  const inset = viewport.right - viewport.left - HOVER.cardWidthInsetPx;
  return Math.max(0, Math.min(HOVER.cardWidthPx, inset));
}

/**
 * The place of a card: below its mention, or above where there is more room; beside it in vertical
 * text. It never covers the mention and never leaves the viewport; a frame that cannot offer that
 * gets a sheet at its lower edge, which may cover the mention. The height used is
 * min(card.height, maxHeight): place again when the content changes.
 */
export function placeCard(input: PlaceCardInput): CardPlace {
  if (input.asSheet || isTooSmall(input.viewport)) return placeSheet(input);
  const besides = isVertical(input) ? placeBeside(input) : null;
  return besides ?? placeOnBlockAxis(input) ?? placeSheet(input);
}

function isTooSmall(viewport: Rect): boolean {
  return (
    viewport.bottom - viewport.top < HOVER.sheetBelowHeightPx ||
    viewport.right - viewport.left < HOVER.sheetBelowWidthPx
  );
}

function isVertical({ mention, vertical }: PlaceCardInput): boolean {
  if (vertical !== undefined) return vertical;
  return mention.bottom - mention.top >= VERTICAL_BOX_RATIO * (mention.right - mention.left);
}

function heightLimit(viewport: Rect): number {
  return Math.min(
    HOVER.cardMaxHeightPx,
    HOVER.cardMaxHeightShare * (viewport.bottom - viewport.top),
  );
}

function shrink(rect: Rect, by: number): Rect {
  return {
    left: rect.left + by,
    top: rect.top + by,
    right: rect.right - by,
    bottom: rect.bottom - by,
  };
}

function placeSheet({ card, viewport }: PlaceCardInput): CardPlace {
  const maxHeight = heightLimit(viewport);
  const room = viewport.right - viewport.left;
  const width = Math.min(room, HOVER.sheetMaxWidthPx);
  return {
    left: viewport.left + (room - width) / 2,
    top: viewport.bottom - Math.min(card.height, maxHeight),
    width,
    maxHeight,
    side: 'below',
    sheet: true,
  };
}

function placeOnBlockAxis(input: PlaceCardInput): CardPlace | null {
  const { mention, card, viewport } = input;
  const limit = heightLimit(viewport);
  const wanted = Math.min(card.height, limit);
  const area = shrink(viewport, HOVER.gutterPx);
  const belowTop = Math.max(mention.bottom + HOVER.cardGapPx, area.top);
  const aboveBottom = Math.min(mention.top - HOVER.cardGapPx, area.bottom);
  const roomBelow = area.bottom - belowTop;
  const roomAbove = aboveBottom - area.top;
  const isBelow = roomBelow >= wanted || roomBelow >= roomAbove;
  const room = isBelow ? roomBelow : roomAbove;
  if (room < Math.min(wanted, HOVER.cardMinHeightPx)) return null;
  const maxHeight = Math.min(limit, room);
  const height = Math.min(wanted, maxHeight);
  const width = Math.min(card.width, cardWidth(viewport));
  return {
    left: inlinePosition(input, width, area),
    top: isBelow ? belowTop : aboveBottom - height,
    width,
    maxHeight,
    side: isBelow ? 'below' : 'above',
    sheet: false,
  };
}

/** Starts with the mention; ends with it when it starts in the second half of its line direction. */
function inlinePosition({ mention, viewport, rtl }: PlaceCardInput, width: number, area: Rect) {
  const middle = (viewport.left + viewport.right) / 2;
  const isFlipped = rtl ? mention.right < middle : mention.left > middle;
  const isAlignedLeft = rtl === isFlipped;
  const left = isAlignedLeft ? mention.left : mention.right - width;
  return clamp(left, area.left, area.right - width);
}

function placeBeside({ mention, card, viewport, rtl }: PlaceCardInput): CardPlace | null {
  const width = Math.min(card.width, cardWidth(viewport));
  const area = shrink(viewport, HOVER.gutterPx);
  const rightStart = Math.max(mention.right + HOVER.cardGapPx, area.left);
  const leftEnd = Math.min(mention.left - HOVER.cardGapPx, area.right);
  const roomRight = area.right - rightStart;
  const roomLeft = leftEnd - area.left;
  const [roomFirst, roomSecond] = rtl ? [roomLeft, roomRight] : [roomRight, roomLeft];
  const isFirst = roomFirst >= width || roomFirst >= roomSecond;
  if ((isFirst ? roomFirst : roomSecond) < width) return null;
  const isRight = isFirst !== rtl;
  const maxHeight = heightLimit(viewport);
  const height = Math.min(card.height, maxHeight);
  const isFlipped = mention.top > (viewport.top + viewport.bottom) / 2;
  const top = isFlipped ? mention.bottom - height : mention.top;
  return {
    left: isRight ? rightStart : leftEnd - width,
    top: clamp(top, area.top, area.bottom - height),
    width,
    maxHeight,
    side: isRight ? 'right' : 'left',
    sheet: false,
  };
}
