import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';

import { inProject } from './project-root.ts';
import { say } from './say.ts';

const NAME_COUNTS = [2_000, 10_000, 50_000, 100_000];

type Row = Record<string, string | number>;

/** Each part runs in a process of its own: what one leaves in memory and in compiled code is not the next one's. */
function measure(part: string): Row[] {
  const json = execFileSync(process.execPath, [inProject('scripts/bench/bench-part.ts'), part], {
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

say(
  `${os.cpus().length} processors, Node ${process.version}. Speeds in million characters a second.`,
);
const texts = measure('texts');
const matching = NAME_COUNTS.flatMap((count) => measure(String(count)));
const gazetteer = measure('gazetteer');
const repeats = measure('repeats');
mkdirSync(inProject('.output'), { recursive: true });
writeFileSync(
  inProject('.output/bench.json'),
  `${JSON.stringify({ texts, matching, gazetteer, repeats }, undefined, 2)}\n`,
);
