import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import type { Point } from '../../scripts/browsers/hover-mention.ts';
import { findMark, restPointer, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { buildExtension } from '../../scripts/build-extension.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const BUILD_MS = 240_000;

/** Longer than a rest and a lookup take. */
const SILENCE_MS = 1_200;

/** Words of the card that the page itself does not have. */
const CARD_WORDS = 'Islamic Republic';

/** Listens as a page does that wants to know, from its first moment. */
const SPY = `<script>
  var heard = [], moving = [];
  for (const type of ['pointermove', 'pointerdown', 'click', 'keydown', 'focusin', 'scroll', 'input'])
    addEventListener(type, (event) => {
      const [target] = event.composedPath();
      if (target !== window && target !== document && target.getRootNode() !== document) heard.push(type);
      if (event.relatedTarget && event.relatedTarget.getRootNode() !== document) heard.push(type);
    }, true);
  requestAnimationFrame(function look() {
    for (const animation of document.getAnimations()) moving.push(animation.effect.target.localName);
    requestAnimationFrame(look);
  });
</script>`;

/** Everything a script of the page can ask about the card. Runs inside the page. */
function pry(at: Point, words: string): string[] {
  const found: string[] = [];
  const host = document.querySelector<HTMLElement>('backstory-card');
  if (!host) return ['no host'];
  const says = (how: string, text: string | null | undefined): void => {
    if (text?.includes(words)) found.push(how);
  };
  const sees = (how: string, node: Node | null | undefined): void => {
    if (node && node.getRootNode() !== document) found.push(how);
  };
  if (host.shadowRoot !== null) found.push('shadowRoot');
  says('innerText', host.innerText + document.documentElement.innerText);
  says('textContent', `${host.textContent}${document.documentElement.textContent}`);
  says('outerHTML', document.documentElement.outerHTML);
  says('getHTML', document.documentElement.getHTML({ serializableShadowRoots: true }));
  getSelection()?.selectAllChildren(host);
  says('selection of the host', String(getSelection()));
  getSelection()?.selectAllChildren(document.documentElement);
  says('selection of all', String(getSelection()));
  getSelection()?.removeAllRanges();
  for (const element of document.elementsFromPoint(at.x, at.y)) sees('elementsFromPoint', element);
  sees('caretPositionFromPoint', document.caretPositionFromPoint(at.x, at.y)?.offsetNode);
  sees('activeElement', document.activeElement);
  if (document.elementFromPoint(at.x, at.y) !== host) found.push('the card is not there');
  return [...found, ...Reflect.get(globalThis, 'heard'), ...Reflect.get(globalThis, 'moving')];
}

/** What a script can make up at a place, and at our host. Runs inside the page. */
function forge({ x, y }: Point): void {
  const init = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
  const host = document.querySelector<HTMLElement>('backstory-card');
  for (const target of [document.elementFromPoint(x, y), host]) {
    for (const type of ['pointermove', 'pointerdown', 'pointerup']) {
      target?.dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'mouse' }));
    }
    target?.dispatchEvent(new MouseEvent('click', init));
    for (const key of ['Escape', 'Enter', ' ', 'Shift']) {
      target?.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
    }
  }
  host?.click();
  host?.focus();
}

describe.each(BROWSERS)('the card of the build for readers, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    const extensionDir = await buildExtension(name, 'production');
    server = await serveFixtures({
      '/spy.html': { body: htmlPage('<p>Putin met the envoy of Iran.</p>', SPY) },
    });
    session = await openBrowser(name, { extensionDir });
    page = await visit(session, `${server.origin}/spy.html`);
    await waitForMarks(page, PATIENCE_MS);
  }, BUILD_MS);
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const placeOf = async (surface: string): Promise<Point> => {
    const place = await findMark(page, surface);
    if (!place) throw new Error(`expected a mark that reads "${surface}"`);
    return place;
  };
  const hostAt =
    ({ x, y }: Point) =>
    (): Promise<boolean> =>
      page.evaluate(
        (px, py) => document.elementFromPoint(px, py)?.localName === 'backstory-card',
        x,
        y,
      );

  it('is opened by no event that a script has made', async () => {
    const place = await placeOf('Iran');
    for (let turn = 0; turn < 8; turn += 1) {
      await page.evaluate(forge, { x: place.x - 8 + turn, y: place.y });
    }
    await sleep(SILENCE_MS);
    expect(await page.evaluate(() => document.querySelector('backstory-card'))).toBeNull();
  });

  it('cannot be read, nor pressed, nor closed by the page', async () => {
    const place = await placeOf('Iran');
    const inCard = { x: place.x + 20, y: place.y + 60 };
    const tabs = (await session.browser.pages()).length;
    await restPointer(page, place);
    await expect.poll(hostAt(inCard), { timeout: PATIENCE_MS }).toBe(true);
    await page.mouse.move(inCard.x, inCard.y, { steps: 8 });
    expect(await page.evaluate(pry, inCard, CARD_WORDS)).toEqual([]);
    await page.mouse.wheel({ deltaY: 20 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(pry, inCard, CARD_WORDS)).toEqual([]);

    await page.evaluate(forge, inCard);
    await expectTheSame(inCard, tabs);
    await page.keyboard.press('Escape');
    await expect.poll(hostAt(inCard), { timeout: PATIENCE_MS }).toBe(false);
  });

  const expectTheSame = async (inCard: Point, tabs: number): Promise<void> => {
    expect(await page.evaluate(pry, inCard, CARD_WORDS)).toEqual([]);
    expect(await session.browser.pages()).toHaveLength(tabs);
    expect(await waitForMarks(page, PATIENCE_MS)).toEqual(['Putin', 'Iran']);
  };
});
