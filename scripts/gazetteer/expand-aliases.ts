import { ALIAS_KINDS, type Alias, type AliasKind } from '../../lib/model/alias.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { inflectPolishName } from './inflect-polish.ts';
import { inflectRussianName } from './inflect-russian.ts';
import { inflectUkrainianName } from './inflect-ukrainian.ts';
import type { Blocker } from './read-tables.ts';
import { type GazetteerRecord, type Language, LANGUAGES, type TableName } from './table-schema.ts';

/** A name as it stands in a table, with where it stands. */
export type NameEntry = {
  record: GazetteerRecord;
  lang: Language;
  kind: AliasKind;
  text: string;
  needsContext: boolean;
  needsCue: boolean;
  cues: readonly string[];
  /** Case forms the table gives itself. */
  forms: readonly string[] | undefined;
  indeclinable: boolean;
  gender: 'male' | 'female' | undefined;
};

const textOf = (name: TableName): string => (typeof name === 'string' ? name : name.text);

/** Every name of a record, in the order of languages and kinds. */
export function listNames(record: GazetteerRecord): NameEntry[] {
  return LANGUAGES.flatMap((lang) =>
    ALIAS_KINDS.flatMap((kind) =>
      (record.names[lang]?.[kind] ?? []).map((name): NameEntry => {
        const more = typeof name === 'string' ? undefined : name;
        return {
          record,
          lang,
          kind,
          text: textOf(name),
          needsContext: more?.needs !== undefined,
          needsCue: more?.needs === 'cue',
          cues: more?.cues ?? [],
          forms: more?.forms,
          indeclinable: more?.indeclinable ?? false,
          gender: more?.gender ?? record.gender,
        };
      }),
    ),
  );
}

const INFLECTORS: Partial<Record<Language, (name: NameEntry) => string[]>> = {
  ru: inflectRussianName,
  uk: inflectUkrainianName,
  pl: inflectPolishName,
};

const HALF_SPACE = /\u200C/gu;

/** Case forms beside the name itself, where its language has cases. */
function formsOf(name: NameEntry): readonly string[] {
  if (name.forms) return name.forms;
  const inflect = INFLECTORS[name.lang];
  if (!inflect || name.indeclinable || name.kind === 'acronym') return [];
  return inflect(name).filter((form) => form !== name.text);
}

/** The aliases a name stands for: Persian half-spaces are often lost in stored pages. */
export function expandName(name: NameEntry): Alias[] {
  const forms = formsOf(name);
  return [...new Set([name.text, name.text.replace(HALF_SPACE, '')])].map((text) => ({
    text,
    lang: name.lang,
    kind: name.kind,
    entity: name.record.id,
    needsContext: name.needsContext,
    needsCue: name.needsCue,
    ...(forms.length > 0 ? { forms } : {}),
    ...(name.cues.length > 0 ? { cues: name.cues } : {}),
  }));
}

/** Blockers as aliases of nobody. */
export function blockerAliases(blockers: Blocker[]): Alias[] {
  return blockers.map(({ text, lang }) => ({
    text,
    lang,
    kind: 'name',
    entity: null,
    needsContext: false,
  }));
}

/**
 * The entity as packs and the store know it; its labels are the first name of each language, but for those
 * that are spelt as in English: `entityLabel` falls back on it.
 */
export function toEntity(record: GazetteerRecord): Entity {
  const [english] = record.names.en?.name ?? [];
  const labels: Record<string, string> = { en: english ? textOf(english) : record.title };
  for (const lang of LANGUAGES) {
    const [first] = record.names[lang]?.name ?? [];
    if (first && textOf(first) !== labels['en']) labels[lang] = textOf(first);
  }
  return {
    id: record.id,
    type: record.type,
    title: record.title,
    ...(record.line ? { line: record.line } : {}),
    of: record.of,
    roles: record.roles,
    labels,
  };
}
