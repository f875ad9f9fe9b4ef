import { describe, expect, it } from 'vitest';

import { createDetector } from '../../../../lib/detect/detector.ts';
import { compileGazetteer } from '../../../../lib/gazetteer/compile.ts';
import { anAlias, anEntity } from '../../../support/build-gazetteer.ts';

const surname = { kind: 'surname' } as const;
const demonym = { kind: 'demonym' } as const;
const gazetteer = compileGazetteer(
  [
    anEntity('Q794', 'Iran'),
    anEntity('Q810', 'Jordan'),
    anEntity('Q30', 'United States'),
    anEntity('Q60', 'New York City', { type: 'city', of: ['Q30'] }),
    anEntity('Q649', 'Moscow', { type: 'city', of: ['Q159'] }),
    anEntity('Q1', 'Israel Katz', { type: 'person' }),
    anEntity('Q22686', 'Donald Trump', { type: 'person' }),
  ],
  [
    anAlias('Iran', 'Q794'),
    anAlias('Iranian', 'Q794', demonym),
    anAlias('Jordan', 'Q810'),
    anAlias('US', 'Q30', { kind: 'acronym' }),
    anAlias('New York', 'Q60'),
    anAlias('Moscow', 'Q649'),
    anAlias('Israel Katz', 'Q1'),
    anAlias('Katz', 'Q1', surname),
    anAlias('Donald Trump', 'Q22686'),
    anAlias('Trump', 'Q22686', surname),
  ],
  {
    version: 'test',
    surroundings: {
      words: {},
      titles: { en: ['president'] },
      givenNames: ['donald', 'jordan', 'michael', 'richard'],
      heads: {
        en: {
          after: ['airways', 'exchange', 'university'],
          bodies: ['congress'],
          before: ['bank', 'southern', 'university'],
          links: ['of', 'the'],
          units: ['dollars', 'rials'],
          regions: ['idaho'],
        },
      },
    },
  },
);
const detector = createDetector(gazetteer);
const found = (text: string): string[] =>
  detector.detect(text, { date: '2026-01-01' }).map((mention) => mention.surface);

describe('names inside longer names', () => {
  const cases: [string, string][] = [
    ['a head behind', 'Iranian Airways flew'],
    ['a head a few words behind', 'the New York Mercantile Exchange closed'],
    ['a body behind with a word between', 'the Iranian National Congress met'],
    ['a head before, with links', 'the Bank of the Iran'],
    ['a compass point before', 'in Southern Iran'],
    ['a currency behind', 'ten Iranian rials and 40 US dollars'],
    ['a currency sign behind', 'US$40'],
    ['a region behind a comma', 'in Moscow, Idaho'],
    ['a first name before', 'Michael Jordan played'],
    ['a surname behind a country that is a first name', 'then Jordan Peterson spoke'],
    ['somebody else of that surname', 'Richard Katz said. Later Katz left.'],
    ['another initial before', 'R. Katz said. Later Katz left.'],
    ['an unknown first name', 'He met Naina Trump. Later Trump left.'],
    ['a web address', 'https://example.com/Iran-talks'],
  ];
  it.each(cases)('are left alone: %s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });

  const kept: [string, string, string[]][] = [
    ['a person before a currency', 'Donald Trump dollars', ['Donald Trump']],
    ['another region behind', 'New York, Idaho and Moscow, Texas', ['New York', 'Moscow']],
    ['a body right behind', 'the Iranian Congress met', ['Iranian']],
    ['a head in small letters', 'an Iranian university', ['Iranian']],
    ['a head behind the next name', 'Iran, New York and an Exchange', ['Iran', 'New York']],
    ['initials between own names', 'Donald J. Trump spoke', ['Trump']],
    ['own initials', 'D. Trump and D.J. Trump spoke', ['Trump', 'Trump']],
    ['a headline in title case', 'Jordan Warns Europe Over Border Closure', ['Jordan']],
    [
      'a surname after its full name',
      'Israel Katz met Richard Katz. Katz spoke.',
      ['Israel Katz', 'Katz'],
    ],
    ['a title before a surname', 'He met President Trump', ['Trump']],
    ['an acronym before a surname', 'He met NBC Trump', ['Trump']],
    ['the first word of a sentence', 'It ended. Yesterday Trump left.', ['Trump']],
    ['a name of ours before', 'He met Iranian Trump', ['Iranian', 'Trump']],
    ['a suffix that spells a first name', "DONALD'MICHAEL Iran", ['Iran']],
    ['a sentence that begins behind a first name', 'He met Michael. Iran spoke.', ['Iran']],
  ];
  it.each(kept)('are kept: %s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
