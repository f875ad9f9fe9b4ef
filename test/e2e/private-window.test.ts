import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { evaluateInFirefox } from '../../scripts/browsers/firefox-chrome.ts';
import { hoverMention, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { openPage } from '../../scripts/browsers/open-page.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { configureInChromium } from './site-access.ts';
import {
  BROWSERS,
  htmlPage,
  openBrowser,
  PATIENCE_MS,
  pressInCard,
  serveFixtures,
} from './support.ts';

const patience = { timeout: PATIENCE_MS };

/** Everything the extension has stored: its settings, and each table of its database by its keys. */
type Kept = { settings: string; tables: Record<string, string> };

type ExtensionGlobal = { chrome: { storage: { local: { get(key: null): Promise<object> } } } };

/** Runs inside a page of the extension. */
async function readKept(): Promise<Kept> {
  const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await settled(indexedDB.open('backstory'));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const tables = await Promise.all(
    names.map(async (name) => {
      const rows = await settled(transaction.objectStore(name).getAll());
      return [name, JSON.stringify(rows)];
    }),
  );
  database.close();
  const settings = JSON.stringify(await storage.local.get(null));
  return { settings, tables: Object.fromEntries(tables) };
}

async function allowInPrivate(session: BrowserSession): Promise<void> {
  if (session.name === 'chromium') {
    await configureInChromium(session, { incognitoAccess: true });
    return;
  }
  await evaluateInFirefox(
    session.browser,
    `(async () => {
      const { ExtensionPermissions } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } =
        ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const id = 'backstory@backstory.example';
      const { extension } = WebExtensionPolicy.getByID(id);
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(id, allowed, extension);
      await (await AddonManager.getAddonByID(id)).reload();
    })()`,
  );
}

async function openPrivate(session: BrowserSession, url: string): Promise<Page> {
  if (session.name === 'chromium') {
    const context = await session.browser.createBrowserContext();
    const page = await context.newPage();
    await openPage(page, url);
    return page;
  }
  await evaluateInFirefox(
    session.browser,
    `(async () => { Services.wm.getMostRecentWindow('navigator:browser')
      .OpenBrowserWindow({ private: true }); })()`,
  );
  throw new Error('not yet');
}

describe.each(BROWSERS)('a private window in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures({
      '/one.html': { body: htmlPage('<p>Putin met the envoy of Iran.</p>') },
    });
    session = await openBrowser(name);
    await allowInPrivate(session);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is marked and shows cards, and nothing said or seen there is kept', async () => {
    const ordinary = await session.newPage();
    await openPage(ordinary, `${server.origin}/one.html`);
    await expect.poll(() => waitForMarks(ordinary, PATIENCE_MS), patience).toHaveLength(2);
    const extensionPage = await session.openExtensionPage('/popup.html');
    const before = await extensionPage.evaluate(readKept);
    expect(before.tables).not.toEqual({});

    const page = await openPrivate(session, `${server.origin}/one.html`);
    await expect.poll(() => waitForMarks(page, PATIENCE_MS), patience).toEqual(['Putin', 'Iran']);
    await hoverMention(page, { surface: 'Putin', timeoutMs: PATIENCE_MS });
    await pressInCard(page, '.card-control', 1);
    await expect.poll(() => waitForMarks(page, PATIENCE_MS), patience).toEqual(['Iran']);
    await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    await pressInCard(page, '.card-control', 3);
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.has('annotation-line-light')), patience)
      .toBe(false);

    expect(await extensionPage.evaluate(readKept)).toEqual(before);
    expect(await waitForMarks(ordinary, PATIENCE_MS)).toEqual(['Putin', 'Iran']);
    await page.reload();
    await expect.poll(() => waitForMarks(page, PATIENCE_MS), patience).toEqual(['Putin', 'Iran']);
  });
});
