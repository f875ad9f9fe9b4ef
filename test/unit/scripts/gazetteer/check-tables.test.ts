import { describe, expect, it } from 'vitest';

import { checkTables } from '../../../../scripts/gazetteer/check-tables.ts';
import { listNames } from '../../../../scripts/gazetteer/expand-aliases.ts';
import { settleAmbiguities } from '../../../../scripts/gazetteer/settle-ambiguities.ts';
import { type GazetteerRecord, recordSchema } from '../../../../scripts/gazetteer/table-schema.ts';

function aRecord(more: object): GazetteerRecord {
  return recordSchema.parse({
    id: 'Q794',
    type: 'country',
    title: 'Iran',
    names: { en: ['Iran'] },
    ...more,
  });
}

function problemsOf(...records: GazetteerRecord[]): string[] {
  return checkTables(records, records.flatMap(listNames));
}

describe('checkTables', () => {
  it('finds nothing wrong with a good record', () => {
    expect(problemsOf(aRecord({}))).toEqual([]);
  });

  const cases: [string, object, RegExp][] = [
    ['a reference to no record', { of: ['Q1'] }, /refers to Q1/u],
    ['a person without gender', { type: 'person' }, /no gender/u],
    ['no English name', { names: { fr: ['Iran'] } }, /no English name/u],
    ['letters of two alphabets in a word', { names: { en: ['Iran'], ru: ['ЛНP'] } }, /“ЛНP”/u],
    ['a name without letters', { names: { en: ['Iran', '…'] } }, /no letters/u],
    ['a name of digits', { names: { en: ['Iran', '5+1'] } }, /no letters/u],
    ['a single letter', { names: { en: ['Iran'], zh: ['伊'] } }, /single letter/u],
    [
      'a name that asks for evidence nothing can give',
      { names: { en: [{ text: 'Iran', needs: 'context' }] } },
      /could never match/u,
    ],
    [
      'an office held twice at once',
      {
        roles: [
          { role: 'Head', from: '2010', to: '2015' },
          { role: 'Head', from: '2014', to: '2018' },
        ],
      },
      /twice at the same time/u,
    ],
  ];
  it.each(cases)('reports %s', (_name, more, expected) => {
    expect(problemsOf(aRecord(more)).join('\n')).toMatch(expected);
  });

  it('allows an office held again later', () => {
    const roles = [
      { role: 'Head', from: '2010', to: '2015' },
      { role: 'Head', from: '2015' },
    ];
    expect(problemsOf(aRecord({ roles }))).toEqual([]);
  });

  it('reports a blocker that hides a name', () => {
    const record = aRecord({});
    const problems = checkTables([record], listNames(record), [{ lang: 'en', text: 'IRAN' }]);
    expect(problems.join()).toMatch(/hides Q794/u);
  });

  it('reports an id that stands twice', () => {
    expect(problemsOf(aRecord({}), aRecord({})).join()).toMatch(/stands twice/u);
  });
});

describe('settleAmbiguities', () => {
  const georgia = aRecord({
    id: 'Q230',
    title: 'Georgia',
    names: { en: ['Georgia', 'Sakartvelo'] },
  });
  const state = aRecord({
    id: 'Q1428',
    type: 'territory',
    title: 'Georgia (U.S. state)',
    names: { en: ['Georgia'] },
  });
  const names = [georgia, state].flatMap(listNames);
  const entry = { meanings: [georgia.id, state.id], usual: georgia.id, why: 'test' };

  it('reports a shared name that no entry covers', () => {
    expect(settleAmbiguities(names, []).problems.join()).toMatch(/“Georgia”.*Q230.*Q1428/u);
  });

  it('lets only the usual meaning stand without evidence', () => {
    const settled = settleAmbiguities(names, [entry]);
    expect(settled.problems).toEqual([]);
    const unsure = settled.names.filter((name) => name.needsContext);
    expect(unsure.map((name) => name.record.id)).toEqual([state.id]);
  });

  it('reports an entry that settles nothing', () => {
    const stray = { ...entry, names: ['Atlanta'] };
    expect(settleAmbiguities(names, [entry, stray]).problems.join()).toMatch(/settles nothing/u);
  });

  it('lets people share a surname', () => {
    const [a, b] = ['Q1', 'Q2'].map((id) =>
      aRecord({
        id,
        type: 'person',
        gender: 'male',
        title: id,
        names: { en: { surname: ['Katz'] } },
      }),
    );
    expect(
      settleAmbiguities(
        [a, b].flatMap((r) => (r ? listNames(r) : [])),
        [],
      ).problems,
    ).toEqual([]);
  });
});
