import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

import { firstProblem, type z } from '../../lib/schema/zod.ts';
import {
  type Ambiguity,
  ambiguousSchema,
  blockersSchema,
  type GazetteerRecord,
  recordSchema,
  type Surroundings,
  surroundingsSchema,
  type Words,
  wordsSchema,
} from './table-schema.ts';

export type Blocker = { text: string; lang: string };
export type Tables = {
  records: GazetteerRecord[];
  blockers: Blocker[];
  ambiguities: Ambiguity[];
  surroundings: Surroundings;
  words: Words;
};

/** Tables that are not lists of records. */
const RULES = {
  blockers: 'blockers.yaml',
  ambiguous: 'ambiguous.yaml',
  surroundings: 'surroundings.yaml',
  words: 'words.yaml',
} as const;
const RULE_FILES: ReadonlySet<string> = new Set(Object.values(RULES));

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

function readRules<T>(file: string, schema: z.ZodType<T>, none: T): T {
  if (!existsSync(file)) return none;
  const parsed = schema.safeParse(parseYaml(file).document.toJS());
  if (!parsed.success) throw new Error(`${file}: ${firstProblem(parsed.error)}`);
  return parsed.data;
}

/** All tables of a folder and those below it, in the order of file names and lines. Throws with file, line and field. */
export function readTables(folder: string): Tables {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !RULE_FILES.has(basename(name)))
    .toSorted()
    .map((name) => join(folder, name));
  const blockers = readRules(join(folder, RULES.blockers), blockersSchema, {});
  return {
    records: files.flatMap(readRecords),
    blockers: Object.entries(blockers).flatMap(([lang, texts]) =>
      texts.map((text) => ({ lang, text })),
    ),
    words: readRules(join(folder, RULES.words), wordsSchema, {}),
    ambiguities: readRules(join(folder, RULES.ambiguous), ambiguousSchema, []),
    surroundings: readRules(join(folder, RULES.surroundings), surroundingsSchema, {
      givenNames: {},
      titles: {},
      heads: {},
    }),
  };
}
