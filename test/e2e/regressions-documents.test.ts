import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import {
  hoverMention,
  readMarkBoxes,
  restPointer,
  waitForMarks,
} from '../../scripts/browsers/hover-mention.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { expectNoCardEver } from './hand.ts';
import { BROWSERS, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const patience = { timeout: PATIENCE_MS };

/** How each registered name of marks is drawn: decoration line and background. */
function readTreatment(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const place = document.querySelector('p');
    if (!place) return [];
    return [...CSS.highlights.keys()].map((name) => {
      const style = getComputedStyle(place, `::highlight(${name})`);
      return `${style.textDecorationLine} ${style.backgroundColor}`;
    });
  });
}

const UNSEEN = 'none rgba(0, 0, 0, 0)';

describe.each(BROWSERS)('documents that are no usual page, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures();
    session = await openBrowser(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const open = (file: string): Promise<Page> =>
    visit(session, `${server.origin}/regressions/${file}`);
  const marksOf = (page: Page) => async (): Promise<string[]> =>
    (await readMarkBoxes(page)).map(({ surface }) => surface);

  it('XHTML: marks and cards as in HTML', async () => {
    const page = await open('page.xhtml');
    await expect.poll(marksOf(page), patience).toEqual(['Donald Trump', 'Iran']);
    const card = await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    expect(card?.entity).toBe('Q794');
    await page.close();
  });

  it('an SVG: its text is tinted, opens nothing and stays as it was', async () => {
    const page = await open('picture.svg');
    const readSource = (): Promise<string> =>
      page.evaluate(() => document.documentElement.outerHTML);
    const source = await readSource();
    await expect.poll(marksOf(page), patience).toEqual(['Putin', 'Iran', 'Kyiv']);
    const [mark] = await readMarkBoxes(page);
    const box = mark?.boxes[0];
    if (box) await restPointer(page, { x: box.x + 10, y: box.y + 10 });
    await expectNoCardEver(page);
    expect(await readSource()).toBe(source);
    const marked = await page.screenshot();
    await page.evaluate(() => CSS.highlights.clear());
    expect(Buffer.from(await page.screenshot()).equals(Buffer.from(marked))).toBe(false);
    await page.close();
  });

  it('a feed as the browser shows it: nothing comes into it', async () => {
    const page = await open('feed.xml');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.mouse.move(200, 200);
    await page.mouse.move(300, 112, { steps: 10 });
    await expectNoCardEver(page);
    expect(await page.evaluate(() => document.getElementsByTagName('backstory-card').length)).toBe(
      0,
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it.runIf(name === 'chromium')('paper: neither marks nor the card are printed', async () => {
    const page = await open('edges.html');
    await waitForMarks(page, PATIENCE_MS);
    await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    const isHostShown = (): Promise<boolean | undefined> =>
      page.evaluate(() => document.querySelector('backstory-card')?.checkVisibility());
    expect((await readTreatment(page)).some((each) => each.startsWith('underline'))).toBe(true);
    expect(await isHostShown()).toBe(true);
    await page.emulateMediaType('print');
    expect(new Set(await readTreatment(page))).toEqual(new Set([UNSEEN]));
    expect(await isHostShown()).toBe(false);
    await page.close();
  });
});
