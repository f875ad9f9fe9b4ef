import { ALIAS_KINDS, type Alias, type AliasKind } from '../../lib/model/alias.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { inflectAdjective, inflectNoun, inflectPerson, inflectPhrase } from './inflect-russian.ts';
import type { Blocker } from './read-tables.ts';
import { LANGUAGES, type GazetteerRecord, type TableName } from './table-schema.ts';

const textOf = (name: TableName): string => (typeof name === 'string' ? name : name.text);

/** Full names of these types are phrases, not people; their surnames and demonyms still inflect. */
function inflectRussian(record: GazetteerRecord, kind: AliasKind, name: TableName): string[] {
  const text = textOf(name);
  const { indeclinable, gender } = typeof name === 'string' ? {} : name;
  if (indeclinable || kind === 'acronym') return [text];
  if (record.type === 'person' && record.gender) return inflectPerson(text, record.gender);
  if (text.includes(' ')) return inflectPhrase(text, gender);
  if (kind === 'demonym' && /[иыо]й$/u.test(text)) return inflectAdjective(text);
  return inflectNoun(text, gender);
}

/** Every alias of a record: the table's names, and their case forms where a language has cases. */
export function expandAliases(record: GazetteerRecord): Alias[] {
  return LANGUAGES.flatMap((lang) =>
    ALIAS_KINDS.flatMap((kind) =>
      (record.names[lang]?.[kind] ?? []).flatMap((name) => {
        const texts = lang === 'ru' ? inflectRussian(record, kind, name) : [textOf(name)];
        const needsContext = typeof name !== 'string' && name.needs === 'context';
        return texts.map((text) => ({ text, lang, kind, entity: record.id, needsContext }));
      }),
    ),
  );
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

/** The entity as packs and the store know it; its labels are the first name of each language. */
export function toEntity(record: GazetteerRecord): Entity {
  const labels: Record<string, string> = {};
  for (const lang of LANGUAGES) {
    const first = record.names[lang]?.name?.[0];
    if (first) labels[lang] = textOf(first);
  }
  return {
    id: record.id,
    type: record.type,
    title: record.title,
    ...(record.line ? { line: record.line } : {}),
    of: record.of,
    roles: record.roles,
    labels: { en: record.title, ...labels },
  };
}
