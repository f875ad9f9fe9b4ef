import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { readPackFolder } from '../../../../scripts/library/read-pack-folder.ts';
import { anEntity } from '../../../support/build-gazetteer.ts';

const GAZETTEER = [anEntity('Q794', 'Iran')];

const BRIEF = {
  id: '2021-07-01-harbour',
  date: '2021-07-01',
  headline: 'The harbour reopens',
  lang: 'en',
  entities: { Q794: 'sent a ship', 'x:mayor': 'opened it' },
  sources: [{ outlet: 'The Ruritanian', date: '2021-07-01', title: 'Harbour reopened' }],
};

describe('readPackFolder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backstory-pack-'));
    mkdirSync(join(folder, 'briefs'));
    write('pack.yaml', { id: 'gazette', title: 'The Gazette', licence: 'CC0-1.0' });
    write('entities.yaml', [{ id: 'x:mayor', type: 'person', title: 'The mayor' }]);
    writeBrief({});
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, name), stringify(content));
  const writeBrief = (changes: object): void =>
    writeFileSync(
      join(folder, 'briefs', `${BRIEF.id}.md`),
      `---\n${stringify({ ...BRIEF, ...changes })}---\nIt reopened.\n`,
    );

  it('reads a publisher’s folder, which need not meet the rules of our library', () => {
    expect(readPackFolder(folder, GAZETTEER)).toMatchObject({
      id: 'gazette',
      licence: 'CC0-1.0',
      entities: [{ id: 'x:mayor', of: [], roles: [], labels: { en: 'The mayor' } }],
      threads: [],
      stories: [{ id: BRIEF.id, headline: 'The harbour reopens' }],
    });
  });

  it('holds the bundled library to its own rules', () => {
    write('pack.yaml', { id: 'library', title: 'Library', licence: 'CC-BY-4.0' });
    expect(() => readPackFolder(folder, GAZETTEER)).toThrow(/harbour\.md: (?:thread|sources)/u);
  });

  it('takes translations, as the editor broke their lines', () => {
    const checked = [{ date: '2021-07-02', facts: ['read twice'], verdict: 'confirmed' }];
    writeBrief({ translations: { ar: { headline: 'الميناء', text: 'عاد\nالميناء', checked } } });
    expect(readPackFolder(folder, GAZETTEER).stories[0]?.translations).toEqual({
      ar: { headline: 'الميناء', text: 'عاد الميناء' },
    });
  });

  it.each([
    [
      'no licence',
      { 'pack.yaml': { id: 'gazette', title: 'The Gazette' } },
      /pack\.yaml: licence/u,
    ],
    ['a capital in the id', { 'pack.yaml': { id: 'G', title: 'G', licence: 'x' } }, /small/u],
    [
      'a type nobody knows',
      { 'entities.yaml': [{ id: 'x:a', type: 'cat', title: 'A' }] },
      /0\.type/u,
    ],
    ['nobody with an id', { 'entities.yaml': [] }, /x:mayor is not in the gazetteer/u],
    [
      'a thread about nobody',
      {
        'threads.yaml': [
          { id: 't', title: 'T', introduction: 'T.', asOf: '2021-01-01', entities: ['Q1'] },
        ],
      },
      /thread t: Q1 is not/u,
    ],
  ])('names the place and the mend for %s', (_what, files, says) => {
    for (const [name, content] of Object.entries(files)) write(name, content);
    expect(() => readPackFolder(folder, GAZETTEER)).toThrow(says);
  });

  it('names a thread that is not there', () => {
    writeBrief({ thread: 'ports' });
    expect(() => readPackFolder(folder, GAZETTEER)).toThrow(
      /thread ports is not in threads\.yaml/u,
    );
  });
});
