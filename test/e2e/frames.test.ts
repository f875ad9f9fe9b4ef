import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { restPointer } from '../../scripts/browsers/hover-mention.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import {
  BROWSERS,
  changeStorage,
  htmlPage,
  openBrowser,
  PATIENCE_MS,
  serveFixtures,
  visit,
} from './support.ts';

const patience = { timeout: PATIENCE_MS };

const TEXT = '<p>Putin met the envoy of Iran.</p>';
const BLOB_FRAME = `<iframe name="blob"></iframe><script>
  const html = '<p>Putin met the envoy of Iran.</p>';
  document.querySelector('[name=blob]').src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
</script>`;
const BLANK_FRAME = `<iframe name="blank"></iframe><script>
  document.querySelector('[name=blank]').contentDocument.body.innerHTML = '<p>Putin met the envoy of Iran.</p>';
</script>`;

const marksOf = (frame: Frame) => (): Promise<number> =>
  frame.evaluate(() => CSS.highlights.get('annotation-line-light')?.size ?? 0).catch(() => -1);

async function frameNamed(page: Page, name: string): Promise<Frame> {
  const handle = await page.waitForSelector(`iframe[name=${name}]`, patience);
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`expected a frame named ${name}`);
  return frame;
}

type Box = { x: number; y: number };

/** Runs inside the frame. */
function markBox(): Box | null {
  const [range] = CSS.highlights.get('annotation-line-light') ?? [];
  const rect = range instanceof Range ? range.getBoundingClientRect() : undefined;
  return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
}

/** Runs inside the frame: where its card says “Off here”. */
function buttonBox(): Box | null {
  const root = document.querySelector('backstory-card')?.shadowRoot;
  const button = root?.querySelectorAll('.card-control')[3];
  const rect = button?.getBoundingClientRect();
  return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
}

/** Runs inside the frame: a card that has just come lets the pointer through. */
function isGhost(): boolean {
  const root = document.querySelector('backstory-card')?.shadowRoot;
  return root?.querySelector('.ghost') !== null;
}

/** In the page's own pixels. */
async function placeIn(frame: Frame, find: () => Box | null): Promise<Box> {
  const inner = await frame.evaluate(find);
  const outer = await (
    await frame.frameElement()
  )?.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x: x + element.clientLeft, y: y + element.clientTop };
  });
  if (!inner || !outer) throw new Error('expected something to point at in the frame');
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}

describe.each(BROWSERS)('frames in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  let extensionPage: Page;
  let elsewhere: string;
  beforeAll(async () => {
    server = await serveFixtures({
      '/inner.html': { body: htmlPage(TEXT) },
    });
    // The same server by its other name: another host, another origin.
    elsewhere = server.origin.replace('127.0.0.1', 'localhost');
    session = await openBrowser(name);
    extensionPage = await session.openExtensionPage('/popup.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  const turnOff = (...sites: string[]): Promise<void> =>
    changeStorage(extensionPage, {
      settings: { siteRules: sites.map((site) => ({ site, scope: 'host' })) },
    });
  beforeEach(() => turnOff());

  const openAround = async (): Promise<{ page: Page; frame: Frame }> => {
    const page = await visit(session, `${server.origin}/inner.html`);
    await page.evaluate((src) => {
      const added = document.createElement('iframe');
      added.name = 'other';
      Object.assign(added, { width: '700', height: '600' });
      added.src = src;
      document.body.append(added);
    }, `${elsewhere}/inner.html`);
    return { page, frame: await frameNamed(page, 'other') };
  };

  it.each([
    ['srcdoc', `<iframe name="srcdoc" srcdoc="${TEXT}"></iframe>`],
    ['blank', BLANK_FRAME],
    ['blob', BLOB_FRAME],
  ])('of the page itself are marked: %s', async (kind, html) => {
    const pages = await serveFixtures({ '/outer.html': { body: htmlPage(TEXT + html) } });
    const page = await visit(session, `${pages.origin}/outer.html`);
    const frame = await frameNamed(page, kind);
    await expect.poll(marksOf(frame), patience).toBe(2);
    await turnOff('127.0.0.1');
    await expect.poll(marksOf(frame), patience).toBe(0);
    await page.close();
    await pages.close();
  });

  it('of another host are off where the page is off, and where they are themselves', async () => {
    const { page, frame } = await openAround();
    await expect.poll(marksOf(frame), patience).toBe(2);
    await turnOff('127.0.0.1');
    await expect.poll(marksOf(frame), patience).toBe(0);
    await expect.poll(marksOf(page.mainFrame()), patience).toBe(0);
    await turnOff('localhost');
    await expect.poll(marksOf(page.mainFrame()), patience).toBe(2);
    expect(await marksOf(frame)()).toBe(0);
    await turnOff();
    await expect.poll(marksOf(frame), patience).toBe(2);
    await page.close();
  });

  it('say no to the page they stand in', async () => {
    const { page, frame } = await openAround();
    await expect.poll(marksOf(frame), patience).toBe(2);
    await restPointer(page, await placeIn(frame, markBox));
    await expect.poll(() => frame.evaluate(buttonBox), patience).not.toBeNull();
    const button = await placeIn(frame, buttonBox);
    await page.mouse.move(button.x, button.y, { steps: 12 });
    await expect.poll(() => frame.evaluate(isGhost), patience).toBe(false);
    await page.mouse.click(button.x, button.y);
    await expect.poll(marksOf(page.mainFrame()), patience).toBe(0);
    expect(await marksOf(frame)()).toBe(0);
    await turnOff();
    await page.close();
  });
});
