import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { findMark, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { readCard, waitForCard, waitForNoCard } from '../../scripts/browsers/read-card.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

/** Longer than a lookup takes: a card that has not come by then does not come. */
const NO_CARD_MS = 1_000;

const BODY = `
  <p>Putin met an envoy.</p>
  <p><a href="#away">a report on Iran and more</a></p>
  <p style="cursor: pointer" onclick="">Kyiv answered.</p>
  <p><label>Ukraine agreed. <input type="checkbox"></label></p>
  <p id="other">Nothing here.</p>
  <p id="selected">Donald Trump spoke.</p>
  <script>clicks = []; addEventListener('click', (event) => clicks.push(event.target.localName))</script>`;

describe.each(BROWSERS)('touching names in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await serveFixtures({ '/touch.html': { body: htmlPage(BODY) } });
    session = await openBrowser(name);
    page = await visit(session, `${server.origin}/touch.html`);
    await waitForMarks(page, PATIENCE_MS);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const tap = async (surface: string): Promise<void> => {
    const place = await findMark(page, surface);
    if (!place) throw new Error(`expected a mark that reads ${surface}`);
    await page.touchscreen.tap(place.x, place.y);
  };

  it('opens a sheet at the lower edge, and a tap elsewhere closes it', async () => {
    await tap('Putin');
    expect(await waitForCard(page, PATIENCE_MS)).toBe(true);
    expect((await readCard(page))?.entity).toBe('Q7747');
    const sheet = await page.evaluate(() => {
      const frame = document.querySelector('backstory-card')?.shadowRoot?.querySelector('.frame');
      const box = frame?.getBoundingClientRect();
      const target = frame?.querySelector('.card-close')?.getBoundingClientRect();
      // Rounded: while the sheet comes up, a box is a fraction of a pixel off.
      return {
        isSheet: frame?.classList.contains('sheet'),
        gap: Math.round(innerHeight - (box?.bottom ?? 0)),
        target: Math.round(target?.height ?? 0),
      };
    });
    expect(sheet).toEqual({ isSheet: true, gap: 0, target: 44 });
    await page.touchscreen.tap(600, 30);
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
  });

  it.each(['Iran', 'Kyiv', 'Ukraine'])(
    'leaves a tap on a control (%s) to the page',
    async (surface) => {
      const before = await page.evaluate(() => Reflect.get(globalThis, 'clicks').length);
      await tap(surface);
      await expect
        .poll(() => page.evaluate(() => Reflect.get(globalThis, 'clicks').length), {
          timeout: PATIENCE_MS,
        })
        .toBeGreaterThan(before);
      expect(await waitForCard(page, NO_CARD_MS)).toBe(false);
    },
  );

  it('leaves a selection alone', async () => {
    await page.evaluate(() => {
      const text = document.querySelector('#selected');
      // No driver makes the long press that selects: the page selects before our turn comes.
      const select = () => text && document.getSelection()?.selectAllChildren(text);
      document.addEventListener('click', select, { once: true });
    });
    await tap('Donald Trump');
    expect(await waitForCard(page, NO_CARD_MS)).toBe(false);
  });
});
