import type { Page } from 'puppeteer-core';

import type { BrowserSession } from './browsers/browser-session.ts';
import { hoverMention, waitForMarks } from './browsers/hover-mention.ts';
import { launchBrowser } from './browsers/launch-browser.ts';
import { openPage } from './browsers/open-page.ts';
import { waitUntil } from './browsers/wait-until.ts';
import { buildExtension } from './build-extension.ts';
import { Failure } from './failure.ts';
import { inProject } from './project-root.ts';
import { runMain } from './run-main.ts';
import { say } from './say.ts';
import { servePages } from './serve-pages.ts';

const WINDOW = { width: 1600, height: 1200 };
const SHARP_WINDOW = { ...WINDOW, scale: 2 };
const PATIENCE_MS = 10_000;
/** The card fades in for 120 ms. */
const FADE_MS = 400;
/** The card and the lines it belongs to. */
const CARD_CLIP = { x: 256, y: 440, width: 712, height: 500 };

declare const chrome: { action: { openPopup(): Promise<void> } };

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, FADE_MS));

async function openDemo(session: BrowserSession, origin: string): Promise<Page> {
  const page = await session.newPage();
  await openPage(page, `${origin}/demo.html`);
  await page.bringToFront();
  await waitForMarks(page, PATIENCE_MS);
  return page;
}

async function shootCard(session: BrowserSession, origin: string, file: string): Promise<void> {
  const page = await openDemo(session, origin);
  const card = await hoverMention(page, { surface: 'Vladimir Putin', timeoutMs: PATIENCE_MS });
  if (!card) throw new Failure('No card opened; there is nothing to take a picture of.');
  await settle();
  const options = { clip: CARD_CLIP, captureBeyondViewport: false };
  await page.screenshot({ path: inProject('docs', file), ...options });
  say(`docs/${file}`);
}

/** The real popup, as the browser opens it beside a page. */
async function shootPopup(session: BrowserSession, origin: string): Promise<void> {
  const opener = await session.openExtensionPage('/popup.html');
  await openDemo(session, origin);
  await opener.evaluate(() => chrome.action.openPopup());
  const findPopup = () =>
    session.browser
      .targets()
      .find((target) => target.url().includes('/popup.html') && target !== opener.target());
  await waitUntil('the popup opens', PATIENCE_MS, async () => findPopup() !== undefined);
  const popup = await findPopup()?.asPage();
  await settle();
  await popup?.screenshot({ path: inProject('docs/popup.png') });
  say('docs/popup.png');
}

/** Takes the pictures of the README, from the built extension in Chromium. */
async function takeScreenshots(): Promise<number> {
  const extensionDir = await buildExtension('chromium', 'e2e');
  const server = await servePages({ roots: [inProject('test/fixtures/pages')] });
  const launch = { name: 'chromium', extensionDir, headless: true } as const;
  for (const colorScheme of ['light', 'dark'] as const) {
    const session = await launchBrowser({ ...launch, windowSize: SHARP_WINDOW, colorScheme });
    await shootCard(session, server.origin, `card-${colorScheme}.png`);
    await session.close();
  }
  const session = await launchBrowser({ ...launch, windowSize: WINDOW });
  await shootPopup(session, server.origin);
  await session.close();
  await server.close();
  return 0;
}

await runMain(takeScreenshots);
