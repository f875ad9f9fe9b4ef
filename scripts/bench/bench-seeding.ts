import type { Page } from 'puppeteer-core';

import type { BrowserName } from '../browsers/browser-name.ts';
import { hoverMention, waitForMarks } from '../browsers/hover-mention.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { openPage } from '../browsers/open-page.ts';
import { extensionDir } from '../build-extension.ts';
import { servePages } from '../serve-pages.ts';

/** Each in a fresh profile. */
const ROUNDS = 5;
const PATIENCE_MS = 20_000;
const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><p>Putin met an envoy of Iran.</p></html>';

type Round = { marksMs: number; cardMs: number };

async function measureRound(name: BrowserName, url: string): Promise<Round> {
  const session = await launchBrowser({
    name,
    headless: true,
    windowSize: { width: 1280, height: 900 },
  });
  try {
    const page: Page = await session.newPage();
    await openPage(page, url);
    await page.bringToFront();
    const start = performance.now();
    await session.browser.installExtension(extensionDir(name, 'e2e'));
    await waitForMarks(page, PATIENCE_MS);
    const marksMs = performance.now() - start;
    await hoverMention(page, { surface: 'Putin', timeoutMs: PATIENCE_MS });
    return { marksMs, cardMs: performance.now() - start };
  } finally {
    await session.close();
  }
}

/**
 * From the call that installs the extension into a browser with a page open, to the first marks on that
 * page and to its first card, whose rest of 500 ms is in it: the store is seeded by then.
 */
export async function benchSeeding(name: BrowserName): Promise<Record<string, string | number>[]> {
  const server = await servePages({ roots: [], handler: () => ({ body: PAGE }) });
  const rounds: Round[] = [];
  try {
    for (let n = 0; n < ROUNDS; n += 1) {
      rounds.push(await measureRound(name, `${server.origin}/page.html`));
    }
  } finally {
    await server.close();
  }
  return rounds.map((round, n) => ({ round: n + 1, ...round }));
}
