import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { hoverMention, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { waitForNoCard } from '../../scripts/browsers/read-card.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { glide, PACE, placeInCard, readCardBox } from './hand.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const TEXT = '<p id="text">Putin met the envoy of Iran, and the crowd met them both.</p>';

const HOSTILE = `<style>
  html { font-size: 10px; line-height: 3; letter-spacing: 5px; text-transform: uppercase; cursor: none }
  * { all: unset !important; transform: rotate(3deg) !important; filter: blur(3px) !important; opacity: 0.4 !important; zoom: 2 !important; visibility: visible !important }
  p, html, body { display: block !important; transform: none !important; filter: none !important; opacity: 1 !important; zoom: 1 !important }
  style { display: none !important }
  [popover], [popover]:popover-open { display: none !important; position: static !important; clip-path: inset(50%) !important; pointer-events: all !important }
  backstory-card { display: none !important; width: 10px !important; content-visibility: hidden !important }
  ::backdrop { background: red !important }
</style>`;

const OVER_ALL =
  '<div style="position:fixed;inset:0;z-index:2147483647;background:rgb(255 255 255 / .2);pointer-events:none"></div>';

const PAGES: Record<string, string> = {
  plain: htmlPage(TEXT),
  full: htmlPage(`<style>html,body{margin:0;height:100%}body>*{margin:0}</style>${TEXT}`),
  quirks: `<html><head><title>Old</title></head><body bgcolor=white>${TEXT}</body></html>`,
  hostile: htmlPage(TEXT, HOSTILE),
  overlay: htmlPage(TEXT + OVER_ALL),
  link: htmlPage(
    '<style>a{transition:all .3s}a:hover{padding:0 6px;font-weight:bold}</style><p style="margin-left:200px">They said <a href="#x">what Putin wants</a> of Iran.</p>',
  ),
  dialog: htmlPage(
    `<dialog id="box" style="width:900px;height:500px;transform:scale(1);overflow:hidden"><button autofocus>OK</button>${TEXT}</dialog>`,
  ),
  popover: htmlPage(
    `<div popover id="box" style="inset:20px;width:900px;height:500px">${TEXT}</div>`,
  ),
  fullscreen: htmlPage(
    `<button id="go">Full</button><article id="box" style="background:white">${TEXT}</article>`,
  ),
};

/** What a reader sees of a card, apart from where it stands. */
function readLooks(page: Page): Promise<Record<string, string> | undefined> {
  return page.evaluate(() => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const looks: Record<string, string> = {};
    for (const selector of ['.card', '.card-label', '.story-headline', '.card-close']) {
      const element = root?.querySelector(selector);
      if (!element) return undefined;
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const properties = ['font', 'color', 'letterSpacing', 'textTransform', 'cursor'] as const;
      looks[selector] = [
        Math.round(width),
        Math.round(height),
        ...properties.map((property) => style[property]),
      ].join(' ');
    }
    return looks;
  });
}

/** True when the middle and all corners of the card are what a pointer meets there. */
function isOnTop(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const host = document.querySelector('backstory-card');
    const rect = host?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    if (!rect) return false;
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
    return points.every(
      ([x, y]) =>
        document.elementFromPoint(rect.x + rect.width * x, rect.y + rect.height * y) === host,
    );
  });
}

