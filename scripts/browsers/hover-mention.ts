import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';

import { readCard, waitForCard } from './read-card.ts';
import type { ShownCard } from './read-card.ts';

type Point = { x: number; y: number };

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
    throw new Error(`expected a mark that reads "${surface}"; the page has none`);
  }
  await restPointer(page, place);
  return (await waitForCard(page, timeoutMs)) ? await readCard(page) : undefined;
}

/** Surfaces of all marks, in the order the page shows them. */
export async function readMarks(page: Page): Promise<string[]> {
  const surfaces = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('annotation') ?? [])];
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

/** Brings the first mark with that surface into view and answers the middle of its first line. */
export async function findMark(page: Page, surface: string): Promise<Point | undefined> {
  const place = await page.evaluate((wanted) => {
    const [first] = [...(CSS.highlights.get('annotation') ?? [])]
      .filter((range) => range instanceof Range)
      .filter((range) => range.toString().replaceAll(/\s+/gu, ' ').trim() === wanted)
      .map((range) => ({ range, top: range.getBoundingClientRect().top }))
      .filter(({ range }) => range.getBoundingClientRect().width > 0)
      .toSorted((a, b) => a.top - b.top);
    if (first === undefined) return null;
    const { range } = first;
    const { top, bottom } = range.getBoundingClientRect();
    const scrolled = top < 0 || bottom > innerHeight;
    if (scrolled) {
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    const line = [...range.getClientRects()].find(({ width }) => width > 0);
    return line && { x: line.x + line.width / 2, y: line.y + line.height / 2, scrolled };
  }, oneLine(surface));
  if (!place) return undefined;
  if (place.scrolled) await sleep(AFTER_SCROLL_MS);
  return { x: place.x, y: place.y };
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
