import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { readCard, waitForCard, waitForNoCard } from '../../scripts/browsers/read-card.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

declare const chrome: {
  tabs: {
    query(filter: { active: boolean }): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

const BODY = `
  <p><button id="before">Before</button> Putin met the envoy of Iran.</p>
  <div id="shadow"></div>
  <div style="height: 3000px"></div>
  <p>Far below stands Zelenskyy.</p>
  <script>
    keys = [];
    addEventListener('keydown', (event) => keys.push(event.key));
    document.querySelector('#shadow').attachShadow({ mode: 'open' }).innerHTML = '<p>Then Kyiv.</p>';
  </script>`;

/** What a screen reader says of the mention with the ring. */
const ringed = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const label = root?.activeElement?.getAttribute('aria-label') ?? '';
    return label.split(',')[0] ?? '';
  });

/** Where the first box of the ring is, and where the text it is around. */
const ringBox = (page: Page): Promise<{ top: number; bottom: number } | null> =>
  page.evaluate(() => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const box = root?.querySelector('.ring-box')?.getBoundingClientRect();
    return box ? { top: box.top, bottom: box.bottom } : null;
  });

const keysSeen = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'keys'));

describe.each(BROWSERS)('stepping through mentions in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  let extensionPage: Page;
  beforeAll(async () => {
    server = await serveFixtures({
      '/steps.html': { body: htmlPage(BODY) },
      '/none.html': { body: htmlPage('<p>Nobody was named.</p>') },
    });
    session = await openBrowser(name);
    extensionPage = await session.openExtensionPage('/popup.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** What the browser's command makes the background say; no driver can press a browser's own keys. */
  const command = (entity?: string): Promise<void> =>
    extensionPage.evaluate(async (wanted) => {
      const data = wanted === undefined ? {} : { entity: wanted };
      for (const { id = 0 } of await chrome.tabs.query({ active: true })) {
        const message = { id: 1, type: 'enterMentions', data, timestamp: Date.now() };
        // A page that has just been opened may not listen yet.
        for (let left = 50; left > 0; left -= 1) {
          try {
            await chrome.tabs.sendMessage(id, message);
            return;
          } catch {
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        }
      }
    }, entity);

  const open = async (path: string): Promise<Page> => {
    const page = await visit(session, `${server.origin}${path}`);
    await waitForMarks(page, path === '/none.html' ? 0 : PATIENCE_MS);
    return page;
  };
  const patience = { timeout: PATIENCE_MS };

  it('goes from mention to mention, opens and closes the card, and gives the focus back', async () => {
    const page = await open('/steps.html');
    await page.focus('#before');
    await command();
    await expect.poll(() => ringed(page), patience).toBe('Putin');
    await page.keyboard.press('Tab');
    expect(await ringed(page)).toBe('Iran');
    await page.keyboard.press('ArrowRight');
    expect(await ringed(page)).toBe('Kyiv');
    await page.keyboard.press('ArrowDown');
    expect(await ringed(page)).toBe('Zelenskyy');
    const box = await ringBox(page);
    expect(box?.top).toBeGreaterThan(0);
    expect(box?.bottom).toBeLessThan(900);
    await page.keyboard.press('Tab');
    expect(await ringed(page)).toBe('Putin');

    await page.keyboard.press('Enter');
    expect(await waitForCard(page, PATIENCE_MS)).toBe(true);
    expect((await readCard(page))?.entity).toBe('Q7747');
    const inCard = (): Promise<boolean> =>
      page.evaluate(() => {
        const root = document.querySelector('backstory-card')?.shadowRoot;
        return root?.activeElement?.closest('[role=dialog]') !== null;
      });
    await expect.poll(inCard, patience).toBe(true);
    await page.keyboard.press('Escape');
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
    expect(await ringed(page)).toBe('Putin');

    await page.keyboard.press('Escape');
    await expect.poll(() => ringBox(page), patience).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    expect(await keysSeen(page)).toEqual([]);
    await page.close();
  });

  it('leaves every other key to the page, and all of them afterwards', async () => {
    const page = await open('/steps.html');
    await command();
    await expect.poll(() => ringed(page), patience).toBe('Putin');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await keysSeen(page)).toEqual(['j', 'ArrowDown', 'Tab', 'Enter']);
    await page.close();
  });

  it('ends when the reader goes elsewhere', async () => {
    const page = await open('/steps.html');
    await command();
    await expect.poll(() => ringed(page), patience).toBe('Putin');
    await page.focus('#before');
    await expect.poll(() => ringBox(page), patience).toBeNull();
    await page.close();
  });

  it('opens the card of a name that is asked for', async () => {
    const page = await open('/steps.html');
    await command('Q794');
    expect(await waitForCard(page, PATIENCE_MS)).toBe(true);
    expect((await readCard(page))?.entity).toBe('Q794');
    await page.close();
  });

  it('says so when there are no names', async () => {
    const page = await open('/none.html');
    await command();
    await expect
      .poll(
        () =>
          page.evaluate(
            () =>
              document.querySelector('backstory-card')?.shadowRoot?.querySelector('[role=status]')
                ?.textContent ?? '',
          ),
        patience,
      )
      .toMatch(/^No names/u);
    await page.close();
  });
});
