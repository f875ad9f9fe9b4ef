import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import {
  findMark,
  hoverMention,
  restPointer,
  waitForMarks,
} from '../../scripts/browsers/hover-mention.ts';
import { readProbe } from '../../scripts/browsers/page-probe.ts';
import { readCard, waitForCard, waitForNoCard } from '../../scripts/browsers/read-card.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const STRICT_CSP = "default-src 'none'; style-src 'none'; script-src 'none'; base-uri 'none'";

describe.each(BROWSERS)('the main job in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures({
      '/strict.html': {
        body: htmlPage('<p>Putin met the envoy of Iran.</p>'),
        csp: STRICT_CSP,
      },
      '/late.html': { body: htmlPage('<p>Nobody was named.</p>') },
    });
    session = await openBrowser(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const openDemo = async (): Promise<Page> => {
    const page = await visit(session, `${server.origin}/demo.html`);
    await waitForMarks(page, PATIENCE_MS);
    return page;
  };

  it('marks names and shows the card with dated, sourced stories, and leaves the page as it was', async () => {
    const page = await openDemo();

    const card = await hoverMention(page, { surface: 'Vladimir Putin', timeoutMs: PATIENCE_MS });
    expect(card?.entity).toBe('Q7747');
    expect(card?.role).toContain('President of Russia');
    expect(card?.stories).toHaveLength(3);
    for (const story of card?.stories ?? []) {
      expect(story.title).not.toBe('');
      expect(story.source).not.toBe('');
      expect(story.date).toMatch(/^\d{4}-\d{2}-\d{2}/u);
    }

    const probe = await readProbe(page);
    expect(probe?.mutationsBeforeCard).toBe(0);
    expect(probe?.mutationsSinceCard).toBe(1);
    await page.close();
  });

  it('closes the card on Escape, with the pointer still on the name', async () => {
    const page = await openDemo();
    await hoverMention(page, { surface: 'Donald Trump', timeoutMs: PATIENCE_MS });
    expect(await readCard(page)).toBeDefined();
    await page.keyboard.press('Escape');
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
    await page.close();
  });

  it('keeps the card while the pointer goes into it, and closes it when the pointer goes away', async () => {
    const page = await openDemo();
    await hoverMention(page, { surface: 'Donald Trump', timeoutMs: PATIENCE_MS });
    const box = await page.evaluate(() => {
      const rect = document
        .querySelector('backstory-card')
        ?.shadowRoot?.querySelector('.card-label')
        ?.getBoundingClientRect();
      return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    });
    expect(box).toBeDefined();
    if (!box) return;
    const mark = await findMark(page, 'Donald Trump');
    if (mark) await page.mouse.move(mark.x, mark.y);
    await page.mouse.move(box.x, box.y, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await readCard(page)).toBeDefined();
    await page.mouse.move(1_200, 880, { steps: 12 });
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
    await page.close();
  });

  it('opens no card for events a script has made', async () => {
    const page = await openDemo();
    const place = await findMark(page, 'Vladimir Putin');
    await page.evaluate(async (at) => {
      for (let n = 0; n < 10; n += 1) {
        const init = {
          clientX: at?.x ?? 0,
          clientY: at?.y ?? 0,
          bubbles: true,
          pointerType: 'mouse',
        };
        document.body.dispatchEvent(new PointerEvent('pointermove', init));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }, place);
    expect(await waitForCard(page, 1_000)).toBe(false);
    await page.close();
  });

  it('works under a content security policy that forbids everything', async () => {
    const page = await visit(session, `${server.origin}/strict.html`);
    expect(await waitForMarks(page, PATIENCE_MS)).toEqual(['Putin', 'Iran']);
    const card = await hoverMention(page, { surface: 'Iran', timeoutMs: PATIENCE_MS });
    expect(card?.entity).toBe('Q794');
    const looks = await page.evaluate(() => {
      const dialog = document
        .querySelector('backstory-card')
        ?.shadowRoot?.querySelector('[role=dialog]');
      return dialog && getComputedStyle(dialog).backgroundColor;
    });
    expect(looks).toBe('rgb(255, 255, 255)');
    expect((await readProbe(page))?.mutationsBeforeCard).toBe(0);
    await page.close();
  });

  it('marks names that come later', async () => {
    const page = await visit(session, `${server.origin}/late.html`);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Then Zelenskyy spoke in Kyiv.';
      document.body.append(paragraph);
    });
    expect(await waitForMarks(page, PATIENCE_MS)).toEqual(['Zelenskyy', 'Kyiv']);
    await page.close();
  });

  it('shows the card after the background was stopped between marking and hovering', async () => {
    const page = await openDemo();
    await session.stopWorker();
    const card = await hoverMention(page, { surface: 'Vladimir Putin', timeoutMs: PATIENCE_MS });
    expect(card?.entity).toBe('Q7747');
    expect(card?.stories).toHaveLength(3);
    await page.close();
  });

  it('leads from the card to all stories in the extension’s own page', async () => {
    const page = await openDemo();
    await hoverMention(page, { surface: 'Vladimir Putin', timeoutMs: PATIENCE_MS });
    await page.evaluate(() => {
      // Focus only: the click that follows is a real key press.
      document
        .querySelector('backstory-card')
        ?.shadowRoot?.querySelector<HTMLElement>('.card-all')
        ?.focus();
    });
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await session.browser.pages()).map((open) => open.url()), {
        timeout: PATIENCE_MS,
      })
      .toContain(session.extensionUrl('/popup.html#/entity/Q7747'));
    await page.close();
  });
});

describe.each(BROWSERS)('pointer paths that ask for nothing, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures();
    session = await openBrowser(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('crossing the page and scrolling it open no card', async () => {
    const page = await visit(session, `${server.origin}/demo.html`);
    await waitForMarks(page, PATIENCE_MS);
    for (let y = 100; y < 880; y += 60) {
      await page.mouse.move(60, y);
      await page.mouse.move(1_200, y + 30, { steps: 10 });
    }
    const place = await findMark(page, 'Vladimir Putin');
    if (place) await restPointer(page, { x: place.x, y: place.y + 200 });
    for (let turn = 0; turn < 8; turn += 1) {
      await page.mouse.wheel({ deltaY: 40 });
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    expect(await waitForCard(page, 1_500)).toBe(false);
    await page.close();
  });
});
