import { type Page, type Target, TargetType } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserName } from '../../scripts/browsers/browser-name.ts';
import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { evaluateInFirefox } from '../../scripts/browsers/firefox-chrome.ts';
import { hoverMention, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { openPage } from '../../scripts/browsers/open-page.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
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

type ExtensionGlobal = {
  chrome: {
    storage: { local: { get(key: null): Promise<object> } };
    windows: { create(options: object): Promise<unknown> };
  };
};

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

/** Installed by the driver, as the reader allows it to run in private windows. */
async function openWithPrivateWindows(name: BrowserName): Promise<BrowserSession> {
  if (name === 'chromium') {
    const session = await openBrowser(name);
    await session.browser.installExtension(extensionDir(name, 'e2e'), { enabledInIncognito: true });
    return session;
  }
  const session = await openBrowser(name);
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
  return session;
}

async function openPrivate(session: BrowserSession, opener: Page, url: string): Promise<Page> {
  const known = new Set(session.browser.targets());
  if (session.name === 'chromium') {
    await opener.evaluate(
      (address) =>
        (globalThis as unknown as ExtensionGlobal).chrome.windows.create({
          url: address,
          incognito: true,
        }),
      url,
    );
  } else await evaluateInFirefox(session.browser, OPEN_PRIVATE);
  const findTarget = (): Target | undefined =>
    session.browser
      .targets()
      .find((target) => target.type() === TargetType.PAGE && !known.has(target));
  await expect.poll(findTarget, patience).toBeDefined();
  const page = await findTarget()?.page();
  if (!page) throw new Error('expected a page in the private window');
  // The window may still be on its way to its own first page, which would win.
  await expect
    .poll(async () => {
      await openPage(page, url).catch(() => undefined);
      return page.url();
    }, patience)
    .toBe(url);
  await page.bringToFront();
  if (session.name === 'firefox') await evaluateInFirefox(session.browser, FOCUS_PRIVATE);
  await expect.poll(() => page.evaluate(() => document.hasFocus()), patience).toBe(true);
  return page;
}

const OPEN_PRIVATE = `(async () => {
  Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
})()`;

const FOCUS_PRIVATE = `(async () => {
  const { PrivateBrowsingUtils } =
    ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
  for (const win of Services.wm.getEnumerator('navigator:browser')) {
    if (!PrivateBrowsingUtils.isWindowPrivate(win)) continue;
    win.focus();
    win.gBrowser.selectedBrowser.focus();
  }
})()`;

describe.each(BROWSERS)('a private window in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures({
      '/one.html': { body: htmlPage('<p>Putin met the envoy of Iran.</p>') },
    });
    session = await openWithPrivateWindows(name);
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

    const page = await openPrivate(session, extensionPage, `${server.origin}/one.html`);
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
