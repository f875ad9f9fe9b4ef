import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readLines } from '../../../../scripts/corpus/read-lines.ts';
import { Failure } from '../../../../scripts/failure.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(content: string): string {
  const path = join(folder, 'corpus.jsonl');
  writeFileSync(path, content);
  return path;
}

describe('readLines', () => {
  it('reads stories, passes empty lines over, keeps ids as they are written', async () => {
    const path = aFile('{"id":"a","text":"One"}\n\n{"id":7,"title":null,"text":"","date":"2025"}');
    expect(await readLines(path)).toEqual([
      { id: 'a', text: 'One' },
      { id: 7, title: null, text: '', date: '2025' },
    ]);
  });

  const bad: [string, string, RegExp][] = [
    ['JSON', '{"id":"a","text":"One"}\n{"id":', /^Line 2 of .*corpus\.jsonl is not JSON: /u],
    ['an object', '[]', /^Line 1 of .*corpus\.jsonl is not a story .*the line/u],
    ['complete', '\n{"id":"a"}', /^Line 2 of .*corpus\.jsonl is not a story .*“text”/u],
    ['of the right types', '{"id":"a","text":"","date":1}', /^Line 1 of .*“date”/u],
  ];
  it.each(bad)('names file and line of a line that is not %s', async (_name, content, message) => {
    const failure = readLines(aFile(content));
    await expect(failure).rejects.toThrow(Failure);
    await expect(failure).rejects.toThrow(message);
  });

  it.each(['missing.jsonl', ''])('says that there is no file: %j', async (name) => {
    const path = join(folder, name);
    await expect(readLines(path)).rejects.toThrow(new Failure(`There is no file ${path}.`));
  });
});
