import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { BROWSERS, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const headlines = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.story-headline')].map((node) => node.textContent ?? ''),
  );

const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

describe.each(BROWSERS)('the popup in %s', (name) => {
  let session: BrowserSession;
  let popup: Page;
  beforeAll(async () => {
    session = await openBrowser(name);
    popup = await session.openExtensionPage('/popup.html');
  });
  afterAll(async () => {
    await session?.close();
  });

  it('lists the newest stories first', async () => {
    await expect.poll(() => headlines(popup), { timeout: PATIENCE_MS }).not.toEqual([]);
    const dates = await popup.evaluate(() =>
      [...document.querySelectorAll('.story time')].map(
        (node) => node.getAttribute('datetime') ?? '',
      ),
    );
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(dates.length).toBeGreaterThan(10);
  });

  it('finds stories by what is typed', async () => {
    await popup.focus('input[type=search]');
    await popup.keyboard.type('snapback');
    await expect
      .poll(() => headlines(popup), { timeout: PATIENCE_MS })
      .toContain('UN sanctions on Iran return under the snapback procedure');
    await expect
      .poll(() => headlines(popup), { timeout: PATIENCE_MS })
      .not.toContain('Iran, China and Russia hold nuclear talks in Beijing');
  });

  it('understands filters', async () => {
    await popup.evaluate(() => document.querySelector('input')?.select());
    await popup.keyboard.type('place:ukraine after:2022-04 before:2022-08 -bucha ');
    await expect
      .poll(() => headlines(popup), { timeout: PATIENCE_MS })
      .toEqual(['Russia and Ukraine sign separate grain export deals with Turkey and the UN']);
  });

  it('shows a story with its reports, its thread and what it names', async () => {
    await popup.evaluate(() => {
      location.hash = '#/story/2025-03-14-beijing-talks';
    });
    await expect.poll(() => text(popup), { timeout: PATIENCE_MS }).toContain('Ma Zhaoxu');
    const links = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[target=_blank]')].map((link) => ({
        protocol: new URL(link.href).protocol,
        rel: link.rel,
      })),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link).toEqual({ protocol: 'https:', rel: 'noreferrer' });
    expect(await text(popup)).toContain('Iran’s nuclear programme: deal, talks and war');
  });
  it('keeps what was read and saved', async () => {
    const save = await popup.waitForSelector('.save-button', { timeout: PATIENCE_MS });
    await save?.click();
    await popup.waitForSelector('.save-button[aria-pressed=true]', { timeout: PATIENCE_MS });
    const again = await session.openExtensionPage('/popup.html#/search/is%3Asaved%20-is%3Aunread');
    await expect
      .poll(() => headlines(again), { timeout: PATIENCE_MS })
      .toEqual(['Iran, China and Russia hold nuclear talks in Beijing']);
    await again.close();
  });

  it('filters by an entity', async () => {
    await popup.evaluate(() => {
      location.hash = '#/entity/Q842';
    });
    await expect.poll(() => text(popup), { timeout: PATIENCE_MS }).toContain('Oman');
    const found = await headlines(popup);
    expect(found).toContain('Iran and the United States hold first round of talks in Muscat');
    expect(found).not.toContain('Iran, China and Russia hold nuclear talks in Beijing');
  });

  it('says so when a story is not there', async () => {
    await popup.evaluate(() => {
      location.hash = '#/story/no-such-story';
    });
    await expect
      .poll(() => text(popup), { timeout: PATIENCE_MS })
      .toMatch(/not in the store|no longer|not found|cannot be found/iu);
  });
});

/** Chromium lets a driver see the real popup; Firefox does not. */
describe('the real popup beside a page, in chromium', () => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures();
    session = await openBrowser('chromium', { windowSize: { width: 1600, height: 1200 } });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('names what the page names, and switches the site off and on', async () => {
    const opener = await session.openExtensionPage('/popup.html');
    const page = await visit(session, `${server.origin}/demo.html`);
    await waitForMarks(page, PATIENCE_MS);
    await opener.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } }
      ).chrome.action.openPopup(),
    );
    const findPopup = () =>
      session.browser
        .targets()
        .find((target) => target.url().includes('/popup.html') && target !== opener.target());
    await expect.poll(findPopup, { timeout: PATIENCE_MS }).toBeDefined();
    const popup = await findPopup()?.asPage();
    if (!popup) throw new Error('The popup closed at once.');
    await expect.poll(() => text(popup), { timeout: PATIENCE_MS }).toContain('On for this site');
    expect(await text(popup)).toContain('Donald Trump');

    const marked = () => page.evaluate(() => CSS.highlights.size > 0);
    await popup.click('[role=switch]');
    await expect.poll(marked, { timeout: PATIENCE_MS }).toBe(false);
    await popup.click('[role=switch]');
    await expect.poll(marked, { timeout: PATIENCE_MS }).toBe(true);
  });
});
