import { compileGazetteer, LATIN_LANGUAGES } from '../../lib/gazetteer/compile.ts';
import type { Gazetteer, Surroundings } from '../../lib/gazetteer/gazetteer.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { foldText, foldToken } from '../../lib/text/tokens.ts';
import { checkTables } from './check-tables.ts';
import {
  blockerAliases,
  expandName,
  listNames,
  type NameEntry,
  toEntity,
} from './expand-aliases.ts';
import { readTables, type Tables } from './read-tables.ts';
import { settleAmbiguities } from './settle-ambiguities.ts';
import { type GazetteerRecord, LANGUAGES } from './table-schema.ts';

const foldAll = (words: Iterable<string>): string[] =>
  [...new Set([...words].map(foldText))].toSorted();

/** Where family names come first, the first word of a name is no given name. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['zh', 'zh-Hant', 'ja', 'ko']);

/** A shorter first word is more often a family name that stands first (To Lam), or a word (Le). */
const MIN_FIRST_NAME = 4;

/** First words of people's names, but for words that are names by themselves (Kim, Israel) and titles. */
function firstWords(names: NameEntry[], titles: ReadonlySet<string>): string[] {
  const alone = new Set(
    names.filter(({ text }) => !text.includes(' ')).map((n) => foldText(n.text)),
  );
  return names
    .filter(({ record, kind, lang, text }) => {
      const isFullName = record.type === 'person' && kind === 'name' && text.includes(' ');
      return isFullName && !FAMILY_FIRST.has(lang);
    })
    .map(({ text }) => foldText(text).split(' ')[0] ?? '')
    .filter((word) => word.length >= MIN_FIRST_NAME && !alone.has(word) && !titles.has(word));
}

/** Given names of all languages in one list: a name keeps its bearer in any language. */
function foldSurroundings(
  { surroundings: { givenNames, titles, heads }, words }: Tables,
  names: NameEntry[],
): Surroundings {
  const noNames = new Set(foldAll(Object.values(titles).flat()));
  return {
    givenNames: foldAll([...Object.values(givenNames).flat(), ...firstWords(names, noNames)]),
    titles: Object.fromEntries(Object.entries(titles).map(([lang, list]) => [lang, foldAll(list)])),
    words: Object.fromEntries(
      Object.entries(words).map(([lang, list]) => [
        lang,
        [...new Set(list.map(foldToken))].toSorted(),
      ]),
    ),
    heads: Object.fromEntries(
      Object.entries(heads).map(([lang, { after, bodies, before, links, units, regions }]) => [
        lang,
        {
          after: foldAll(after),
          bodies: foldAll(bodies),
          before: foldAll(before),
          links: foldAll(links),
          units: foldAll(units),
          regions: foldAll(regions),
        },
      ]),
    ),
  };
}

/** The second tier of languages knows only the people most in the news. */
const SECOND_TIER = LANGUAGES.slice(LANGUAGES.indexOf('pt'));
const MIN_SECOND_TIER = 4;

const isProminent = ({ names }: GazetteerRecord): boolean =>
  SECOND_TIER.filter((lang) => names[lang]).length >= MIN_SECOND_TIER;

const IN_LATIN = /^[\p{Script=Latin}\P{L}]+$/u;

/**
 * Without names in Latin letters that other scripts repeat from English: on a Russian page “CNN” is found as
 * the English name it is, with what that asks for.
 */
function withoutRepeats(names: NameEntry[]): NameEntry[] {
  const keyOf = ({ record, text }: NameEntry): string => `${record.id} ${foldText(text)}`;
  const latin = new Set(names.filter(({ lang }) => LATIN_LANGUAGES.includes(lang)).map(keyOf));
  return names.filter(
    (name) =>
      LATIN_LANGUAGES.includes(name.lang) || !IN_LATIN.test(name.text) || !latin.has(keyOf(name)),
  );
}

/**
 * English names of people who have none in Polish, as Polish names: they are looked for in Polish texts anyway,
 * and there they decline (“z premierem Mateuszem Morawieckim”).
 */
function asPolish(names: NameEntry[]): NameEntry[] {
  return names
    .filter(({ record, lang, text }) => {
      const isLent = record.type === 'person' && lang === 'en' && !record.names.pl;
      return isLent && IN_LATIN.test(text);
    })
    .map((name) => ({ ...name, lang: 'pl' }));
}

/** Reads, checks, expands and compiles the tables of a folder. Throws listing everything that is wrong. */
export function buildGazetteer(
  folder: string,
  version: string,
): { gazetteer: Gazetteer; entities: Entity[] } {
  const tables = readTables(folder);
  const { records, blockers, ambiguities } = tables;
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const settled = settleAmbiguities(sorted.flatMap(listNames), ambiguities);
  const problems = [...checkTables(sorted, settled.names, blockers), ...settled.problems];
  if (problems.length > 0)
    throw new Error(`The gazetteer tables have errors:\n${problems.join('\n')}`);
  const entities = sorted.map(toEntity);
  const aliases = [
    ...[...withoutRepeats(settled.names), ...asPolish(settled.names)].flatMap(expandName),
    ...blockerAliases(blockers),
  ];
  const gazetteer = compileGazetteer(entities, aliases, {
    version,
    prominent: new Set(sorted.filter(isProminent).map((record) => record.id)),
    surroundings: foldSurroundings(tables, settled.names),
  });
  return { gazetteer, entities };
}
