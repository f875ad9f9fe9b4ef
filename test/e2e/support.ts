import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

import type { BrowserName } from '../../scripts/browsers/browser-name.ts';
import type { BrowserSession, LaunchOptions } from '../../scripts/browsers/browser-session.ts';
import { launchBrowser } from '../../scripts/browsers/launch-browser.ts';
import { openPage } from '../../scripts/browsers/open-page.ts';
import { installProbe } from '../../scripts/browsers/page-probe.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { inProject } from '../../scripts/project-root.ts';
import { type PageServer, type ServedPage, servePages } from '../../scripts/serve-pages.ts';

export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** Slow machines are slow; what has not come by then does not come. */
export const PATIENCE_MS = 15_000;

/** A real browser with the built extension, cut off from every host but this machine. */
export function openBrowser(
  name: BrowserName,
  more: Partial<LaunchOptions> = {},
): Promise<BrowserSession> {
  return launchBrowser({
    name,
    extensionDir: extensionDir(name, 'e2e'),
    headless: true,
    windowSize: { width: 1280, height: 900 },
    ...more,
  });
}

/** Serves the fixtures and the pages given by path. */
export function serveFixtures(pages: Record<string, ServedPage> = {}): Promise<PageServer> {
  return servePages({
    roots: [inProject('test/fixtures/pages')],
    handler: (pathname) => pages[pathname],
  });
}

/** Opens a page in front, with the probe that counts what happens to its DOM. */
export async function visit(session: BrowserSession, url: string): Promise<Page> {
  const page = await session.newPage();
  await installProbe(page);
  await openPage(page, url);
  await page.bringToFront();
  return page;
}

/** A small page with this text in its body. */
export function htmlPage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;
}

/** Presses a button of the card by key: a trusted event, whatever lies under the pointer. */
export async function pressInCard(page: Page, selector: string, index = 0): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate(
      (css, n) => {
        const root = document.querySelector('backstory-card')?.shadowRoot;
        const button = root?.querySelectorAll<HTMLElement>(css)[n];
        button?.focus();
        return button !== undefined;
      },
      selector,
      index,
    );
  await expect.poll(isThere, { timeout: PATIENCE_MS }).toBe(true);
  await page.keyboard.press('Enter');
}

type ExtensionGlobal = {
  chrome: { storage: { local: { set(items: object): Promise<void> } } };
};

/** Writes into the extension's storage, from one of its pages. */
export async function changeStorage(extensionPage: Page, items: object): Promise<void> {
  await extensionPage.evaluate(
    (written) => (globalThis as unknown as ExtensionGlobal).chrome.storage.local.set(written),
    items,
  );
}
