import { ALIAS_KINDS, type Alias } from '../model/alias.ts';
import type { Entity } from '../model/entity.ts';
import { foldToken, scanWords } from '../text/tokens.ts';
import { ALIAS_FLAG, BLOCKER, type Gazetteer, type GazetteerEntity } from './gazetteer.ts';

/** Each ideograph is a word; the capitals of a name must fit 32 bits. */
const MAX_WORDS = 32;

type Word = { folded: string; capital: boolean };

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end) => {
    const raw = text.slice(start, end);
    const first = raw.charAt(0);
    words.push({ folded: foldToken(raw), capital: first !== first.toLowerCase() });
  });
  return words;
}

function isCapitalsOnly(alias: Alias): boolean {
  const letters = alias.text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 1 && letters !== letters.toLowerCase() && letters === letters.toUpperCase()
  );
}

type CompiledAlias = {
  entity: number;
  kind: number;
  flags: number;
  capitals: number;
  languages: number;
};
type Node = {
  parent: number;
  word: number;
  children: Map<number, number>;
  aliases: CompiledAlias[];
};

function newNode(parent: number, word: number): Node {
  return { parent, word, children: new Map(), aliases: [] };
}

function addAlias(node: Node, alias: CompiledAlias): void {
  const same = node.aliases.find(
    (other) =>
      other.entity === alias.entity &&
      other.kind === alias.kind &&
      other.flags === alias.flags &&
      other.capitals === alias.capitals,
  );
  if (same) same.languages |= alias.languages;
  else node.aliases.push(alias);
}

function toGazetteerEntity(entity: Entity): GazetteerEntity {
  return {
    id: entity.id,
    type: entity.type,
    title: entity.title,
    of: entity.of,
    tenures: entity.roles.map((role) => ({
      of: role.of ?? '',
      from: role.from ?? '',
      to: role.to ?? '',
    })),
  };
}

type Trie = { words: Map<string, number>; nodes: Node[]; languages: string[] };

function growTrie(trie: Trie, alias: Alias, entity: number): void {
  const words = wordsOf(alias.text);
  if (words.length === 0 || words.length > MAX_WORDS) {
    throw new Error(
      `Alias “${alias.text}” of ${alias.entity ?? 'a blocker'} has ${words.length} words; 1 to ${MAX_WORDS} can match.`,
    );
  }
  let node = 0;
  for (const { folded } of words) {
    const word = trie.words.get(folded) ?? trie.words.size;
    trie.words.set(folded, word);
    let next = trie.nodes[node]?.children.get(word);
    if (next === undefined) {
      next = trie.nodes.push(newNode(node, word)) - 1;
      trie.nodes[node]?.children.set(word, next);
    }
    node = next;
  }
  if (!trie.languages.includes(alias.lang)) trie.languages.push(alias.lang);
  const target = trie.nodes[node];
  if (!target) throw new Error('A trie node was lost: this is a bug in compileGazetteer.');
  addAlias(target, {
    entity,
    kind: ALIAS_KINDS.indexOf(alias.kind),
    flags:
      (alias.needsContext ? ALIAS_FLAG.needsContext : 0) |
      (isCapitalsOnly(alias) ? ALIAS_FLAG.capitalsOnly : 0),
    capitals: words.reduce((mask, word, n) => (word.capital ? mask | (1 << n) : mask), 0),
    languages: 1 << trie.languages.indexOf(alias.lang),
  });
}

function packWords(words: string[]): Pick<Gazetteer, 'wordEnds' | 'wordText'> {
  let end = 0;
  const wordEnds = Uint32Array.from(words, (word) => (end += word.length));
  return { wordEnds, wordText: Uint16Array.from(words.join('').split(''), (u) => u.charCodeAt(0)) };
}

function packAliases(
  nodes: Node[],
): Pick<
  Gazetteer,
  'nodeAliases' | 'aliasEntities' | 'aliasKinds' | 'aliasFlags' | 'aliasCapitals' | 'aliasLanguages'
> {
  const all = nodes.flatMap((node) => node.aliases);
  let end = 0;
  const nodeAliases = Uint32Array.from(nodes, (node) => (end += node.aliases.length));
  return {
    nodeAliases,
    aliasEntities: Uint16Array.from(all, (alias) => alias.entity),
    aliasKinds: Uint8Array.from(all, (alias) => alias.kind),
    aliasFlags: Uint8Array.from(all, (alias) => alias.flags),
    aliasCapitals: Uint32Array.from(all, (alias) => alias.capitals),
    aliasLanguages: Uint32Array.from(all, (alias) => alias.languages),
  };
}

/**
 * Compiles entities and aliases into the form the matcher scans with. Deterministic: the same input in
 * the same order gives the same arrays. Throws when an alias names an unknown entity, has no word a
 * text could hold, has more than 32 words, or when there are more than 65,534 entities or 32 languages.
 */
export function compileGazetteer(entities: Entity[], aliases: Alias[], version: string): Gazetteer {
  if (entities.length >= BLOCKER)
    throw new Error(`${entities.length} entities; ${BLOCKER - 1} fit.`);
  const numbers = new Map(entities.map((entity, n) => [entity.id, n]));
  const trie: Trie = {
    words: new Map(),
    nodes: [newNode(0, 0)],
    languages: [],
  };
  for (const alias of aliases) {
    const entity = alias.entity === null ? BLOCKER : numbers.get(alias.entity);
    if (entity === undefined) {
      throw new Error(`Alias “${alias.text}” names ${alias.entity}, which is not an entity.`);
    }
    growTrie(trie, alias, entity);
  }
  if (trie.languages.length > 32) throw new Error(`${trie.languages.length} languages; 32 fit.`);
  return {
    version,
    entities: entities.map(toGazetteerEntity),
    languages: trie.languages,
    ...packWords([...trie.words.keys()]),
    nodeParents: Uint32Array.from(trie.nodes, (node) => node.parent),
    nodeWords: Uint32Array.from(trie.nodes, (node) => node.word),
    ...packAliases(trie.nodes),
  };
}
