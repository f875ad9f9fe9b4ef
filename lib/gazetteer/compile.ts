import { ALIAS_KINDS, type Alias } from '../model/alias.ts';
import type { Entity } from '../model/entity.ts';
import { foldText, foldToken, isUpperAt, wordsOf } from '../text/tokens.ts';
import { collectCaseForms, keepsItsForm, packCaseForms } from './case-forms.ts';
import {
  ALIAS_FLAG,
  BLOCKER,
  type Gazetteer,
  type GazetteerEntity,
  type Surroundings,
} from './gazetteer.ts';

/** Each ideograph is a word; the capitals of a name must fit 32 bits. */
const MAX_WORDS = 32;
const MAX_LANGUAGES = 32;
/** Alphabets whose names are read across languages: see `lendLanguages`. */
const LATIN = /\p{Script=Latin}/u;
export const LATIN_LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr'];
/** An acronym of fewer letters is too often a word elsewhere. */
const MIN_LENT_ACRONYM = 3;

type CompiledAlias = {
  entity: number;
  kind: number;
  flags: number;
  capitals: number;
  languages: number;
  cues: string[];
};
type Node = { children: Map<string, Node>; aliases: CompiledAlias[] };

const newNode = (): Node => ({ children: new Map(), aliases: [] });

function isCapitalsOnly(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 1 && letters !== letters.toLowerCase() && letters === letters.toUpperCase()
  );
}

function addAlias(node: Node, alias: CompiledAlias): void {
  const same = node.aliases.find(
    (other) =>
      other.entity === alias.entity &&
      other.kind === alias.kind &&
      other.flags === alias.flags &&
      other.capitals === alias.capitals &&
      other.cues.join() === alias.cues.join(),
  );
  if (same) same.languages |= alias.languages;
  else node.aliases.push(alias);
}

function toGazetteerEntity(entity: Entity, isProminent: boolean): GazetteerEntity {
  return {
    isProminent,
    id: entity.id,
    type: entity.type,
    of: entity.of,
    tenures: entity.roles.map((role) => ({
      of: role.of ?? '',
      from: role.from ?? '',
      to: role.to ?? '',
    })),
  };
}

/** Languages in which each entity has names of its own. */
function languagesByEntity(aliases: Alias[], bits: Map<string, number>): Map<string, number> {
  const known = new Map<string, number>();
  for (const { entity, lang } of aliases) {
    if (entity !== null) known.set(entity, (known.get(entity) ?? 0) | (bits.get(lang) ?? 0));
  }
  return known;
}

/** True for an English name that reads as itself in any text in Latin letters. */
function isSelfEvident({ text, kind }: Alias): boolean {
  if (kind === 'acronym') return text.length >= MIN_LENT_ACRONYM;
  return kind !== 'demonym' && text.includes(' ');
}

/**
 * Languages an alias is looked for in beside its own. English names serve the languages in Latin letters
 * in which the entity has none; names of several words and longer acronyms serve them all.
 */
function lendLanguages(alias: Alias, known: number, bits: Map<string, number>): number {
  const own = bits.get(alias.lang) ?? 0;
  if (alias.entity === null || alias.lang !== 'en' || !LATIN.test(alias.text)) return own;
  const latin = LATIN_LANGUAGES.reduce((set, lang) => set | (bits.get(lang) ?? 0), 0);
  return isSelfEvident(alias) ? own | latin : own | (latin & ~known);
}

function insert(
  root: Node,
  alias: Alias,
  { keepsForm, ...more }: { entity: number; languages: number; keepsForm: boolean },
): void {
  const words = wordsOf(alias.text);
  if (words.length === 0 || words.length > MAX_WORDS) {
    throw new Error(
      `Alias “${alias.text}” of ${alias.entity ?? 'a blocker'} has ${words.length} words; 1 to ${MAX_WORDS} can match.`,
    );
  }
  let node = root;
  for (const { start, end } of words) {
    const folded = foldToken(alias.text.slice(start, end));
    let next = node.children.get(folded);
    if (!next) node.children.set(folded, (next = newNode()));
    node = next;
  }
  const cues = (alias.cues ?? []).map(foldText).toSorted();
  addAlias(node, {
    ...more,
    kind: ALIAS_KINDS.indexOf(alias.kind),
    flags:
      (alias.needsContext ? ALIAS_FLAG.needsContext : 0) |
      (isCapitalsOnly(alias.text) ? ALIAS_FLAG.capitalsOnly : 0) |
      (keepsForm ? ALIAS_FLAG.keepsForm : 0) |
      (alias.needsCue ? ALIAS_FLAG.needsCue : 0),
    capitals: words.reduce(
      (mask, word, n) => (isUpperAt(alias.text, word.start) ? mask | (1 << n) : mask),
      0,
    ),
    cues,
  });
}

