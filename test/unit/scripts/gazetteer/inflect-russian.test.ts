import { describe, expect, it } from 'vitest';

import type { NameEntry } from '../../../../scripts/gazetteer/expand-aliases.ts';
import { inflectRussianName } from '../../../../scripts/gazetteer/inflect-russian.ts';

type Gender = 'male' | 'female';
type Rows = [lemma: string, forms: string][];

function inflect(text: string, kind: NameEntry['kind'] = 'name', gender?: Gender): string[] {
  const type = gender ? 'person' : 'country';
  return inflectRussianName({
    record: {
      id: 'Q1',
      type,
      title: text,
      of: [],
      roles: [],
      names: {},
      ...(gender ? { gender } : {}),
    },
    lang: 'ru',
    kind,
    text,
    needsContext: false,
    cues: [],
    forms: undefined,
    indeclinable: false,
    gender,
  });
}

const MEN: Rows = [
  ['Путин', 'Путина, Путину, Путиным, Путине'],
  ['Зеленский', 'Зеленского, Зеленскому, Зеленским, Зеленском'],
  ['Владимир Путин', 'Владимира Путина, Владимиру Путину, Владимиром Путиным, Владимире Путине'],
  ['Владимир Владимирович Путин', 'Владимира Владимировича Путина'],
  ['Дональд Трамп', 'Дональда Трампа, Дональду Трампу, Дональдом Трампом, Дональде Трампе'],
];
const WOMEN: Rows = [
  ['Захарова', 'Захаровой, Захарову'],
  ['Мария Захарова', 'Марии Захаровой, Марию Захарову, Марией Захаровой'],
  ['Кая Каллас', 'Каи Каллас, Каю Каллас, Каей Каллас'],
];
const PLACES: Rows = [
  ['Россия', 'России, Россию, Россией'],
  ['Иран', 'Ирана, Ирану, Ираном, Иране'],
  ['Китай', 'Китая, Китаю, Китаем, Китае'],
  ['Москва', 'Москвы, Москве, Москву, Москвой'],
  ['Израиль', 'Израиля, Израилю, Израилем, Израиле'],
  ['Белый дом', 'Белого дома, Белому дому, Белым домом, Белом доме'],
  ['Саудовская Аравия', 'Саудовской Аравии, Саудовскую Аравию, Саудовской Аравией'],
  [
    'Европейский союз',
    'Европейского союза, Европейскому союзу, Европейским союзом, Европейском союзе',
  ],
  ['Министерство иностранных дел', 'Министерства иностранных дел, Министерством иностранных дел'],
];
const PEOPLES: Rows = [
  [
    'иранский',
    'иранского, иранскому, иранским, иранском, иранская, иранской, иранскую, иранское, иранские, иранских, иранскими',
  ],
  ['иранец', 'иранца, иранцу, иранцем, иранце'],
  ['иранцы', 'иранцев, иранцам, иранцами, иранцах'],
];
const KEPT: [name: string, gender?: Gender][] = [
  ['Нетаньяху', 'male'],
  ['Рубио', 'male'],
  ['Каллас', 'female'],
  ['Меркель', 'female'],
  ['Токио'],
  ['Баку'],
  ['Перу'],
];

describe('inflectRussianName', () => {
  it.each(MEN)('declines the man %s', (lemma, forms) => {
    expect(inflect(lemma, 'name', 'male')).toEqual(expect.arrayContaining(forms.split(', ')));
  });
  it.each(WOMEN)('declines the woman %s', (lemma, forms) => {
    expect(inflect(lemma, 'name', 'female')).toEqual(expect.arrayContaining(forms.split(', ')));
  });
  it.each(PLACES)('declines %s', (lemma, forms) => {
    expect(inflect(lemma)).toEqual(expect.arrayContaining(forms.split(', ')));
  });
  it.each(PEOPLES)('declines %s, of a people', (lemma, forms) => {
    expect(inflect(lemma, 'demonym')).toEqual(expect.arrayContaining(forms.split(', ')));
  });
  it.each(KEPT)('keeps %s (%s)', (name, gender) => {
    expect(inflect(name, 'name', gender)).toEqual([name]);
  });
});
