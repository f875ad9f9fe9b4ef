import { setTimeout as sleep } from 'node:timers/promises';

import type { Frame, Page } from 'puppeteer-core';

import { readCard, waitForCard } from './read-card.ts';
import type { ShownCard } from './read-card.ts';

/** CSS pixels in the viewport. */
export type Point = { x: number; y: number };

/** Two dozen moves about a display frame apart, as a hand makes them. */
const STEPS = 24;
const STEP_MS = 16;
/** How far off the pointer sets out. */
const APPROACH_PX = 180;
/** Scrolling holds hovering up for 100 ms (interaction guide, scroll rule); a little more than that. */
const AFTER_SCROLL_MS = 200;
/** Marks arrive in batches; a pause of this length means that the batches have ended. */
const SETTLE_MS = 300;

export type HoverOptions = {
  /** The characters marked on the page. */
  surface: string;
  timeoutMs: number;
};

/** Rests the pointer on the first mark with that surface and reads the card; undefined when none came in time. */
export async function hoverMention(
  page: Page,
  { surface, timeoutMs }: HoverOptions,
): Promise<ShownCard | undefined> {
  const place = await findMark(page, surface);
  if (place === undefined) {
    throw new Error(`expected a mark within reach that reads "${surface}"; the page has none`);
  }
  return await hoverPlace(page, place, timeoutMs);
}

/** The same for a place that `findMark` has found. */
export async function hoverPlace(
  page: Page,
  place: Point,
  timeoutMs: number,
): Promise<ShownCard | undefined> {
  await restPointer(page, place);
  return (await waitForCard(page, timeoutMs)) ? await readCard(page) : undefined;
}

/** A mark and the boxes of its lines in the viewport, none where the page does not show it. */
export type MarkBoxes = {
  surface: string;
  boxes: { x: number; y: number; width: number; height: number }[];
};

/** All marks of a page or of one of its frames, in the order they were painted. */
export async function readMarkBoxes(page: Page | Frame): Promise<MarkBoxes[]> {
  const marks = await page.evaluate(() => {
    const names = [...CSS.highlights.keys()].filter(
      (name) => name.startsWith('annotation') && !name.endsWith('active'),
    );
    const ranges = new Set(names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]));
    return [...ranges]
      .filter((range) => range instanceof Range)
      .map((range) => ({
        surface: range.toString(),
        boxes: [...range.getClientRects()]
          .filter(({ width, height }) => width > 0 && height > 0)
          .map(({ x, y, width, height }) => ({ x, y, width, height })),
      }));
  });
  return marks.map(({ surface, boxes }) => ({ surface: oneLine(surface), boxes }));
}

/** Surfaces of all marks, in the order the page shows them. */
async function readMarks(page: Page): Promise<string[]> {
  const surfaces = await page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([name, marks]) =>
      /^annotation-\w+-/u.test(name) ? [...marks] : [],
    );
    const placed = ranges
      .filter((range) => range instanceof Range)
      .map((range) => ({ text: range.toString(), rect: range.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0);
    placed.sort((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left);
    return placed.map(({ text }) => text);
  });
  return surfaces.map(oneLine);
}

/** The text with every run of spaces and line breaks as one space, as the page shows it. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Waits until the page has marks and their number stays the same for a while; answers their surfaces. */
export async function waitForMarks(page: Page, timeoutMs: number): Promise<string[]> {
  const deadline = performance.now() + timeoutMs;
  let marks: string[] = [];
  while (performance.now() < deadline) {
    await sleep(SETTLE_MS);
    const before = marks.length;
    marks = await readMarks(page);
    if (marks.length > 0 && marks.length === before) return marks;
  }
  return marks;
}

/**
 * Brings the first mark with that surface that a pointer can reach into view and answers the middle
 * of its first line. Marks under something else, or clipped away, are passed over.
 */
export async function findMark(page: Page, surface: string): Promise<Point | undefined> {
  const wanted = oneLine(surface);
  for (let nth = 0; ; nth += 1) {
    const visit = await page.evaluate(bringIntoView, wanted, nth);
    if (visit === 'none') return undefined;
    if (visit === 'scrolled') await sleep(AFTER_SCROLL_MS);
    const place = await page.evaluate(reachablePlace, wanted, nth);
    if (place !== null) return place;
  }
}

/** Runs inside the page. */
function bringIntoView(surface: string, nth: number): 'none' | 'scrolled' | 'seen' {
  const range = [...CSS.highlights]
    .flatMap(([name, marks]) => (/^annotation-\w+-/u.test(name) ? [...marks] : []))
    .filter((mark) => mark instanceof Range)
    .filter((mark) => mark.toString().replaceAll(/\s+/gu, ' ').trim() === surface)[nth];
  if (range === undefined) return 'none';
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return 'seen';
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return 'scrolled';
}

/** Runs inside the page. */
function reachablePlace(surface: string, nth: number): Point | null {
  const range = [...CSS.highlights]
    .flatMap(([name, marks]) => (/^annotation-\w+-/u.test(name) ? [...marks] : []))
    .filter((mark) => mark instanceof Range)
    .filter((mark) => mark.toString().replaceAll(/\s+/gu, ' ').trim() === surface)[nth];
  const line = [...(range?.getClientRects() ?? [])].find(({ width }) => width > 0);
  const parent = range?.startContainer.parentElement;
  if (!line || !parent) return null;
  const place = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  const root = parent.getRootNode();
  const scope = root instanceof ShadowRoot ? root : document;
  return parent.contains(scope.elementFromPoint(place.x, place.y)) ? place : null;
}

/** Moves the pointer there as a hand does, fast at first and slower near the end, and leaves it. */
export async function restPointer(page: Page, to: Point): Promise<void> {
  const from = { x: Math.max(1, to.x - APPROACH_PX), y: Math.max(1, to.y - APPROACH_PX / 2) };
  for (let step = 0; step <= STEPS; step += 1) {
    const { x, y } = pointOnWay(from, to, step / STEPS);
    await page.mouse.move(x, y);
    await sleep(STEP_MS);
  }
}

/** Where the pointer is when the given share of the time is gone: a cubic ease-out. */
export function pointOnWay(from: Point, to: Point, share: number): Point {
  const way = 1 - (1 - share) ** 3;
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
}
