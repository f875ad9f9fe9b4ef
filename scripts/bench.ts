import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';

import { BROWSER_NAMES } from './browsers/browser-name.ts';
import { buildExtension } from './build-extension.ts';
import { inProject } from './project-root.ts';
import { say } from './say.ts';

const NAME_COUNTS = [2_000, 10_000, 50_000, 100_000];

type Row = Record<string, string | number>;

/** Each part runs in a process of its own: what one leaves in memory and in compiled code is not the next one's. */
function measure(...part: string[]): Row[] {
  const json = execFileSync(process.execPath, [inProject('scripts/bench/bench-part.ts'), ...part], {
    encoding: 'utf8',
  });
  const rows: Row[] = JSON.parse(json);
  console.table(rows.map(round));
  return rows;
}

function round(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 10) / 10 : value,
    ]),
  );
}

/** Speed of the engine alone. */
function measureEngine(): Record<string, Row[]> {
  say('Speeds in million characters a second.');
  const texts = measure('texts');
  const matching = NAME_COUNTS.flatMap((count) => measure(String(count)));
  return { texts, matching, gazetteer: measure('gazetteer'), repeats: measure('repeats') };
}

/** What the library covers, and how soon after install it answers. */
async function measureLibrary(): Promise<Record<string, Row[]>> {
  const figures: Record<string, Row[]> = {
    library: measure('library'),
    leads: measure('leads'),
  };
  for (const name of BROWSER_NAMES) {
    await buildExtension(name, 'e2e');
    say(`Milliseconds from install to the first marks and to the first card in ${name}.`);
    figures[`seeding ${name}`] = measure('seeding', name);
  }
  return figures;
}

/** The built extension in both browsers, on saved and on generated pages. */
async function measureBrowsers(): Promise<Record<string, Record<string, Row[]>>> {
  const figures: Record<string, Record<string, Row[]>> = {};
  for (const name of BROWSER_NAMES) {
    await buildExtension(name, 'production');
    await buildExtension(name, 'e2e');
    say(
      `The page script in ${name}: milliseconds, target 8 + 2 × walkMs (a bare TreeWalker reading all ` +
        'text) and no slice over 8. screenMs and allMs: from the parsed page to the last mark there. ' +
        'paintMs and heapMB: with the extension less without.',
    );
    figures[name] = { pages: measure('pages', name), rivals: measure('rivals', name) };
  }
  return figures;
}

/** What an earlier run wrote; a run of one part leaves the rest as it was. */
function readEarlier(file: string): Record<string, unknown> {
  const earlier: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return typeof earlier === 'object' ? { ...earlier } : {};
}

const [only] = process.argv.slice(2);
const file = inProject('.output/bench.json');
say(
  `${os.cpus().length} processors, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}. ` +
    'With more load than processors, other work stands in all figures.',
);
const isAsked = (part: string): boolean => only === undefined || only === part;
const figures = {
  ...readEarlier(file),
  ...(isAsked('engine') ? measureEngine() : {}),
  ...(isAsked('library') ? await measureLibrary() : {}),
  ...(isAsked('browser') ? { browser: await measureBrowsers() } : {}),
};
mkdirSync(inProject('.output'), { recursive: true });
writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
