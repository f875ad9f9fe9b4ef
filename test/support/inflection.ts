import { expect, it } from 'vitest';

import type { NameEntry } from '../../scripts/gazetteer/expand-aliases.ts';

type Gender = 'male' | 'female';
/** A lemma and the forms that must be among its own, with commas between. */
export type Rows = [lemma: string, forms: string][];
export type Kept = [name: string, gender?: Gender][];
export type Inflect = (text: string, kind?: NameEntry['kind'], gender?: Gender) => string[];

/** An inflector as the tables call it, for a name told in a line: with a gender it is a person's. */
export function inflectWith(
  inflector: (name: NameEntry) => string[],
  lang: NameEntry['lang'],
): Inflect {
  return (text, kind = 'name', gender) =>
    inflector({
      record: {
        id: 'Q1',
        type: gender ? 'person' : 'country',
        title: text,
        of: [],
        roles: [],
        names: {},
        ...(gender ? { gender } : {}),
      },
      lang,
      kind,
      text,
      needsContext: false,
      needsCue: false,
      cues: [],
      forms: undefined,
      indeclinable: false,
      gender,
    });
}

/** The tests every inflector passes: forms that must be there, and names that stay as they are. */
export function itDeclines(
  inflect: Inflect,
  rows: { men: Rows; women: Rows; places: Rows; peoples: Rows; kept: Kept },
): void {
  it.each(rows.men)('declines the man %s', (lemma, forms) => {
    expect(inflect(lemma, 'name', 'male')).toEqual(expect.arrayContaining(forms.split(', ')));
  });
  it.each(rows.women)('declines the woman %s', (lemma, forms) => {
    expect(inflect(lemma, 'name', 'female')).toEqual(expect.arrayContaining(forms.split(', ')));
  });
  it.each(rows.places)('declines %s', (lemma, forms) => {
    expect(inflect(lemma)).toEqual(expect.arrayContaining(forms.split(', ')));
  });
  it.each(rows.peoples)('declines %s, of a people', (lemma, forms) => {
    expect(inflect(lemma, 'demonym')).toEqual(expect.arrayContaining(forms.split(', ')));
  });
  it.each(rows.kept)('keeps %s (%s)', (name, gender) => {
    expect(inflect(name, 'name', gender)).toEqual([name]);
  });
}
