import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import type { PageServer } from '../../scripts/serve-pages.ts';
import { openPopup, type Popup } from './popup-window.ts';
import { setAccess } from './site-access.ts';
import { BROWSERS, htmlPage, openBrowser, PATIENCE_MS, serveFixtures, visit } from './support.ts';

const patience = { timeout: PATIENCE_MS };

/** One page with one line of text. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
  '4 0 obj<</Length 41>>stream',
  'BT /F 18 Tf 20 100 Td (Putin in Iran) Tj ET',
  'endstream endobj',
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

const CANVAS = `<p>File Edit View</p><canvas width="1200" height="800"></canvas><script>
  document.querySelector('canvas').getContext('2d').fillText('Putin met the envoy of Iran.', 20, 20);
</script>`;

const marksOf = (page: Page) => (): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('annotation-line-light')?.size ?? 0);

describe.each(BROWSERS)('a page without marks, in %s', (name) => {
  let session: BrowserSession;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveFixtures({
      '/text.html': { body: htmlPage('<p>Putin met the envoy of Iran.</p>') },
      '/nobody.html': { body: htmlPage('<p>Nobody was named.</p>') },
      '/chart.html': {
        body: htmlPage(`<canvas width="300" height="200"></canvas><p>Nobody was named.</p>`),
      },
      '/canvas.html': { body: htmlPage(CANVAS) },
      '/text.pdf': { body: PDF, type: 'application/pdf' },
    });
    session = await openBrowser(name, { windowSize: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const says = (popup: Popup) => (): Promise<string> => popup.text();

  it.each([
    ['/nobody.html', 'No names with stories on this page.'],
    ['/chart.html', 'No names with stories on this page.'],
    ['/canvas.html', 'This page draws its text as a picture'],
  ])('%s: the popup says “%s”', async (file, sentence) => {
    const page = await visit(session, `${server.origin}${file}`);
    const popup = await openPopup(session);
    await expect.poll(says(popup), patience).toContain(sentence);
    await popup.close();
    await page.close();
  });

  it('a PDF: the popup says so', async () => {
    const page = await session.newPage();
    // Firefox, driven, never reports the end of a navigation to its viewer.
    page.goto(`${server.origin}/text.pdf`).catch(() => undefined);
    await waitUntil('the PDF is shown', PATIENCE_MS, async () => page.url().endsWith('.pdf'));
    await page.bringToFront();
    const popup = await openPopup(session);
    await expect.poll(says(popup), patience).toContain('This is a PDF');
    await popup.close();
    await page.close();
  });

  it('an empty page of the browser: the popup says so', async () => {
    const page = await session.newPage();
    await page.bringToFront();
    const popup = await openPopup(session);
    await expect.poll(says(popup), patience).toContain('No extension runs on pages of the browser');
    await popup.close();
    await page.close();
  });

  it('a page the reader has closed to us: marks go, the popup says why, marks come back', async () => {
    const page = await visit(session, `${server.origin}/text.html`);
    await expect.poll(marksOf(page), patience).toBe(2);
    await setAccess(session, false);
    await expect.poll(marksOf(page), patience).toBe(0);
    await page.bringToFront();
    const popup = await openPopup(session);
    await expect.poll(says(popup), patience).toContain('does not let Backstory read this page');
    await popup.close();
    await setAccess(session, true);
    await page.bringToFront();
    await expect.poll(marksOf(page), patience).toBe(2);
    await page.close();
  });
});
