/** A place in the frame: CSS px from the top left of the layout viewport, as `clientX`, `clientY`. */
export type Point = { x: number; y: number };

/** An upright box in the coordinates of `Point`; a `DOMRect` is one. */
export type Rect = { left: number; top: number; right: number; bottom: number };

/** Width and height in CSS px. */
export type Size = { width: number; height: number };

/** Distance between two points, px. */
export function distanceBetween(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Distance from a point to the nearest edge of a box, px; 0 inside it. */
export function distanceToRect(point: Point, rect: Rect): number {
  const dx = Math.max(rect.left - point.x, 0, point.x - rect.right);
  const dy = Math.max(rect.top - point.y, 0, point.y - rect.bottom);
  return Math.hypot(dx, dy);
}

/** Whether a point lies in a box grown by `margin` px on every side; edges belong to it. */
export function isInRect(point: Point, rect: Rect, margin = 0): boolean {
  return (
    point.x >= rect.left - margin &&
    point.x <= rect.right + margin &&
    point.y >= rect.top - margin &&
    point.y <= rect.bottom + margin
  );
}

/** Whether two boxes are at the same place and of the same size. */
export function isSameRect(a: Rect, b: Rect): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

/** Whether two boxes share any area; boxes that only touch do not. */
export function doRectsOverlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The nearest number to `value` in [low, high]; `low` when the interval is empty. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
