import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

import type { Point } from '../../scripts/browsers/hover-mention.ts';
import { readProbe } from '../../scripts/browsers/page-probe.ts';

/** How fast a hand goes, CSS pixels per millisecond: a careful one, one that reads along a line, one in a hurry. */
export const PACE = { slow: 0.1, reading: 0.35, fast: 3 } as const;

/** About a display frame. */
const STEP_MS = 16;

/** Longer than a rest, a lookup and a paint take on a slow machine. */
const SILENCE_MS = 1_200;

export type Box = { left: number; top: number; right: number; bottom: number };

/** A straight way of the pointer; one that goes into a box ends as soon as it is there. */
type Way = { from: Point; to: Point; pace: number; into?: Box };

/** Moves at that pace, however long the browser takes for a move. */
export async function glide(page: Page, { from, to, pace, into }: Way): Promise<void> {
  const duration = Math.max(STEP_MS, Math.hypot(to.x - from.x, to.y - from.y) / pace);
  const start = performance.now();
  for (let share = 0; share < 1;) {
    share = Math.min(1, (performance.now() - start) / duration);
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    await page.mouse.move(x, y);
    if (into && x > into.left && x < into.right && y > into.top && y < into.bottom) return;
    await sleep(STEP_MS);
  }
}

/** Where the card stands; undefined when none is open. Only in the builds for end-to-end tests. */
export async function readCardBox(page: Page): Promise<Box | undefined> {
  const box = await page.evaluate(() => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const rect = root?.querySelector('[role=dialog]')?.getBoundingClientRect();
    return rect ? { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom } : null;
  });
  return box ?? undefined;
}

/** The middle of something in the open card. */
export async function placeInCard(page: Page, selector: string): Promise<Point> {
  const place = await page.evaluate((css) => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const rect = root?.querySelector(css)?.getBoundingClientRect();
    return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
  }, selector);
  if (place === null) throw new Error(`expected ${selector} in an open card; there is none`);
  return place;
}

/** Fails when a card was on the page at any frame since it was opened, or comes within a while. */
export async function expectNoCardEver(page: Page, silenceMs = SILENCE_MS): Promise<void> {
  await sleep(silenceMs);
  expect((await readProbe(page))?.cardAtMs).toBeNull();
}
