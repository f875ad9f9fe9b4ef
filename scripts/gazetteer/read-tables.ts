import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

import { firstProblem } from '../../lib/schema/zod.ts';
import { blockersSchema, type GazetteerRecord, recordSchema } from './table-schema.ts';

export type Blocker = { text: string; lang: string };
export type Tables = { records: GazetteerRecord[]; blockers: Blocker[] };

const BLOCKERS_FILE = 'blockers.yaml';

function parseYaml(file: string): {
  document: ReturnType<typeof parseDocument>;
  lines: LineCounter;
} {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  return { document, lines };
}

function readRecords(file: string): GazetteerRecord[] {
  const { document, lines } = parseYaml(file);
  if (!isSeq(document.contents)) throw new Error(`${file} must be a list of records.`);
  const items = document.contents.items;
  const values: unknown[] = document.toJS();
  return values.map((value, n) => {
    const item = items[n];
    const line = isMap(item) && item.range ? lines.linePos(item.range[0]).line : 0;
    const record = recordSchema.safeParse(value);
    if (!record.success) throw new Error(`${file}:${line}: ${firstProblem(record.error)}`);
    return record.data;
  });
}

function readBlockers(file: string): Blocker[] {
  const parsed = blockersSchema.safeParse(parseYaml(file).document.toJS());
  if (!parsed.success) throw new Error(`${file}: ${firstProblem(parsed.error)}`);
  return Object.entries(parsed.data).flatMap(([lang, texts]) =>
    texts.map((text) => ({ lang, text })),
  );
}

/** All tables of a folder, in the order of file names and lines. Throws with file, line and field. */
export function readTables(folder: string): Tables {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(folder, name));
  return {
    records: files.filter((file) => basename(file) !== BLOCKERS_FILE).flatMap(readRecords),
    blockers: files.filter((file) => basename(file) === BLOCKERS_FILE).flatMap(readBlockers),
  };
}
