import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { hoverMention, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { BROWSERS, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

describe.each(BROWSERS)('a store in trouble, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures();
  });
  afterEach(async () => {
    await session?.close();
  });
  afterAll(async () => {
    await server?.close();
  });

  async function cardHeadlines(): Promise<string[]> {
    const page = await visit(session, `${server.origin}/demo.html`);
    await waitForMarks(page, PATIENCE_MS);
    const card = await hoverMention(page, { surface: 'Vladimir Putin', timeoutMs: PATIENCE_MS });
    await page.close();
    return card?.stories.map((story) => story.title) ?? [];
  }

  it('serves the bundled stories from memory, and says so, when the database is a newer version’s', async () => {
    session = await openBrowser(name);
    const extensionPage = await session.openExtensionPage('/popup.html');
    await extensionPage.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const removed = indexedDB.deleteDatabase('backstory');
          removed.addEventListener('error', () => reject(removed.error));
          removed.addEventListener('success', () => {
            const made = indexedDB.open('backstory', 9_990);
            made.addEventListener('error', () => reject(made.error));
            made.addEventListener('success', () => {
              made.result.close();
              resolve();
            });
          });
        }),
    );
    await session.stopWorker();
    expect(await cardHeadlines()).toHaveLength(3);

    const popup = await session.openExtensionPage('/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.body.innerText), { timeout: PATIENCE_MS })
      .toContain('newer version of Backstory');
    expect(
      await popup.evaluate(() => document.querySelectorAll('.story-headline').length),
    ).toBeGreaterThan(10);
    const version = await popup.evaluate(
      async () =>
        (await indexedDB.databases()).find((database) => database.name === 'backstory')?.version,
    );
    expect(version).toBe(9_990);
  });

  it('seeds the stories again when the database was deleted', async () => {
    session = await openBrowser(name);
    const before = await cardHeadlines();
    const extensionPage = await session.openExtensionPage('/popup.html');
    await session.stopWorker();
    await extensionPage.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const removed = indexedDB.deleteDatabase('backstory');
          removed.addEventListener('error', () => reject(removed.error));
          removed.addEventListener('success', () => resolve());
        }),
    );
    await extensionPage.close();
    expect(await cardHeadlines()).toEqual(before);
    expect(before).toHaveLength(3);
  });
});
