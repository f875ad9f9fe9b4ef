import type { Mark, Painter } from './paint-marks.ts';
import { isInSkipped } from './text-map.ts';

/** The mark under a point, and the line box of it that is nearest. Coordinates are the viewport's. */
export type Hit = { mark: Mark; box: DOMRect };

type HighlightsAtPoint = {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { ranges: AbstractRange[] }[];
};

/** TypeScript's DOM library does not know the method yet; both browsers have it (DESIGN.md, Decided 2). */
function hasHighlightsFromPoint(registry: object): registry is HighlightsAtPoint {
  return 'highlightsFromPoint' in registry;
}

function distance(box: DOMRect, x: number, y: number): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy);
}

/** Of the boxes a wrapped name has, the one nearest to the point. */
export function nearestBox(range: Range, x: number, y: number): DOMRect {
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const [first = range.getBoundingClientRect(), ...rest] = boxes;
  return rest.reduce(
    (best, box) => (distance(box, x, y) < distance(best, x, y) ? box : best),
    first,
  );
}

/** Finds the mark under a point. Forces layout: ask at most once a frame. */
export function hitTest(
  painter: Painter,
  point: { x: number; y: number },
  shadowRoots: ShadowRoot[],
): Hit | undefined {
  const registry: object = CSS.highlights;
  if (!hasHighlightsFromPoint(registry)) return undefined;
  for (const { ranges } of registry.highlightsFromPoint(point.x, point.y, { shadowRoots })) {
    for (const range of ranges) {
      const mark = painter.find(range);
      // What was text when it was marked may be a field now.
      if (mark && !isInSkipped(mark.range.startContainer)) {
        return { mark, box: nearestBox(mark.range, point.x, point.y) };
      }
    }
  }
  return undefined;
}