describe.each(BROWSERS)('the card on pages that are hard on it, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures(
      Object.fromEntries(Object.entries(PAGES).map(([path, body]) => [`/${path}.html`, { body }])),
    );
    session = await openBrowser(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const patience = { timeout: PATIENCE_MS };
  const open = async (path: string): Promise<Page> => {
    const page = await visit(session, `${server.origin}/${path}.html`);
    await waitForMarks(page, PATIENCE_MS);
    return page;
  };
  const openCard = async (page: Page, surface = 'Putin'): Promise<void> => {
    const card = await hoverMention(page, { surface, timeoutMs: PATIENCE_MS });
    expect(card?.label).toContain(surface);
  };
  /** A real click on its close button, the way there and all. */
  const expectUsable = async (page: Page): Promise<void> => {
    await expect.poll(() => isOnTop(page), patience).toBe(true);
    const close = await placeInCard(page, '.card-close');
    const box = await readCardBox(page);
    if (box) await page.mouse.move(box.left + 20, box.top + 20, { steps: 6 });
    await page.mouse.move(close.x, close.y, { steps: 6 });
    await page.mouse.click(close.x, close.y);
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
  };

  const readExtent = (page: Page): Promise<number[]> =>
    page.evaluate(() =>
      [document.documentElement, document.body].flatMap((element) => [
        element.scrollWidth,
        element.scrollHeight,
        element.clientWidth,
        element.clientHeight,
      ]),
    );
  let looks: Awaited<ReturnType<typeof readLooks>>;

  it.each(['plain', 'full', 'quirks', 'hostile', 'overlay'])(
    'looks and works as everywhere, and changes no scroll width or height (%s)',
    async (path) => {
      const page = await open(path);
      const extent = await readExtent(page);
      await openCard(page);
      expect(await readExtent(page)).toEqual(extent);
      if (path === 'plain') looks = await readLooks(page);
      expect(looks).toBeDefined();
      await expect.poll(() => readLooks(page), patience).toEqual(looks);
      await expectUsable(page);
      expect(await readExtent(page)).toEqual(extent);
      await page.close();
    },
  );

  it.each(['dialog', 'popover', 'fullscreen'])('works in the top layer (%s)', async (kind) => {
    const page = await visit(session, `${server.origin}/${kind}.html`);
    await page.evaluate((wanted) => {
      const box = document.querySelector('#box');
      if (box instanceof HTMLDialogElement) box.showModal();
      else if (wanted === 'popover' && box instanceof HTMLElement) box.showPopover();
      else document.querySelector('#go')?.addEventListener('click', () => box?.requestFullscreen());
    }, kind);
    if (kind === 'fullscreen') await page.click('#go');
    await expect
      .poll(() => page.$eval('#box', (box) => box.checkVisibility()), patience)
      .toBe(true);
    await waitForMarks(page, PATIENCE_MS);
    await openCard(page, 'Iran');
    await expectUsable(page);
    await openCard(page);
    await page.keyboard.press('Escape');
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
    // Firefox keeps the Escape that leaves full screen to itself.
    const isStillOpen = await page.evaluate(
      () =>
        document.fullscreenElement !== null ||
        document.querySelector('#box:popover-open, dialog[open]') !== null,
    );
    expect(isStillOpen).toBe(kind !== 'fullscreen' || name !== 'firefox');
    await page.close();
  });

  it('stays still over a link whose looks change under the pointer', async () => {
    const page = await open('link');
    await openCard(page);
    const frames = await page.evaluate(async () => {
      let shown = 0;
      let missing = 0;
      const end = performance.now() + 1_500;
      while (performance.now() < end) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const root = document.querySelector('backstory-card')?.shadowRoot;
        if (root?.querySelector('[role=dialog]')) shown += 1;
        else missing += 1;
      }
      return { shown, missing };
    });
    expect(frames.shown).toBeGreaterThan(10);
    expect(frames.missing).toBe(0);
    await page.close();
  });

  const MEDDLERS = {
    'wipes its body and moves what it does not know there': () => {
      document.body.replaceChildren();
      new MutationObserver(() => {
        const host = document.querySelector('html > backstory-card');
        if (host) document.body.append(host);
      }).observe(document.documentElement, { childList: true });
    },
    'removes what it does not know': () => {
      new MutationObserver(() => {
        for (const child of document.documentElement.children) {
          if (!child.matches('head, body')) child.remove();
        }
      }).observe(document.documentElement, { childList: true });
    },
  };

  it.each(Object.keys(MEDDLERS))('comes again on a page that %s', async (what) => {
    const page = await open('plain');
    await page.evaluate(`(${String(Reflect.get(MEDDLERS, what))})()`);
    await page.evaluate((html) => {
      if (!document.querySelector('#text')) document.body.innerHTML = html;
    }, TEXT);
    await waitForMarks(page, PATIENCE_MS);
    await hoverMention(page, { surface: 'Iran', timeoutMs: 1_000 });
    await glide(page, { from: { x: 600, y: 700 }, to: { x: 900, y: 800 }, pace: PACE.fast });
    await waitForNoCard(page, PATIENCE_MS);
    await openCard(page);
    await expectUsable(page);
    await page.close();
  });
});
