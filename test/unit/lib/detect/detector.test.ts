import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Mention } from '../../../../lib/model/mention.ts';
import { aDetector, anAlias, anEntity } from '../../../support/build-gazetteer.ts';

const person = 'person' as const;
const surname = { kind: 'surname' } as const;
const acronym = { kind: 'acronym' } as const;
const demonym = { kind: 'demonym' } as const;

const entities = [
  anEntity('Q794', 'Iran'),
  anEntity('Q30', 'United States'),
  anEntity('Q159', 'Russia'),
  anEntity('Q148', 'China'),
  anEntity('Q40', 'Austria'),
  anEntity('Q1030', 'Namibia'),
  anEntity('Q7747', 'Vladimir Putin', { type: person, of: ['Q159'] }),
  anEntity('Q15031', 'Xi Jinping', { type: person, of: ['Q148'] }),
  anEntity('Q1', 'Ali Khamenei', {
    type: person,
    of: ['Q794'],
    roles: [{ role: 'Supreme Leader', of: 'Q794', from: '1989-06-04', to: '2026-02-28' }],
  }),
  anEntity('Q2', 'Mojtaba Khamenei', {
    type: person,
    of: ['Q794'],
    roles: [{ role: 'Supreme Leader', of: 'Q794', from: '2026-03-08' }],
  }),
];
const aliases = [
  anAlias('Iran', 'Q794'),
  anAlias('Iranian', 'Q794', demonym),
  anAlias('إيران', 'Q794', { lang: 'ar' }),
  anAlias('ایران', 'Q794', { lang: 'fa' }),
  anAlias('الصين', 'Q148', { lang: 'ar' }),
  anAlias('الولايات المتحدة', 'Q30', { lang: 'ar' }),
  anAlias('US', 'Q30', acronym),
  anAlias('United States', 'Q30'),
  anAlias('Russia', 'Q159'),
  anAlias('российский', 'Q159', { ...demonym, lang: 'ru' }),
  anAlias('Путин', 'Q7747', { ...surname, lang: 'ru' }),
  anAlias('Vladimir Putin', 'Q7747'),
  anAlias('Putin', 'Q7747', surname),
  anAlias('普京', 'Q7747', { ...surname, lang: 'zh' }),
  anAlias('弗拉基米尔·普京', 'Q7747', { lang: 'zh' }),
  anAlias('China', 'Q148'),
  anAlias('中国', 'Q148', { lang: 'zh' }),
  anAlias('发展中国家', null, { lang: 'zh' }),
  anAlias('Xi Jinping', 'Q15031'),
  anAlias('Xi', 'Q15031', { ...surname, needsContext: true }),
  anAlias('Ali Khamenei', 'Q1'),
  anAlias('Mojtaba Khamenei', 'Q2'),
  anAlias('Khamenei', 'Q1', surname),
  anAlias('Khamenei', 'Q2', surname),
  anAlias('Iran Air', null),
  anAlias('St. Petersburg', 'Q40'),
  anAlias('タイ', 'Q1030', { lang: 'ja' }),
  anAlias('תל אביב', 'Q40', { lang: 'he' }),
  anAlias('הבית הלבן', 'Q30', { lang: 'he' }),
  anAlias('刚果（金）', 'Q1030', { lang: 'zh' }),
];
const detector = aDetector(entities, aliases);

const found = (text: string, date = '2026-06-01'): string =>
  detector
    .detect(text, { date })
    .map((mention) => `${mention.surface}=${mention.entity}`)
    .join(' ');

