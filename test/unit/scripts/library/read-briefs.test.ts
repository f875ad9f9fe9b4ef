import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { readBriefs } from '../../../../scripts/library/read-briefs.ts';

const source = (outlet: string) => ({
  outlet,
  date: '2021-07-01',
  title: 'Harbour reopened',
  url: 'https://example.org/harbour',
  via: 'stored copy',
});

const BRIEF = {
  id: '2021-07-01-harbour',
  date: '2021-07-01',
  headline: 'Ruritania and Freedonia reopen the harbour',
  lang: 'en',
  thread: 'harbour',
  entities: { Q794: 'reopened the harbour' },
  sources: [source('The Ruritanian'), source('Freedonia Today')],
  checked: [
    { date: '2021-07-02', facts: ['date: both'], verdict: 'confirmed' },
    { date: '2021-07-03', reader: 'second', facts: ['date: both'], verdict: 'confirmed' },
  ],
};

describe('readBriefs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backstory-briefs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(changes: object, name = '2021-07-01-harbour'): void {
    const front = stringify({ ...BRIEF, ...changes });
    writeFileSync(join(folder, `${name}.md`), `---\n${front}---\nThe harbour\nreopened.\n`);
  }

  it('reads front matter and text, a line of it at a time', () => {
    write({});
    expect(readBriefs(folder)).toMatchObject([
      {
        id: '2021-07-01-harbour',
        kind: 'brief',
        text: 'The harbour reopened.',
        actors: [{ entity: 'Q794', did: 'reopened the harbour' }],
      },
    ]);
  });

  it.each([
    ['one source', { sources: [source('The Ruritanian')] }, /harbour\.md: sources.*2 sources/u],
    ['a long headline', { headline: 'x'.repeat(91) }, /harbour\.md: headline.*90 characters/u],
    ['an unknown field', { note: 'x' }, /harbour\.md: .*note/u],
    ['nobody who checked it', { checked: [] }, /harbour\.md: checked/u],
  ])('names file, field and mend for %s', (_what, changes, says) => {
    write(changes);
    expect(() => readBriefs(folder)).toThrow(says);
  });

  it('wants three sources for what is recent', () => {
    const recent = { id: '2026-01-01-harbour', date: '2026-01-01' };
    write(recent, recent.id);
    expect(() => readBriefs(folder)).toThrow(/sources.*at least 3 sources from 2026-01-01 on/u);
    write({ ...recent, sources: [...BRIEF.sources, source('The Neutral')] }, recent.id);
    expect(readBriefs(folder)).toHaveLength(1);
  });

  it('wants the file to bear the name of its brief', () => {
    write({}, '2021-07-01-port');
    expect(() => readBriefs(folder)).toThrow(/port\.md: id is not the file's name/u);
  });
});
