import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { hoverMention, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { launchBrowser } from '../../scripts/browsers/launch-browser.ts';
import { openPage } from '../../scripts/browsers/open-page.ts';
import { readCard, waitForNoCard } from '../../scripts/browsers/read-card.ts';
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

const PAGES = {
  '/one.html': {
    body: htmlPage('<p>Putin met the envoy of Iran.</p><iframe src="/two.html"></iframe>'),
  },
  '/two.html': { body: htmlPage('<p>Putin wrote to Iran.</p>') },
  // Browsers ask for it, and would complain.
  '/favicon.ico': { body: '', type: 'image/png' },
};

/** Opens a page in front; what it finds in its console goes into `errors`. */
async function open(session: BrowserSession, url: string, errors: string[]): Promise<Page> {
  const page = await session.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await openPage(page, url);
  await page.bringToFront();
  return page;
}

const marksIn = (page: Page) => () => waitForMarks(page, PATIENCE_MS);

/** Marks that a reader sees: without our styles those in the registry are nothing. */
const seenMarks = (page: Page) => (): Promise<number> =>
  page.evaluate(() => {
    const styles = getComputedStyle(document.body, '::highlight(annotation-line-light)');
    const isStyled = styles.textDecorationLine !== 'none';
    return isStyled ? (CSS.highlights.get('annotation-line-light')?.size ?? 0) : 0;
  });

const seenCards = (page: Page) => (): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('backstory-card')].filter(
        (host) => getComputedStyle(host).display !== 'none',
      ).length,
  );

describe.each(BROWSERS)('the page script in %s', (name) => {
  let server: PageServer;
  let session: BrowserSession;
  let folder: string;
  let errors: string[];
  beforeAll(async () => {
    server = await serveFixtures(PAGES);
  });
  afterAll(async () => {
    await server?.close();
  });
  beforeEach(async () => {
    errors = [];
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'backstory-')), 'extension');
    cpSync(extensionDir(name, 'e2e'), folder, { recursive: true });
    session = await launchBrowser({
      name,
      headless: true,
      windowSize: { width: 1280, height: 900 },
    });
  });
  afterEach(async () => {
    await session?.close();
    rmSync(path.dirname(folder), { recursive: true });
  });

  const install = (): Promise<string> => session.browser.installExtension(folder);
  const openHere = (file: string): Promise<Page> =>
    open(session, `${server.origin}${file}`, errors);

  function raiseVersion(): void {
    const file = path.join(folder, 'manifest.json');
    const manifest = readFileSync(file, 'utf8');
    writeFileSync(file, manifest.replace(/"version": "[^"]+"/u, '"version": "99.0.0"'));
  }

  it('starts in tabs that are open at install: in front at once, behind when they are shown', async () => {
    const behind = await openHere('/two.html');
    const front = await openHere('/one.html');
    await install();
    await expect.poll(marksIn(front), patience).toEqual(['Putin', 'Iran']);
    const frame = front.frames().find((child) => child !== front.mainFrame());
    await expect
      .poll(
        () => frame?.evaluate(() => CSS.highlights.get('annotation-line-light')?.size),
        patience,
      )
      .toBe(2);
    await behind.bringToFront();
    await expect.poll(marksIn(behind), patience).toEqual(['Putin', 'Iran']);
    const card = await hoverMention(behind, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    expect(card?.entity).toBe('Q794');
    expect(errors).toEqual([]);
  });

  it('goes with the extension, and its marks and card with it', async () => {
    const id = await install();
    const page = await openHere('/one.html');
    await marksIn(page)();
    await hoverMention(page, { surface: 'Putin', timeoutMs: PATIENCE_MS });
    expect(await seenMarks(page)()).toBe(2);
    expect(await seenCards(page)()).toBe(1);
    await session.browser.uninstallExtension(id);
    await expect.poll(seenMarks(page), patience).toBe(0);
    await expect.poll(seenCards(page), patience).toBe(0);
    await page.mouse.move(10, 10, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.body.append('Putin wrote to Iran.'));
    expect(await seenMarks(page)()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('gives way to a newer one after an update', async () => {
    await install();
    const page = await openHere('/one.html');
    await marksIn(page)();
    await hoverMention(page, { surface: 'Putin', timeoutMs: PATIENCE_MS });
    raiseVersion();
    await install();
    await expect.poll(seenCards(page), patience).toBe(0);
    await expect.poll(seenMarks(page), patience).toBe(2);
    const card = await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    expect(card?.entity).toBe('Q794');
    expect(await page.evaluate(() => document.querySelectorAll('backstory-card').length)).toBe(1);
    await page.evaluate(() => document.body.append('Then Zelenskyy spoke.'));
    await expect.poll(seenMarks(page), patience).toBe(3);
    expect(errors).toEqual([]);
  });
});

describe.each(BROWSERS)('the background, killed in %s', (name) => {
  let server: PageServer;
  let session: BrowserSession;
  let errors: string[];
  beforeAll(async () => {
    server = await serveFixtures(PAGES);
    session = await openBrowser(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  beforeEach(() => {
    errors = [];
  });

  it.each([1, 2])('before it is asked for names (%i)', async () => {
    await session.stopWorker();
    const page = await open(session, `${server.origin}/one.html`, errors);
    await expect.poll(marksIn(page), patience).toEqual(['Putin', 'Iran']);
    await session.stopWorker();
    await page.evaluate(() => document.body.append('Then Zelenskyy spoke.'));
    await expect.poll(seenMarks(page), patience).toBe(3);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('while it looks for names', async () => {
    const page = await open(session, `${server.origin}/one.html`, errors);
    await session.stopWorker();
    await expect.poll(marksIn(page), patience).toEqual(['Putin', 'Iran']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('before a card, and before a control', async () => {
    const page = await open(session, `${server.origin}/one.html`, errors);
    await marksIn(page)();
    await session.stopWorker();
    const card = await hoverMention(page, { surface: 'Putin', timeoutMs: PATIENCE_MS });
    expect(card?.entity).toBe('Q7747');
    await session.stopWorker();
    await pressInCard(page, '.card-control', 1);
    await expect.poll(marksIn(page), patience).toEqual(['Iran']);
    await session.stopWorker();
    await pressInCard(page, '.note-undo');
    await expect.poll(marksIn(page), patience).toEqual(['Putin', 'Iran']);
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
    expect(await readCard(page)).toBeUndefined();
    expect(errors).toEqual([]);
    await page.close();
  });
});
