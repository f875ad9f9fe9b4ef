import { ALIAS_KINDS, type Alias } from '../model/alias.ts';
import type { Entity } from '../model/entity.ts';
import { foldToken, hashWord, scanWords } from '../text/tokens.ts';
import {
  ALIAS_FLAG,
  BLOCKER,
  edgeSlot,
  type Gazetteer,
  type GazetteerEntity,
} from './gazetteer.ts';

/** Each ideograph is a word; the capitals of a name must fit 32 bits. */
const MAX_WORDS = 32;

/** Open-addressing tables are kept at most half full, so that probing stays short. */
function slotsFor(count: number): number {
  let slots = 2;
  while (slots < count * 2) slots *= 2;
  return slots;
}

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
type Node = { edges: Map<number, number>; aliases: CompiledAlias[] };

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
    let next = trie.nodes[node]?.edges.get(word);
    if (next === undefined) {
      next = trie.nodes.push({ edges: new Map(), aliases: [] }) - 1;
      trie.nodes[node]?.edges.set(word, next);
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

function packWords(
  words: string[],
): Pick<Gazetteer, 'wordSlots' | 'wordHashes' | 'wordEnds' | 'wordText'> {
  const wordSlots = new Uint32Array(slotsFor(words.length));
  const wordHashes = Uint32Array.from(words, hashWord);
  const wordEnds = new Uint32Array(words.length);
  const text = words.join('');
  let end = 0;
  words.forEach((word, number) => {
    end += word.length;
    wordEnds[number] = end;
    let slot = (wordHashes[number] ?? 0) & (wordSlots.length - 1);
    while (wordSlots[slot] !== 0) slot = (slot + 1) & (wordSlots.length - 1);
    wordSlots[slot] = number + 1;
  });
  const wordText = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
  return { wordSlots, wordHashes, wordEnds, wordText };
}

function packEdges(nodes: Node[], wordCount: number): Pick<Gazetteer, 'rootEdges' | 'edges'> {
  const inner = nodes
    .slice(1)
    .flatMap((node, n) => [...node.edges].map(([word, to]) => ({ from: n + 1, word, to })));
  const slots = slotsFor(inner.length);
  const edges = new Uint32Array(slots * 3);
  for (const { from, word, to } of inner) {
    let slot = edgeSlot(from, word, slots);
    while (edges[slot * 3] !== 0) slot = (slot + 1) & (slots - 1);
    edges.set([from, word, to], slot * 3);
  }
  const rootEdges = new Uint32Array(wordCount);
  for (const [word, to] of nodes[0]?.edges ?? []) rootEdges[word] = to;
  return { rootEdges, edges };
}

function packAliases(
  nodes: Node[],
): Pick<
  Gazetteer,
  'nodeAliases' | 'aliasEntities' | 'aliasKinds' | 'aliasFlags' | 'aliasCapitals' | 'aliasLanguages'
> {
  const all = nodes.flatMap((node) => node.aliases);
  const nodeAliases = new Uint32Array(nodes.length + 1);
  nodes.forEach((node, n) => {
    nodeAliases[n + 1] = (nodeAliases[n] ?? 0) + node.aliases.length;
  });
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
    nodes: [{ edges: new Map(), aliases: [] }],
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
    kinds: ALIAS_KINDS,
    languages: trie.languages,
    ...packWords([...trie.words.keys()]),
    ...packEdges(trie.nodes, trie.words.size),
    ...packAliases(trie.nodes),
  };
}
