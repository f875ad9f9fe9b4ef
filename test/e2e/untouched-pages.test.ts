import { existsSync, readdirSync } from 'node:fs';

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { hoverMention, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { launchBrowser } from '../../scripts/browsers/launch-browser.ts';
import { openPage } from '../../scripts/browsers/open-page.ts';
import { inProject } from '../../scripts/project-root.ts';
import { type PageServer, type ServedPage, servePages } from '../../scripts/serve-pages.ts';
import { bundlePage } from './bundle-page.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures } from './support.ts';

const FRAMEWORKS = [
  { made: 'React', folder: 'react-page', entry: 'main.tsx' },
  { made: 'Vue', folder: 'vue-page', entry: 'main.ts' },
  { made: 'Lit', folder: 'lit-page', entry: 'main.ts' },
] as const;

describe.each(BROWSERS)('pages that render themselves, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    const pages: Record<string, ServedPage> = {};
    for (const { folder, entry } of FRAMEWORKS) {
      const script = `<script type="module" src="/${folder}.js"></script>`;
      pages[`/${folder}.html`] = { body: htmlPage(`<div id="root"></div>${script}`) };
      pages[`/${folder}.js`] = { body: await bundlePage(folder, entry), type: 'text/javascript' };
    }
    server = await serveFixtures(pages);
    session = await openBrowser(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const readTick = (page: Page) => (): Promise<number> =>
    page.evaluate(() => {
      const root = document.querySelector('news-ticker')?.shadowRoot ?? document;
      return Number(root.querySelector('#tick')?.textContent);
    });

  it.each(FRAMEWORKS)(
    'made with $made: they keep running, and the marks follow',
    async ({ folder }) => {
      const page = await session.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await openPage(page, `${server.origin}/${folder}.html`);
      await page.bringToFront();
      await expect.poll(readTick(page), { timeout: PATIENCE_MS }).toBeGreaterThan(25);
      await expect
        .poll(() => waitForMarks(page, PATIENCE_MS), { timeout: PATIENCE_MS })
        .toEqual(expect.arrayContaining(['Iran', 'Russia', 'Beijing', 'China']));
      const card = await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
      expect(card?.entity).toBe('Q794');
      const before = await readTick(page)();
      await expect.poll(readTick(page), { timeout: PATIENCE_MS }).toBeGreaterThan(before);
      const foreign = await page.evaluate(
        () => document.querySelectorAll('#root backstory-card').length,
      );
      expect(foreign).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});

/** Real saved pages, for measuring only; the project does not ship them. */
const SAVED_PAGES = inProject('..', 'shared', 'pages');
const savedPages = existsSync(SAVED_PAGES)
  ? readdirSync(SAVED_PAGES).filter((file) => file.endsWith('.html.gz'))
  : [];

/** Long enough for the scripts of a page that is cut off from the network to have come to rest. */
const SETTLE_MS = 1_200;

/** Every element with its attributes, and every text, with how often it occurs. */
async function readStructure(page: Page): Promise<Map<string, number>> {
  const entries = await page.evaluate(() => {
    // Not `instanceof`: a page's scripts in frames can leave nodes the classes of another frame.
    const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
    const counts = new Map<string, number>();
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const attributes = isElement(node)
        ? [...node.attributes].map((attribute) => `${attribute.name}=${attribute.value}`)
        : [];
      const text = isElement(node) ? '' : (node.nodeValue ?? '');
      const key = `${node.nodeName} ${attributes.join(' ')} ${text}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts];
  });
  return new Map(entries);
}

function difference(a: Map<string, number>, b: Map<string, number>): number {
  let sum = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    sum += Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0));
  }
  return sum;
}

describe.runIf(savedPages.length > 0).each(BROWSERS)('real saved pages, in %s', (name) => {
  let marked: BrowserSession;
  let bare: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages({ roots: [SAVED_PAGES] });
    marked = await openBrowser(name);
    bare = await launchBrowser({ name, headless: true, windowSize: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await marked?.close();
    await bare?.close();
    await server?.close();
  });

  async function structureIn(session: BrowserSession, file: string): Promise<Map<string, number>> {
    const page = await session.newPage();
    await openPage(page, `${server.origin}/${file.replace(/\.gz$/u, '')}`);
    await page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const structure = await readStructure(page);
    await page.close();
    return structure;
  }

  it.each(savedPages)('%s is left as it was', { retry: 2 }, async (file) => {
    const [first, withMarks] = await Promise.all([
      structureIn(bare, file),
      structureIn(marked, file),
    ]);
    const second = await structureIn(bare, file);
    const nearest = Math.min(difference(withMarks, first), difference(withMarks, second));
    expect(nearest).toBeLessThanOrEqual(difference(first, second));
    expect(withMarks.size).toBeGreaterThan(0);
  });
});
