import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import type { Point } from '../../scripts/browsers/hover-mention.ts';
import {
  hoverMention,
  hoverPlace,
  readMarkBoxes,
  waitForMarks,
} from '../../scripts/browsers/hover-mention.ts';
import { readCard, waitForNoCard } from '../../scripts/browsers/read-card.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import type { Box } from './hand.ts';
import { glide, PACE, placeInCard, readCardBox } from './hand.ts';
import { BROWSERS, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

/** Where mentions stand in `regressions/edges.html`; a wrapped name has a line of each number. */
const PLACES = [
  { surface: 'Putin', line: 0, at: 'the top left corner' },
  { surface: 'Iran', line: 0, at: 'the middle' },
  { surface: 'Zelenskyy', line: 0, at: 'the bottom right corner' },
  { surface: 'Recep Tayyip Erdoğan', line: 0, at: 'the end of a line' },
  { surface: 'Recep Tayyip Erdoğan', line: 1, at: 'the beginning of the next line' },
  { surface: 'Beijing', line: 0, at: 'text from right to left' },
  { surface: 'Tehran', line: 0, at: 'vertical text' },
] as const;

/** Off the edges of a card, px: where its first and last words and its buttons are. */
const INSET = 12;

/** Ways to the corners of a card: a slow hand takes the flattest and the steepest. */
function waysInto(card: Box): { to: Point; pace: number }[] {
  const [left, right] = [card.left + INSET, card.right - INSET];
  const [top, bottom] = [card.top + INSET, card.bottom - INSET];
  return [
    { to: { x: right, y: top }, pace: PACE.slow },
    { to: { x: left, y: bottom }, pace: PACE.slow },
    { to: { x: right, y: bottom }, pace: PACE.fast },
    { to: { x: left, y: top }, pace: PACE.fast },
  ];
}

describe.each(BROWSERS)('a card that was asked for, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await serveFixtures();
    session = await openBrowser(name);
    page = await visit(session, `${server.origin}/regressions/edges.html`);
    await waitForMarks(page, PATIENCE_MS);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const placeOf = async (surface: string, line: number): Promise<Point> => {
    const mark = (await readMarkBoxes(page)).find((found) => found.surface === surface);
    const box = mark?.boxes[line];
    if (!box) throw new Error(`expected line ${line} of a mark that reads "${surface}"`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const putAway = async (): Promise<void> => {
    await page.mouse.move(480, 60, { steps: 4 });
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
  };

  it.each(PLACES)(
    'is reached from $at on every way, by a slow hand and a fast one',
    async ({ surface, line }) => {
      const mention = await placeOf(surface, line);
      const card = await hoverPlace(page, mention, PATIENCE_MS);
      const box = await readCardBox(page);
      if (!box) throw new Error(`expected a card for "${surface}"`);
      for (const way of waysInto(box)) {
        await page.mouse.move(mention.x, mention.y);
        await glide(page, { from: mention, into: box, ...way });
        await page.mouse.move(way.to.x, way.to.y, { steps: 3 });
        expect(await readCard(page)).toEqual(card);
      }
      await putAway();
    },
  );

  it('goes on Escape and does not come back while pointer and focus stay', async () => {
    const hasFocus = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement === document.querySelector('#field'));
    await page.focus('#field');
    await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    await page.keyboard.press('Escape');
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
    expect(await hasFocus()).toBe(true);
    await sleep(1_200);
    expect(await readCard(page)).toBeUndefined();
    await putAway();
  });

  it('stays for ten seconds and more, on the mention and in the card', async () => {
    const card = await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    await sleep(5_200);
    expect(await readCard(page)).toEqual(card);
    const label = await placeInCard(page, '.card-label');
    await glide(page, { from: await placeOf('Iran', 0), to: label, pace: PACE.reading });
    await sleep(5_200);
    expect(await readCard(page)).toEqual(card);
    await putAway();
  });

  it('lets clicks through to the page at first, and takes them then', async () => {
    await page.evaluate(() => {
      const seen: { at: number; element: string }[] = [];
      Reflect.set(globalThis, 'seenUnderCard', seen);
      const look = (now: number): void => {
        const root = document.querySelector('backstory-card')?.shadowRoot;
        const rect = root?.querySelector('[role=dialog]')?.getBoundingClientRect();
        const element =
          rect && document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
        if (element) seen.push({ at: now, element: element.localName });
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    const readSeen = (): Promise<{ at: number; element: string }[]> =>
      page.evaluate(() => Reflect.get(globalThis, 'seenUnderCard'));
    await expect
      .poll(async () => (await readSeen()).at(-1)?.element, { timeout: PATIENCE_MS })
      .toBe('backstory-card');
    const seen = await readSeen();
    const taken = seen.findIndex(({ element }) => element === 'backstory-card');
    const through = seen.slice(0, taken).map(({ element }) => element);
    expect(new Set(through)).toEqual(new Set(['main']));
    expect((seen[taken]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(60);
    await putAway();
  });

  it('stays when it is pinned, whatever the pointer does, until Escape', async () => {
    const card = await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    const pin = await placeInCard(page, '.card-pin');
    await glide(page, { from: await placeOf('Iran', 0), to: pin, pace: PACE.reading });
    await page.mouse.click(pin.x, pin.y);
    await page.mouse.move(480, 60, { steps: 4 });
    await page.mouse.click(480, 60);
    await sleep(1_500);
    expect(await readCard(page)).toEqual(card);
    await page.keyboard.press('Escape');
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
  });
});