type Flat = { words: string[]; children: number[]; aliasEnds: number[]; aliases: CompiledAlias[] };

/** The trie level by level, children in the order of their words' code units. */
function flatten(root: Node): Flat {
  const flat: Flat = { words: [], children: [], aliasEnds: [], aliases: [] };
  const queue: [word: string, node: Node][] = [['', root]];
  // Grows while it is read: each node's children are put at its end.
  for (const [word, node] of queue) {
    flat.words.push(word);
    flat.children.push(queue.length);
    for (const alias of node.aliases) flat.aliases.push(alias);
    flat.aliasEnds.push(flat.aliases.length);
    for (const child of [...node.children].toSorted(([x], [y]) => (x < y ? -1 : 1)))
      queue.push(child);
  }
  flat.children.push(queue.length);
  return flat;
}

function packWords(words: string[]): Pick<Gazetteer, 'wordEnds' | 'wordText'> {
  let end = 0;
  const wordEnds = Uint32Array.from(words, (word) => (end += word.length));
  return { wordEnds, wordText: Uint16Array.from(words.join('').split(''), (u) => u.charCodeAt(0)) };
}

const NOTHING_AROUND: Surroundings = { givenNames: [], titles: {}, words: {}, heads: {} };

export type CompileOptions = {
  version: string;
  surroundings?: Surroundings;
  /** People whose surname alone is enough; all, when not given. */
  prominent?: ReadonlySet<string>;
};

/**
 * Compiles entities and aliases into the form the matcher scans with. Deterministic: the same input in
 * the same order gives the same arrays. Throws when an alias names an unknown entity, has no word a
 * text could hold, has more than 32 words, or when there are more than 65,534 entities or 32 languages.
 */
export function compileGazetteer(
  entities: Entity[],
  aliases: Alias[],
  { version, surroundings = NOTHING_AROUND, prominent }: CompileOptions,
): Gazetteer {
  if (entities.length >= BLOCKER)
    throw new Error(`${entities.length} entities; ${BLOCKER - 1} fit.`);
  const languages = [...new Set(aliases.map((alias) => alias.lang))];
  if (languages.length > MAX_LANGUAGES)
    throw new Error(`${languages.length} languages; ${MAX_LANGUAGES} fit.`);
  const numbers = new Map(entities.map((entity, n) => [entity.id, n]));
  const bits = new Map(languages.map((lang, n) => [lang, 1 << n]));
  const known = languagesByEntity(aliases, bits);
  const root = newNode();
  const { forms, others } = collectCaseForms(aliases);
  for (const alias of [...aliases, ...others]) {
    const entity = alias.entity === null ? BLOCKER : numbers.get(alias.entity);
    if (entity === undefined) {
      throw new Error(`Alias “${alias.text}” names ${alias.entity}, which is not an entity.`);
    }
    const lent = lendLanguages(alias, known.get(alias.entity ?? '') ?? 0, bits);
    insert(root, alias, { entity, languages: lent, keepsForm: keepsItsForm(alias, forms) });
  }
  const flat = flatten(root);
  const words = [...new Set(flat.words.slice(1))].toSorted((a, b) => (a < b ? -1 : 1));
  const wordNumbers = new Map(words.map((word, n) => [word, n]));
  return {
    version,
    entities: entities.map((entity) =>
      toGazetteerEntity(entity, prominent?.has(entity.id) ?? true),
    ),
    languages,
    surroundings,
    ...packWords(words),
    ...packCaseForms(forms, { wordNumbers, bits }),
    nodeWords: Uint32Array.from(flat.words, (word) => wordNumbers.get(word) ?? 0),
    nodeChildren: Uint32Array.from(flat.children),
    nodeAliases: Uint32Array.from(flat.aliasEnds),
    aliasEntities: Uint16Array.from(flat.aliases, (alias) => alias.entity),
    aliasKinds: Uint8Array.from(flat.aliases, (alias) => alias.kind),
    aliasFlags: Uint8Array.from(flat.aliases, (alias) => alias.flags),
    aliasCapitals: Uint32Array.from(flat.aliases, (alias) => alias.capitals),
    aliasLanguages: Uint32Array.from(flat.aliases, (alias) => alias.languages),
    aliasCues: Object.fromEntries(
      flat.aliases.flatMap(({ cues }, n) => (cues.length > 0 ? [[n, cues]] : [])),
    ),
  };
}
