import { existsSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';

import type { BrowserName } from '../browsers/browser-name.ts';
import type { BrowserSession } from '../browsers/browser-session.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';
import { openPage } from '../browsers/open-page.ts';
import { extensionDir } from '../build-extension.ts';
import { inProject } from '../project-root.ts';
import { servePages, type PageServer } from '../serve-pages.ts';
import { timeTreeWalker } from './bare-reads.ts';
import { readHeap, readTimes, type ThreadTimes } from './chromium-figures.ts';
import { makeNames } from './name-sets.ts';
import { newsPage } from './news-pages.ts';
import {
  countTouched,
  installMeter,
  type MeterReading,
  readMeter,
  sumSpans,
} from './page-meter.ts';

const SAVED_PAGES = inProject('../shared/pages');
/** Of the saved pages those that differ most: short and long, light and heavy, four scripts. */
const SAMPLE = [
  'hidden-nodes',
  'zh-xinhuanet',
  'news-jpost',
  'ar-assabah',
  'ru-football',
  'wikipedia',
  'nytimes-1',
  'bug-1255978',
  'breitbart',
  'yahoo-2',
];
const GENERATED: Record<string, number> = {
  'news 10 kB': 10_000,
  'news 100 kB': 100_000,
  'news 1 MB': 1_000_000,
  'news 10 MB': 10_000_000,
};
const NAME_COUNT = 200;
export const WINDOW = { width: 1280, height: 900 };
/** Each page is read so often and the best is taken: other work on the machine only slows. */
const RUNS = 2;
const LONG_PAGE = 500_000;

/** DESIGN.md, Page script. */
const MAX_OWN_MS = 8;
const MAX_WALKS = 2;
const MAX_SLICE_MS = 8;

/** So often in a row nothing of ours may have run, at these intervals and with idle time in each, until a page is done. */
const QUIET_POLLS = 4;
const POLL_MS = 500;
const PATIENCE_MS = 120_000;

export type BrowserRow = Record<string, string | number>;

/** Pages by the name in the table, with the path they are served under. */
function listPages(): { page: string; path: string; units?: number }[] {
  const saved = existsSync(SAVED_PAGES) ? SAMPLE : [];
  return [
    ...saved.map((page) => ({ page, path: `/${page}.html` })),
    ...Object.entries(GENERATED).map(([page, units]) => ({ page, path: `/${units}.html`, units })),
  ];
}

/** Serves the saved pages and the generated ones. */
export async function serveBenchPages(): Promise<PageServer> {
  const names = makeNames(NAME_COUNT);
  return await servePages({
    roots: existsSync(SAVED_PAGES) ? [SAVED_PAGES] : [],
    handler(pathname) {
      const units = Number(/^\/(\d+)\.html$/u.exec(pathname)?.[1]);
      return units > 0 ? { body: newsPage(units, names) } : undefined;
    },
  });
}

/** Waits until our work on the page has come to rest. */
async function waitForQuiet(page: Page): Promise<MeterReading> {
  const deadline = performance.now() + PATIENCE_MS;
  let slices = 0;
  for (let quiet = 0; quiet < QUIET_POLLS && performance.now() < deadline;) {
    await sleep(POLL_MS);
    const now = await page.evaluate(async () => {
      await new Promise<unknown>((resolve) => requestIdleCallback(resolve));
      return performance.getEntriesByName('own-slice', 'measure').length;
    });
    quiet = now === slices ? quiet + 1 : 0;
    slices = now;
  }
  return await readMeter(page);
}

type Visit = { reading: MeterReading; times: ThreadTimes | undefined; heap: number | undefined };

async function visit(session: BrowserSession, url: string): Promise<[Visit, Page]> {
  const page = await session.newPage();
  await installMeter(page);
  await openPage(page, url);
  await page.bringToFront();
  const reading = await waitForQuiet(page);
  const times = await readTimes(page, session.name);
  return [{ reading, times, heap: await readHeap(page, session.name) }, page];
}

type Measured = { ours: Visit; bare: Visit; walk: { ms: number; units: number } };

async function measureOnce(
  url: string,
  { marked, bare }: { marked: BrowserSession; bare: BrowserSession },
): Promise<Measured> {
  const [ours, oursPage] = await visit(marked, url);
  await oursPage.close();
  const [without, barePage] = await visit(bare, url);
  const walk = await timeTreeWalker(barePage);
  await barePage.close();
  return { ours, bare: without, walk };
}

const least = (numbers: number[]): number => Math.min(...numbers);
const sinceParsed = ({ parsedAt }: MeterReading, at: number | null): number | string =>
  at === null ? '–' : Math.max(0, at - parsedAt);
const difference = (a: number | undefined, b: number | undefined): number | string =>
  a === undefined || b === undefined ? '–' : a - b;

function toRow(page: string, runs: Measured[]): BrowserRow {
  const own = runs.map(({ ours }) => sumSpans(ours.reading.slices));
  const ownMs = least(own.map(({ total }) => total));
  const longest = least(own.map((sum) => sum.longest));
  const walkMs = least(runs.map(({ walk }) => walk.ms));
  const target = MAX_OWN_MS + MAX_WALKS * walkMs;
  const best = runs.find((_run, n) => own[n]?.total === ownMs) ?? runs[0];
  if (!best) throw new Error('expected at least one run');
  const { ours, bare, walk } = best;
  return {
    page,
    kB: walk.units / 1000,
    marks: ours.reading.marks,
    walkMs,
    ownMs,
    target,
    longest,
    reached: ownMs <= target && longest <= MAX_SLICE_MS ? 'yes' : 'no',
    screenMs: sinceParsed(ours.reading, ours.reading.screenAt),
    allMs: sinceParsed(ours.reading, ours.reading.allAt),
    longTasks: countTouched(ours.reading.longTasks, ours.reading.slices),
    shift: ours.reading.layoutShift - bare.reading.layoutShift,
    paintMs: difference(ours.times?.paint, bare.times?.paint),
    heapMB: difference(ours.heap, bare.heap),
  };
}

/** The extension on saved and generated pages in one browser, against the same pages without it. */
export async function benchBrowser(name: BrowserName): Promise<BrowserRow[]> {
  const server = await serveBenchPages();
  const options = { name, headless: true, windowSize: WINDOW };
  const marked = await launchBrowser({ ...options, extensionDir: extensionDir(name, 'e2e') });
  const bare = await launchBrowser(options);
  const rows: BrowserRow[] = [];
  try {
    const [first] = await visit(marked, `${server.origin}/10000.html`);
    if (first.reading.marks === 0) throw new Error('expected marks on the first page; it has none');
    for (const { page, path, units = 0 } of listPages()) {
      const runs: Measured[] = [];
      for (let run = 0; run < (units > LONG_PAGE ? 1 : RUNS); run += 1) {
        runs.push(await measureOnce(`${server.origin}${path}`, { marked, bare }));
      }
      rows.push(toRow(page, runs));
    }
  } finally {
    await marked.close();
    await bare.close();
    await server.close();
  }
  return rows;
}

/** Bytes of the script that is loaded into every page. */
export function pageScriptBytes(name: BrowserName): number {
  return statSync(`${extensionDir(name, 'production')}/content-scripts/mentions.js`).size;
}