describe('what is found', () => {
  const cases: [string, string, string][] = [
    ['a name that opens the sentence', 'Putin met reporters.', 'Putin=Q7747'],
    ['title and name', 'President Vladimir Putin spoke', 'Vladimir Putin=Q7747'],
    ['straight and curly possessives', "Iran's and Iran’s", 'Iran=Q794 Iran=Q794'],
    ['hyphen compounds', 'the Iran-backed, US-led group', 'Iran=Q794 US=Q30'],
    ['acronyms with full stops', 'the U.S. and the US', 'U.S.=Q30 US=Q30'],
    ['capital-letter headlines', 'PUTIN VISITS IRAN', 'PUTIN=Q7747 IRAN=Q794'],
    ['French elision', 'l’Iran et d’Iran', 'Iran=Q794 Iran=Q794'],
    ['Turkish apostrophes and capitals', 'İran’ın, IRAN', 'İran=Q794 IRAN=Q794'],
    ['a name over a line break', 'Vladimir\n  Putin', 'Vladimir\n  Putin=Q7747'],
    ['an abbreviation in a name', 'in St. Petersburg', 'St. Petersburg=Q40'],
    ['Arabic particles', 'وإيران بالصين', 'إيران=Q794 الصين=Q148'],
    ['Arabic li with article', 'للولايات المتحدة', 'لولايات المتحدة=Q30'],
    ['Persian half-spaces', 'ایران‌ها', 'ایران=Q794'],
    ['Russian adjectives in any case', 'Российский', 'Российский=Q159'],
    ['Chinese without spaces', '中国和普京', '中国=Q148 普京=Q7747'],
    ['a Chinese full name', '弗拉基米尔·普京说', '弗拉基米尔·普京=Q7747'],
    ['a short first word behind a particle', 'הוא בתל אביב', 'תל אביב=Q40'],
    ['an article that a particle swallows', 'הוא בבית הלבן', 'בית הלבן=Q30'],
    ['a name with a bracket', '在刚果（金）说', '刚果（金）=Q1030'],
    ['katakana between other scripts', 'タイ首相', 'タイ=Q1030'],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

describe('what is left alone', () => {
  const cases: [string, string][] = [
    ['a pronoun', 'give us time'],
    ['an acronym that reads as a word in a capital line', 'PLEASE GIVE US TIME NOW'],
    ['a small letter where the name has a capital', 'путин, xi, iran'],
    ['a name inside a longer name', 'Iran Air flew'],
    ['a name inside a Chinese word', '发展中国家'],
    ['a name inside a katakana word', 'スタイル'],
    ['an address', 'ask iran@example.com or @Iran or Iran.com'],
    ['a name without the company it needs', 'Xi is a letter'],
    ['words over a sentence end', 'He left Vladimir. Then'],
  ];
  it.each(cases)('%s', (_name, text) => {
    expect(found(text)).toBe('');
  });
});

describe('who is meant', () => {
  it('takes a shared surname for the last full name', () => {
    expect(found('Ali Khamenei died. Khamenei ruled.')).toBe('Ali Khamenei=Q1 Khamenei=Q1');
    expect(found('Mojtaba Khamenei spoke. Khamenei ruled.', '2020-01-01')).toBe(
      'Mojtaba Khamenei=Q2 Khamenei=Q2',
    );
  });

  it('takes a shared surname for who held office at the date', () => {
    expect(found('Khamenei spoke', '2025-03-01')).toBe('Khamenei=Q1');
    expect(found('Khamenei spoke', '2026-05-01')).toBe('Khamenei=Q2');
  });

  it('marks nothing when nobody of that name held office', () => {
    expect(found('Khamenei spoke', '1970-01-01')).toBe('');
  });

  it('accepts a name that needs company once its country is named', () => {
    expect(found('Xi went home to China')).toBe('Xi=Q15031 China=Q148');
  });

  it('gives every mention a reason', () => {
    const reasons = detector
      .detect('Ali Khamenei, Khamenei and Iran', { date: '2026-06-01' })
      .map((mention) => mention.reason);
    expect(reasons).toEqual(['only-meaning', 'after-full-name', 'only-meaning']);
  });

  it('carries full names from one part of a page to the next', () => {
    const first = detector.detectParts(['Ali Khamenei spoke.'], { date: '2026-06-01' });
    const second = detector.detectParts(['Khamenei said'], {
      date: '2026-06-01',
      anchors: first.anchors,
    });
    expect(second.mentions[0]?.[0]?.entity).toBe('Q1');
  });
});

describe('for any text', () => {
  const names = fc.constantFrom(
    ...aliases.map((alias) => alias.text),
    ' ',
    '. ',
    '\u200F',
    'و',
    '-',
  );
  const texts = fc
    .array(fc.oneof(names, fc.string({ unit: 'binary' })), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('offsets slice to the surface and never overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, surface } of detector.detect(text)) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(surface.length).toBeGreaterThan(0);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same in sentences apart as in sentences together', () => {
    const words = fc.constantFrom(
      // One alphabet: words of several tell different languages to the parts and to the whole.
      ...aliases.map((alias) => alias.text).filter((text) => /^[A-Za-z. ]+$/u.test(text)),
      'and',
      'said',
      'Michael',
      'on Monday',
    );
    const sentence = fc
      .array(words, { minLength: 1, maxLength: 8 })
      .map((list) => `So ${list.join(' ')} went on.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const name = ({ surface, entity }: Mention): string => `${surface}=${entity}`;
        const apart = detector.detectParts(sentences, { date: '2026-06-01' }).mentions.flat();
        const together = detector.detect(sentences.join(' '), { date: '2026-06-01' });
        expect(apart.map(name)).toEqual(together.map(name));
      }),
      { numRuns: 500 },
    );
  });
});
