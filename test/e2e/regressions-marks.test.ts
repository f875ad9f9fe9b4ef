import { setTimeout as sleep } from 'node:timers/promises';

import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { hoverMention, readMarkBoxes, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { waitForNoCard } from '../../scripts/browsers/read-card.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { expectNoCardEver } from './hand.ts';
import { BROWSERS, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const patience = { timeout: PATIENCE_MS };

/** Surfaces in order of the alphabet: which are marked, not where. */
const marksOf = (page: Page | Frame) => async (): Promise<string[]> =>
  (await readMarkBoxes(page)).map(({ surface }) => surface).toSorted();

describe.each(BROWSERS)('marks on pages of every kind, in %s', (name) => {
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

  const errors: string[] = [];

  const open = async (file: string): Promise<Page> => {
    const page = await visit(session, `${server.origin}/regressions/${file}`);
    page.on('pageerror', (error) => errors.push(String(error)));
    return page;
  };
  const expectMarks = async (page: Page | Frame, surfaces: string[]): Promise<void> => {
    await expect.poll(marksOf(page), patience).toEqual(surfaces.toSorted());
  };
  const expectCard = async (page: Page, surface: string): Promise<void> => {
    await waitForMarks(page, PATIENCE_MS);
    const card = await hoverMention(page, { surface, timeoutMs: PATIENCE_MS });
    expect(card?.stories.length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await waitForNoCard(page, PATIENCE_MS)).toBe(true);
  };

  it('names across inline tags, in shadow roots one in another, in vertical and in Arabic text', async () => {
    const page = await open('structures.html');
    await expectMarks(page, ['Donald Trump', 'Iran', 'Beijing', 'Kyiv', 'بوتين', 'روسي']);
    for (const surface of ['Donald Trump', 'Beijing', 'Kyiv', 'بوتين']) {
      await expectCard(page, surface);
    }
    await page.close();
  });

  it('never where something is typed, not even when the pointer rests there', async () => {
    const page = await open('editables.html');
    await expectMarks(page, ['Iran', 'Kyiv']);
    for (const box of await page.$$('[data-typed]')) {
      const place = await box.boundingBox();
      if (place) await page.mouse.move(place.x + 30, place.y + 12, { steps: 4 });
      await sleep(700);
    }
    await page.evaluate(() =>
      document.querySelector('#later')?.setAttribute('contenteditable', ''),
    );
    const later = await page.$('#later');
    const place = await later?.boundingBox();
    if (place) await page.mouse.move(place.x + 12, place.y + 12, { steps: 4 });
    await expectNoCardEver(page);
    await expectCard(page, 'Iran');
    await page.close();
  });

  it('again and again where a page clears them, but not without end', async () => {
    const page = await open('structures.html');
    await waitForMarks(page, PATIENCE_MS);
    const comebacks = await page.evaluate(async () => {
      let count = 0;
      const end = performance.now() + 4_000;
      while (performance.now() < end) {
        if (CSS.highlights.size > 0) count += 1;
        CSS.highlights.clear();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return count;
    });
    expect(comebacks).toBeGreaterThan(1);
    expect(comebacks).toBeLessThan(5);
    await expectMarks(page, ['Donald Trump', 'Iran', 'Beijing', 'Kyiv', 'بوتين', 'روسي']);
    await page.close();
  });

  it('in step with text that changes, comes late, is scrolled to, and with pages in one document', async () => {
    const page = await open('changing.html');
    await expect.poll(marksOf(page), patience).toEqual(['Putin']);
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) text.nodeValue = 'China was named, then Iran.';
    });
    await expectMarks(page, ['China', 'Iran']);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expectMarks(page, ['China', 'Iran', 'Ukraine', 'Ukraine', 'Ukraine']);
    await page.evaluate(() => {
      history.pushState({}, '', '?page=2');
      const body = document.createElement('body');
      body.innerHTML = '<h1>Second page</h1><p>Zelenskyy spoke.</p>';
      document.documentElement.replaceChild(body, document.body);
    });
    await expectMarks(page, ['Zelenskyy']);
    await expectCard(page, 'Zelenskyy');
    await page.close();
  });

  it('after the document was written anew', async () => {
    const page = await open('changing.html');
    await expect.poll(marksOf(page), patience).toEqual(['Putin']);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><body><p>Beijing and Iran agreed.</p>');
      document.close();
    });
    await expectMarks(page, ['Beijing', 'Iran']);
    await expectCard(page, 'Beijing');
    await page.close();
  });

  it('in elements that come alive long after the page', async () => {
    const page = await open('late-element.html');
    await expectMarks(page, ['Kyiv']);
    await page.evaluate(() => Reflect.get(globalThis, 'upgrade')());
    await expectMarks(page, ['Kyiv', 'Tehran']);
    await page.close();
  });

  it.each(['frameset.html', 'frames.html'])('in frames, with their cards (%s)', async (file) => {
    const page = await open(file);
    const leaf = (): Frame | undefined =>
      page.frames().find((frame) => frame.url().endsWith('/leaf.html'));
    await expect.poll(leaf, patience).toBeDefined();
    const frame = leaf();
    if (!frame) return;
    await expectMarks(frame, ['Putin']);
    const [mark] = await readMarkBoxes(frame);
    const box = mark?.boxes[0];
    let offset = { x: box?.x ?? 0, y: box?.y ?? 0 };
    for (let at: Frame | null = frame; at?.parentFrame(); at = at.parentFrame()) {
      const place = await (
        await at.frameElement()
      )?.evaluate((element) => {
        const { x, y } = element.getBoundingClientRect();
        return { x: x + element.clientLeft, y: y + element.clientTop };
      });
      offset = { x: offset.x + (place?.x ?? 0), y: offset.y + (place?.y ?? 0) };
    }
    await page.mouse.move(offset.x + 90, offset.y + 60);
    await page.mouse.move(offset.x + 8, offset.y + 8, { steps: 12 });
    await expect
      .poll(
        () =>
          frame.evaluate(
            () =>
              document.querySelector('backstory-card')?.shadowRoot?.querySelector('.card-label')
                ?.textContent,
          ),
        patience,
      )
      .toContain('Putin');
    await page.close();
  });

  it('without an error on any of them', () => {
    expect(errors).toEqual([]);
  });
});
