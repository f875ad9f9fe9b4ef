import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';

import { benchGazetteer, benchRepeats } from './bench/bench-gazetteer.ts';
import { benchMatching } from './bench/bench-matching.ts';
import { readPageTexts } from './bench/page-texts.ts';
import { inProject } from './project-root.ts';
import { say } from './say.ts';

const NAME_COUNTS = [2_000, 10_000, 50_000, 100_000];

const { texts, source } = readPageTexts();
const units = texts.reduce((total, text) => total + text.length, 0);
say(
  `Text: ${source}, ${units} characters. ${os.cpus().length} processors, Node ${process.version}.`,
);

const rows = NAME_COUNTS.flatMap((count) => {
  const measured = benchMatching(texts, count);
  console.table(
    measured.map((row) => ({
      ...row,
      speed: row.speed.toFixed(1),
      buildMs: row.buildMs.toFixed(0),
      megabytes: row.megabytes.toFixed(1),
    })),
  );
  return measured;
});
const gazetteer = benchGazetteer(texts);
console.table([gazetteer]);
const repeats = benchRepeats();
console.table(repeats);

mkdirSync(inProject('.output'), { recursive: true });
writeFileSync(
  inProject('.output/bench.json'),
  `${JSON.stringify({ source, units, rows, gazetteer, repeats }, undefined, 2)}\n`,
);
