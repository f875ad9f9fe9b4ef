import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { hoverMention, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import {
  BROWSERS,
  htmlPage,
  openBrowser,
  PATIENCE_MS,
  pressInCard,
  serveFixtures,
  visit,
} from './support.ts';

type ExtensionGlobal = {
  chrome: {
    storage: {
      local: {
        remove(key: string): Promise<void>;
        get(key: string): Promise<{ settings?: { siteRules: { site: string }[] } }>;
      };
    };
  };
};

/** The controls of a card in their order. */
const CONTROLS = { notThis: 0, mute: 1, pause: 2, siteOffHere: 3, siteOffAll: 4 } as const;

const isMarking = (page: Page): Promise<boolean> => page.evaluate(() => CSS.highlights.size > 0);

describe.each(BROWSERS)('saying no in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  let extensionPage: Page;
  beforeAll(async () => {
    server = await serveFixtures({
      '/one.html': { body: htmlPage('<p>Putin met the envoy of Iran.</p>') },
      '/two.html': { body: htmlPage('<p>Putin wrote to Iran.</p>') },
    });
    session = await openBrowser(name);
    extensionPage = await session.openExtensionPage('/popup.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  beforeEach(() =>
    extensionPage.evaluate(() =>
      (globalThis as unknown as ExtensionGlobal).chrome.storage.local.remove('settings'),
    ),
  );

  const openOn = async (path: string, surface: string): Promise<Page> => {
    const page = await visit(session, `${server.origin}${path}`);
    await waitForMarks(page, PATIENCE_MS);
    // Right after install a second page script may take over from the first under the resting pointer.
    const patient = { surface, timeoutMs: PATIENCE_MS / 3 };
    if (!(await hoverMention(page, patient))) await hoverMention(page, patient);
    return page;
  };
  const marksOf = (page: Page) => () => waitForMarks(page, PATIENCE_MS);
  const patience = { timeout: PATIENCE_MS };

  it('to one mark: the others stay, and Undo brings it back', async () => {
    const page = await openOn('/one.html', 'Putin');
    await pressInCard(page, '.card-control', CONTROLS.notThis);
    await expect.poll(marksOf(page), patience).toEqual(['Iran']);
    await pressInCard(page, '.note-undo');
    await expect.poll(marksOf(page), patience).toEqual(['Putin', 'Iran']);
    await page.close();
  });

  it('to a name: on every page', async () => {
    const page = await openOn('/one.html', 'Iran');
    await pressInCard(page, '.card-control', CONTROLS.mute);
    await expect.poll(marksOf(page), patience).toEqual(['Putin']);
    const other = await visit(session, `${server.origin}/two.html`);
    await expect.poll(marksOf(other), patience).toEqual(['Putin']);
    await other.close();
    await page.close();
  });

  it.each([['pause'], ['siteOffHere'], ['siteOffAll']] as const)(
    'to the page (%s): all marks go, and Undo brings them back',
    async (control) => {
      const page = await openOn('/one.html', 'Putin');
      await pressInCard(page, '.card-control', CONTROLS[control]);
      await expect.poll(() => isMarking(page), { timeout: PATIENCE_MS }).toBe(false);
      await pressInCard(page, '.note-undo');
      await expect.poll(() => isMarking(page), { timeout: PATIENCE_MS }).toBe(true);
      await expect.poll(marksOf(page), patience).toEqual(['Putin', 'Iran']);
      await page.close();
    },
  );
});

describe.each(BROWSERS)('settings in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  let settings: Page;
  beforeAll(async () => {
    const body = '<p>Putin met the envoy of Iran.</p><p>Iran and Putin agreed with Ruritania.</p>';
    server = await serveFixtures({ '/twice.html': { body: htmlPage(body) } });
    session = await openBrowser(name);
    settings = await session.openExtensionPage('/options.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** Presses an option of the settings page with the keyboard: a trusted event. */
  const choose = async (group: string, option: number): Promise<void> => {
    await settings.bringToFront();
    const isThere = (): Promise<boolean> =>
      settings.evaluate(
        (css, n) => {
          const input = document.querySelectorAll<HTMLInputElement>(css)[n];
          input?.focus();
          return input !== undefined;
        },
        `input[name=${group}]`,
        option,
      );
    await expect.poll(isThere, { timeout: PATIENCE_MS }).toBe(true);
    await settings.keyboard.type(' ');
  };
  const names = (page: Page, registered: string) => () =>
    page.evaluate(
      (key) =>
        [...(CSS.highlights.get(key) ?? [])].map((range) =>
          range instanceof Range ? range.toString() : '',
        ),
      registered,
    );
  const patience = { timeout: PATIENCE_MS };

  it('change how many names are marked and how strongly, on open pages', async () => {
    const page = await visit(session, `${server.origin}/twice.html`);
    await expect.poll(names(page, 'annotation-line-light'), patience).toEqual(['Putin', 'Iran']);
    await choose('density', 1);
    await expect
      .poll(names(page, 'annotation-line-light'), patience)
      .toEqual(expect.arrayContaining(['Putin', 'Iran', 'Iran', 'Putin']));
    await choose('strength', 3);
    await expect
      .poll(async () => (await names(page, 'annotation-strong-light')()).length, patience)
      .toBe(4);
    expect(await names(page, 'annotation-line-light')()).toEqual([]);
    await choose('strength', 0);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size), patience).toBe(0);
    await page.close();
  });
});

describe.each(BROWSERS)('after install in %s', (name) => {
  it('mail, chats, editors and banks are off', async () => {
    const session = await openBrowser(name);
    const page = await session.openExtensionPage('/popup.html');
    const readSites = (): Promise<string[]> =>
      page.evaluate(async () => {
        const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
        const { settings } = await storage.local.get('settings');
        return settings?.siteRules.map(({ site }) => site) ?? [];
      });
    await expect
      .poll(readSites, { timeout: PATIENCE_MS })
      .toEqual(expect.arrayContaining(['mail.google.com', 'discord.com', 'paypal.com']));
    await session.close();
  });
});
