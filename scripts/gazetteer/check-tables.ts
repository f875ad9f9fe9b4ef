import { foldText, wordsOf } from '../../lib/text/tokens.ts';
import type { NameEntry } from './expand-aliases.ts';
import type { Blocker } from './read-tables.ts';
import type { GazetteerRecord, Language } from './table-schema.ts';

/** Letters of the words a name may have in each language; Latin words stand in all (brands, acronyms). */
const LATIN = 'Latin';
const SCRIPTS: Record<Language, string> = {
  en: LATIN,
  tr: LATIN,
  de: LATIN,
  fr: LATIN,
  es: LATIN,
  pt: LATIN,
  it: LATIN,
  pl: LATIN,
  ru: 'Cyrillic',
  uk: 'Cyrillic',
  ar: 'Arabic',
  fa: 'Arabic',
  ur: 'Arabic',
  he: 'Hebrew',
  hi: 'Devanagari',
  zh: 'Han',
  'zh-Hant': 'Han',
  ja: 'Han Hiragana Katakana',
  ko: 'Hangul',
};

function isOfScript(word: string, scripts: string): boolean {
  const classes = scripts.split(' ').map((script) => `\\p{Script=${script}}`);
  return new RegExp(`^[${classes.join('')}\\P{L}\u0640\u30FC]+$`, 'u').test(word);
}

/** Latin and Cyrillic letters look alike: in one word they are a slip of the keyboard (ЛНP). Others may mix (오픈AI). */
const LOOK_ALIKE = 'Cyrillic';

/** The first word of a name with letters that do not belong together, or not into the language. */
function findStrayLetters(text: string, lang: Language): string | undefined {
  const own = SCRIPTS[lang];
  const mixed = own === LOOK_ALIKE ? own : `${own} ${LATIN}`;
  return wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .find((word) => !isOfScript(word, mixed) && !isOfScript(word, LATIN));
}

/** A tenure without an end lasts. */
const FOREVER = '9999';

/** The same office held twice at one time; a role without a beginning says nothing about when. */
function overlappingRoles({ id, title, roles }: GazetteerRecord): string[] {
  const dated = roles
    .flatMap(({ from, ...role }) => (from ? [{ ...role, from }] : []))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return dated.flatMap((role, n) => {
    const next = dated
      .slice(n + 1)
      .find((other) => other.role === role.role && other.of === role.of);
    return next && (role.to ?? FOREVER) > next.from
      ? [`${id} (${title}) holds “${role.role}” twice at the same time.`]
      : [];
  });
}

function checkReferences(records: GazetteerRecord[]): string[] {
  const ids = new Set(records.map((record) => record.id));
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { id, title, of, roles, names, type, gender } of records) {
    if (seen.has(id)) problems.push(`${id} (${title}) stands twice.`);
    seen.add(id);
    const unknown = [...of, ...roles.map((role) => role.of)].find((ref) => ref && !ids.has(ref));
    if (unknown) problems.push(`${id} (${title}) refers to ${unknown}, which no table holds.`);
    if (!Object.values(names.en ?? {}).flat().length)
      problems.push(`${id} (${title}) has no English name.`);
    if (type === 'person' && !gender) problems.push(`${id} (${title}) has no gender.`);
  }
  return problems;
}

/** A name that asks for evidence nothing can give: no cue, no other name, nothing it belongs to or that belongs to it. */
function findUnreachable(names: NameEntry[], records: GazetteerRecord[]): string[] {
  const owners = new Set(records.flatMap((record) => record.of));
  const safe = new Set(names.filter((name) => !name.needsContext).map(({ record }) => record.id));
  return names
    .filter(({ needsContext, cues, record }) => {
      const hasCompany = record.of.length > 0 || record.roles.some((role) => role.of);
      return (
        needsContext &&
        cues.length === 0 &&
        !hasCompany &&
        !owners.has(record.id) &&
        !safe.has(record.id)
      );
    })
    .map(({ text, record }) => `“${text}” of ${record.id} (${record.title}) could never match.`);
}

function checkName({ text, lang, record }: NameEntry): string[] {
  const place = `“${text}” (${lang}) of ${record.id} (${record.title})`;
  const folded = foldText(text);
  if (!/\p{L}/u.test(folded)) return [`${place} has no letters to match.`];
  if (folded.length === 1) return [`${place} is a single letter.`];
  const stray = findStrayLetters(text, lang);
  return stray === undefined ? [] : [`${place} mixes alphabets in “${stray}”.`];
}

/** A blocker that is somebody's name would hide it. */
function findHiding(blockers: Blocker[], names: NameEntry[]): string[] {
  const keyOf = (lang: string, text: string): string => `${lang} ${foldText(text)}`;
  const owners = new Map(names.map(({ lang, text, record }) => [keyOf(lang, text), record]));
  return blockers.flatMap(({ lang, text }) => {
    const owner = owners.get(keyOf(lang, text));
    return owner
      ? [`blockers.yaml: “${text}” (${lang}) hides ${owner.id} (${owner.title}); take it out.`]
      : [];
  });
}

/** What is wrong with the tables as a whole, a sentence each; empty when nothing is. */
export function checkTables(
  records: GazetteerRecord[],
  names: NameEntry[],
  blockers: Blocker[] = [],
): string[] {
  return [
    ...findHiding(blockers, names),
    ...checkReferences(records),
    ...records.flatMap(overlappingRoles),
    ...names.flatMap(checkName),
    ...findUnreachable(names, records),
  ];
}
