import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import type { MarkBoxes, Point } from '../../scripts/browsers/hover-mention.ts';
import {
  findMark,
  hoverMention,
  pointOnWay,
  readMarkBoxes,
  restPointer,
  waitForMarks,
} from '../../scripts/browsers/hover-mention.ts';
import { waitForNoCard } from '../../scripts/browsers/read-card.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { expectNoCardEver, glide, PACE, readCardBox } from './hand.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const SENTENCE =
  'Putin, Donald Trump and Volodymyr Zelenskyy spoke of Iran, Ukraine, China and Russia in Beijing.';

/** A heading begins a section, so that every line is full of marks. */
const DENSE = `<input id="field" style="position:fixed;top:4px;right:4px">${`<h3 style="margin:0">News</h3><p style="margin:0">${SENTENCE}</p>`.repeat(60)}`;

const LOOSE = `<input id="field"><div id="top"></div><p style="margin-top:200px">The weather stayed as it was.</p>
<p>Putin wrote to Iran.</p>`;

const middleOf = ({ boxes: [box] }: MarkBoxes): Point =>
  box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };

describe.each(BROWSERS)('no card that nobody asked for, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures({
      '/dense.html': { body: htmlPage(DENSE) },
      '/loose.html': { body: htmlPage(LOOSE) },
    });
    session = await openBrowser(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await visit(session, `${server.origin}${path}`);
    await waitForMarks(page, PATIENCE_MS);
    return page;
  };
  /** The same page opens a card for somebody who rests: its silence before was no accident. */
  const expectCardOnRest = async (page: Page, surface = 'Putin'): Promise<void> => {
    const card = await hoverMention(page, { surface, timeoutMs: PATIENCE_MS });
    expect(card?.label).toContain(surface);
  };

  it('when the pointer sweeps over a dense page, or crosses it as slowly as an eye reads', async () => {
    const page = await open('/dense.html');
    expect((await readMarkBoxes(page)).length).toBeGreaterThan(200);
    for (let y = 60; y < 800; y += 240) {
      await glide(page, { from: { x: 10, y }, to: { x: 1_200, y: y + 40 }, pace: PACE.fast });
      await glide(page, {
        from: { x: 1_200, y: y + 40 },
        to: { x: 10, y: y + 80 },
        pace: PACE.fast,
      });
    }
    await glide(page, { from: { x: 10, y: 10 }, to: { x: 900, y: 890 }, pace: PACE.fast });
    const line = middleOf((await readMarkBoxes(page))[0] ?? { surface: '', boxes: [] });
    await glide(page, {
      from: { x: 8, y: line.y },
      to: { x: 700, y: line.y + 4 },
      pace: PACE.reading,
    });
    await glide(page, { from: { x: 60, y: 60 }, to: { x: 66, y: 360 }, pace: PACE.slow });
    await page.mouse.move(1_000, 500);
    await expectNoCardEver(page);
    await expectCardOnRest(page);
    await page.close();
  });

  it('when the wheel or a script scrolls marks under a still pointer', async () => {
    const page = await open('/dense.html');
    const [first] = await readMarkBoxes(page);
    await restPointer(page, { x: middleOf(first ?? { surface: '', boxes: [] }).x, y: 890 });
    await page.mouse.move(900, 700);
    await page.mouse.move(40, 700, { steps: 3 });
    for (let turn = 0; turn < 12; turn += 1) {
      await page.mouse.wheel({ deltaY: turn < 8 ? 37 : -37 });
      await sleep(90);
    }
    await expectNoCardEver(page);
    await page.evaluate(() => scrollBy(0, 100));
    await expectNoCardEver(page);
    await page.close();
  });

  it('when a mark comes under a still pointer, even one that trembles', async () => {
    const page = await open('/loose.html');
    await restPointer(page, { x: 60, y: 40 });
    await page.evaluate(() => {
      const top = document.querySelector('#top');
      const heading = '<h3 style="margin:0;font-size:2px">x</h3>';
      const line = '<p style="margin:0;font:20px/24px sans-serif">Ukraine Ukraine Ukraine</p>';
      if (top) top.innerHTML = `${heading}${line}`.repeat(8);
    });
    const isUnderPointer = async (): Promise<boolean> =>
      (await readMarkBoxes(page)).some(({ boxes }) =>
        boxes.some((box) => box.x < 60 && box.y < 42 && box.y + box.height > 38),
      );
    await expect.poll(isUnderPointer, { timeout: PATIENCE_MS }).toBe(true);
    for (const x of [61, 60, 61, 62, 61]) {
      await page.mouse.move(x, 40);
      await sleep(60);
    }
    await expectNoCardEver(page);
    await page.close();
  });

  it('while a button is down, while text is selected, and after the click', async () => {
    const page = await open('/dense.html');
    const place = await findMark(page, 'Donald Trump');
    if (!place) throw new Error('expected a mark to press on');
    await page.mouse.move(place.x + 300, place.y);
    await page.mouse.down();
    await glide(page, { from: { x: place.x + 300, y: place.y }, to: place, pace: PACE.reading });
    await expectNoCardEver(page);
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    await page.mouse.up();
    await expectNoCardEver(page);
    await page.mouse.move(place.x, place.y + 300, { steps: 4 });
    await page.mouse.move(place.x, place.y, { steps: 8 });
    await page.mouse.click(place.x, place.y);
    await expectNoCardEver(page);
    await page.close();
  });

  it('while something is typed, with the pointer on a mark', async () => {
    const page = await open('/loose.html');
    await page.focus('#field');
    const place = await findMark(page, 'Putin');
    if (!place) throw new Error('expected a mark to point at');
    for (let step = 0; step <= 20; step += 1) {
      const { x, y } = pointOnWay({ x: place.x + 200, y: place.y + 60 }, place, step / 20);
      await page.mouse.move(x, y);
      await page.keyboard.press('a');
    }
    await expectNoCardEver(page);
    await page.mouse.move(place.x + 1, place.y + 6);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await expect
      .poll(() => readCardBox(page), { timeout: PATIENCE_MS })
      .toEqual(expect.objectContaining({}));
    await page.close();
  });

  it('and keeps no key from the page but the Escape that closes a card', async () => {
    const page = await open('/loose.html');
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        document.title += `${event.key}${event.defaultPrevented ? '!' : ''},`;
      });
    });
    const KEYS = ['a', 'Escape', 'ArrowDown', 'Shift', 'F2', 'Enter', ' ', 'Tab'] as const;
    const heard = KEYS.map((key) => `${key},`).join('');
    const pressAll = async (): Promise<string> => {
      await page.evaluate(() => void (document.title = ''));
      for (const key of KEYS) await page.keyboard.press(key);
      return await page.title();
    };
    expect(await pressAll()).toBe(heard);
    const place = await findMark(page, 'Putin');
    if (place) await page.mouse.move(place.x, place.y, { steps: 5 });
    expect(await pressAll()).toBe(heard);

    await expectCardOnRest(page, 'Iran');
    expect(await pressAll()).toBe(heard.replace('Escape,', ''));
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);

    await expectCardOnRest(page);
    // The Tab before may have led into the field.
    await page.$eval('#field', (field) => Reflect.set(field, 'value', ''));
    await page.focus('#field');
    await page.keyboard.type('Hello j k x c');
    expect(await page.$eval('#field', (field) => Reflect.get(field, 'value'))).toBe(
      'Hello j k x c',
    );
    await page.close();
  });
});
