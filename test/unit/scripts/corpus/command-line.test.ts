import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inProject } from '../../../../scripts/project-root.ts';

/** The first run on a machine compiles the gazetteer. */
const TIMEOUT_MS = 60_000;

const LINES = [
  { id: 'old', text: 'The ferry Amalia sank off Lindos.', date: '2025-03-01' },
  { id: 'query', text: 'Divers reached the ferry Amalia off Lindos.', date: '2025-03-02' },
  { id: 'new', text: 'The ferry Amalia was raised off Lindos.', date: '2025-03-03' },
  { id: 'other', text: 'A parliament voted on bread.', date: '2025-03-01' },
];

let folder = '';
const inFolder = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  const lines = LINES.map((line) => JSON.stringify(line));
  writeFileSync(inFolder('corpus.jsonl'), lines.join('\n'));
  writeFileSync(inFolder('query.jsonl'), lines[1] ?? '');
  writeFileSync(inFolder('broken.jsonl'), `${lines[0]}\n{"id":1}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(
  script: string,
  ...files: string[]
): { code: number | null; out: string; err: string } {
  const paths = files.map((file) => (file.startsWith('--') ? file : inFolder(file)));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inProject('scripts', script), ...paths],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('relate', { timeout: TIMEOUT_MS }, () => {
  it('ranks the other stories, best first', () => {
    const { code, out } = run('relate.ts', 'corpus.jsonl', 'query.jsonl');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ id: 'query', ranked: expect.any(Array) });
    expect(new Set(JSON.parse(out).ranked)).toEqual(new Set(['old', 'new']));
  });

  it('ranks only what was there with --before', () => {
    const { out } = run('relate.ts', '--before', 'corpus.jsonl', 'query.jsonl');
    expect(JSON.parse(out)).toEqual({ id: 'query', ranked: ['old'] });
  });
});

describe('thread', { timeout: TIMEOUT_MS }, () => {
  it('answers for every story in order, null for one that stands alone', () => {
    const { code, out } = run('thread.ts', 'corpus.jsonl');
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows.map(({ id }) => id)).toEqual(['old', 'query', 'new', 'other']);
    expect(rows[3]).toEqual({ id: 'other', thread: null });
  });
});

describe('relate and thread', { timeout: TIMEOUT_MS }, () => {
  const failures: [string, string[], RegExp][] = [
    ['relate.ts', ['missing.jsonl', 'query.jsonl'], /^There is no file .*missing\.jsonl\.\n$/u],
    ['relate.ts', ['corpus.jsonl', 'broken.jsonl'], /^Line 2 of .*broken\.jsonl .*“text”.*\n$/u],
    ['relate.ts', ['corpus.jsonl'], /^Usage: .*relate/u],
    ['thread.ts', ['missing.jsonl'], /^There is no file .*missing\.jsonl\.\n$/u],
    ['thread.ts', ['broken.jsonl'], /^Line 2 of .*broken\.jsonl .*“text”.*\n$/u],
    ['thread.ts', [], /^Usage: .*thread/u],
  ];
  it.each(failures)('%s %j fails with one sentence', (script, files, sentence) => {
    const { code, out, err } = run(script, ...files);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(sentence);
  });
});
