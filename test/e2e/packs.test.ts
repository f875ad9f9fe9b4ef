import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writePack } from '../../lib/schema/write-pack.ts';
import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { hoverMention, waitForMarks } from '../../scripts/browsers/hover-mention.ts';
import { readCard, waitForCard } from '../../scripts/browsers/read-card.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { aDraft, aPack } from '../support/stories.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const MONGOLIA = 'Q711';

/** About a state of which the library tells nothing, and a name the pack would like to change. */
const PACK = aPack(
  [
    aDraft('road', {
      headline: 'A road opens in Mongolia',
      text: 'Mongolia opened a road.',
      actors: [{ entity: MONGOLIA, did: 'opened a road' }],
      translations: { ar: { headline: 'طريق في منغوليا', text: 'افتتحت منغوليا طريقًا.' } },
    }),
  ],
  {
    id: 'gazette',
    title: 'The Gazette',
    entities: [{ ...aPack([]).entities[0]!, title: 'Persia' }],
  },
);

const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const patience = { timeout: PATIENCE_MS };

describe.each(BROWSERS)('packs from elsewhere in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-packs-'));
  let session: BrowserSession;
  let server: PageServer;
  let settings: Page;
  beforeAll(async () => {
    writeFileSync(join(folder, 'good.pack'), await writePack(PACK));
    writeFileSync(join(folder, 'cut.pack'), (await writePack(PACK)).slice(0, -30));
    const arabic = htmlPage('<p>زار الوزير منغوليا أمس.</p>').replace(
      'lang="en"',
      'lang="ar" dir="rtl"',
    );
    server = await serveFixtures({
      '/mongolia.html': { body: htmlPage('<p>The envoy of Mongolia spoke.</p>') },
      '/arabic.html': { body: arabic },
    });
    session = await openBrowser(name);
    settings = await session.openExtensionPage('/options.html');
    await settings.waitForSelector('input[type=file]', patience);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const choose = async (file: string): Promise<void> => {
    const input = await settings.waitForSelector('input[type=file]', patience);
    await input?.uploadFile(join(folder, file));
  };
  const press = async (label: string): Promise<void> => {
    const button = await settings.waitForSelector(`::-p-text(${label})`, patience);
    await button?.click();
  };

  it('says what is wrong with a damaged one, and adds nothing', async () => {
    await choose('cut.pack');
    await expect.poll(() => text(settings), patience).toMatch(/damaged: it cannot be unpacked/u);
    expect(await settings.$$('.pack-offer')).toEqual([]);
  });

  it('are looked at before they are added', async () => {
    await choose('good.pack');
    await expect.poll(() => text(settings), patience).toMatch(/“The Gazette” holds 1 story/u);
    const offer = await settings.waitForSelector('.pack-offer .button', patience);
    await offer?.click();
    await expect.poll(() => text(settings), patience).toMatch(/was added with 1 story/u);
  });

  it('answer on pages with their title, and change no name', async () => {
    const page = await visit(session, `${server.origin}/mongolia.html`);
    await waitForMarks(page, PATIENCE_MS);
    await hoverMention(page, { surface: 'Mongolia', timeoutMs: PATIENCE_MS });
    expect(await waitForCard(page, PATIENCE_MS)).toBe(true);
    const origin = await page.evaluate(
      () =>
        document.querySelector('backstory-card')?.shadowRoot?.querySelector('.story-origin')
          ?.textContent,
    );
    expect(origin).toBe('from “The Gazette”');
    const popup = await session.openExtensionPage('/popup.html#/entity/Q794');
    await expect.poll(() => text(popup), patience).toContain('Iran');
    expect(await text(popup)).not.toContain('Persia');
  });

  it('answer in the language of the page where they are translated', async () => {
    const page = await visit(session, `${server.origin}/arabic.html`);
    await waitForMarks(page, PATIENCE_MS);
    await hoverMention(page, { surface: 'منغوليا', timeoutMs: PATIENCE_MS });
    expect(await waitForCard(page, PATIENCE_MS)).toBe(true);
    expect((await readCard(page))?.stories[0]?.title).toBe('طريق في منغوليا');
  });

  it('are removed with all they brought, at the second press', async () => {
    await settings.bringToFront();
    await press('Remove');
    await press('Remove its stories?');
    await expect.poll(() => text(settings), patience).not.toContain('Gazette');
    const popup = await session.openExtensionPage('/popup.html#/entity/Q711');
    await expect.poll(() => text(popup), patience).toContain('Mongolia');
    expect(await text(popup)).not.toContain('A road opens');
  });
});
