import type { BrowserName } from '../browsers/browser-name.ts';
import type { BrowserSession } from '../browsers/browser-session.ts';
import { findMark, restPointer, waitForMarks } from '../browsers/hover-mention.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { openPage } from '../browsers/open-page.ts';
import { installProbe, readProbe } from '../browsers/page-probe.ts';
import { waitForCard } from '../browsers/read-card.ts';
import { extensionDir } from '../build-extension.ts';
import { timeMarkJs } from './bare-reads.ts';
import { type BrowserRow, pageScriptBytes, serveBenchPages, WINDOW } from './bench-browser.ts';
import { makeNames } from './name-sets.ts';

/** Longer pages mark.js does not finish in the time it is given. */
const RIVAL_PAGES = ['/10000.html', '/100000.html'];
const MANY_NAMES = 2_000;
/** The short one tells enough: it takes more than a minute. */
const MANY_ON = '/10000.html';
const PATIENCE_MS = 15_000;

type Seen = { surfaces: string[]; before: number | string; after: number | string };

/** What is marked on a page, and what happened to its DOM before a card was open and after. */
async function look(session: BrowserSession, url: string): Promise<Seen> {
  const page = await session.newPage();
  await installProbe(page);
  await openPage(page, url);
  await page.bringToFront();
  const surfaces = [...new Set(await waitForMarks(page, PATIENCE_MS))];
  const place = await findMark(page, surfaces[0] ?? '');
  if (place) await restPointer(page, place);
  const hasCard = await waitForCard(page, PATIENCE_MS);
  const probe = await readProbe(page);
  await page.close();
  return {
    surfaces,
    before: probe?.mutationsBeforeCard ?? '–',
    after: hasCard ? (probe?.mutationsSinceCard ?? '–') : 'no card',
  };
}

/** A browser of its own for each: one that is still marking answers nobody. */
async function timeRival(
  name: BrowserName,
  url: string,
  names: string[],
): Promise<number | string> {
  const session = await launchBrowser({ name, headless: true, windowSize: WINDOW });
  try {
    const page = await session.newPage();
    await openPage(page, url);
    return (await timeMarkJs(page, names)) ?? 'over 60 s';
  } finally {
    session.browser.process()?.kill('SIGKILL');
  }
}

/** mark.js on the same pages, and what the page script leaves in them. */
export async function benchRivals(name: BrowserName): Promise<BrowserRow[]> {
  const server = await serveBenchPages();
  const dir = extensionDir(name, 'e2e');
  const options = { name, headless: true, windowSize: WINDOW };
  const session = await launchBrowser({ ...options, extensionDir: dir });
  const rows: BrowserRow[] = [];
  try {
    for (const path of RIVAL_PAGES) {
      const url = `${server.origin}${path}`;
      const { surfaces, before, after } = await look(session, url);
      rows.push({
        page: path,
        namesFound: surfaces.length,
        markJsMs: await timeRival(name, url, surfaces),
        markJs2000Ms: path === MANY_ON ? await timeRival(name, url, makeNames(MANY_NAMES)) : '–',
        mutationsBeforeCard: before,
        mutationsAfterCard: after,
        scriptBytes: pageScriptBytes(name),
      });
    }
  } finally {
    await session.close();
    await server.close();
  }
  return rows;
}
