import { ENTITY_TYPES, type EntityId, type EntityType } from '../model/entity.ts';
import { createByteReader, createByteWriter } from './byte-stream.ts';
import {
  type Gazetteer,
  type GazetteerEntity,
  gazetteerWord,
  type Surroundings,
} from './gazetteer.ts';

/** “BSGZ”, little-endian. */
const MAGIC = 0x5a475342;
/** Raised when the layout changes; an older extension never meets a newer file, both ship together. */
const FORMAT = 2;
const HEADER_WORDS = 6;
const HEADER_BYTES = HEADER_WORDS * 4;

/** An entity in the file: id, type, numbers of what it belongs to, tenures with `of` as a number, 1 when prominent. */
type FileEntity = [EntityId, number, number[], [number, string, string][], 0 | 1];
type Directory = {
  version: string;
  languages: string[];
  surroundings: Surroundings;
  entities: FileEntity[];
  words: number;
  nodes: number;
  aliases: number;
  /** The sets of languages aliases have, most frequent first. */
  languageSets: number[];
  cues: Record<number, string[]>;
  /** What each word does not share with the word before it, all in one. */
  rests: string;
};

const NOBODY = -1;

function packEntities(entities: GazetteerEntity[]): FileEntity[] {
  const numbers = new Map<string, number>(entities.map(({ id }, n) => [id, n]));
  const numberOf = (id: EntityId | ''): number => numbers.get(id) ?? NOBODY;
  return entities.map(({ id, type, of, tenures, isProminent }) => [
    id,
    ENTITY_TYPES.indexOf(type),
    of.map(numberOf).filter((n) => n !== NOBODY),
    tenures.map((tenure) => [numberOf(tenure.of), tenure.from, tenure.to]),
    isProminent ? 1 : 0,
  ]);
}

function unpackEntities(packed: FileEntity[]): GazetteerEntity[] {
  const idOf = (n: number): EntityId | '' => packed[n]?.[0] ?? '';
  return packed.map(([id, type, of, tenures, prominent]) => ({
    id,
    type: typeOf(type),
    of: of.map(idOf).filter((other) => other !== ''),
    tenures: tenures.map(([n, from, to]) => ({ of: idOf(n), from, to })),
    isProminent: prominent === 1,
  }));
}

function typeOf(number: number): EntityType {
  const type = ENTITY_TYPES[number];
  if (!type) throw new Error(`The gazetteer file has an entity of type ${number}.`);
  return type;
}

/** Units a word adds to what it shares with the one before, in the low bits of one byte; all set: two numbers follow. */
const SHORT = 15;
const MAX_SHARED = 7;

/** Each word as the units it shares with the one before it, and the rest. */
function packWords(gazetteer: Gazetteer): { shared: Uint8Array; rests: string } {
  const shared = createByteWriter();
  const rests: string[] = [];
  let last = '';
  for (let n = 0; n < gazetteer.wordEnds.length; n += 1) {
    const word = gazetteerWord(gazetteer, n);
    let same = 0;
    while (same < last.length && last[same] === word[same]) same += 1;
    const fresh = word.length - same;
    const isShort = same <= MAX_SHARED && fresh < SHORT;
    shared.write(isShort ? (same << 4) | fresh : SHORT);
    if (!isShort) shared.write(same);
    if (!isShort) shared.write(fresh);
    rests.push(word.slice(same));
    last = word;
  }
  return { shared: shared.bytes(), rests: rests.join('') };
}

/** A node's first number: its depth in the low bits, above them how many aliases it has. */
const DEPTH_BITS = 6;
const DEPTH_MASK = (1 << DEPTH_BITS) - 1;
const MAX_DEPTH = DEPTH_MASK;

/**
 * Depth first: a node's depth tells its parent. Words of siblings only grow, so the difference to the
 * sibling before is kept.
 */
function packNodes(gazetteer: Gazetteer): Uint8Array {
  const out = createByteWriter();
  const depths = new Uint8Array(gazetteer.nodeParents.length);
  const lastWords = new Uint32Array(MAX_DEPTH + 1);
  for (let node = 0; node < gazetteer.nodeParents.length; node += 1) {
    const depth = node === 0 ? 0 : (depths[gazetteer.nodeParents[node] ?? 0] ?? 0) + 1;
    const word = gazetteer.nodeWords[node] ?? 0;
    depths[node] = depth;
    const aliases = (gazetteer.nodeAliases[node] ?? 0) - (gazetteer.nodeAliases[node - 1] ?? 0);
    out.write(depth | (aliases << DEPTH_BITS));
    out.write(word - (lastWords[depth] ?? 0));
    lastWords[depth] = word;
    lastWords[depth + 1] = 0;
  }
  return out.bytes();
}

function languageSets(gazetteer: Gazetteer): number[] {
  const counts = new Map<number, number>();
  for (const set of gazetteer.aliasLanguages) counts.set(set, (counts.get(set) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([set]) => set);
}

/** An alias's first number: kind, flags, and whether the rest is the same as of the alias before. */
const KIND_BITS = 3;
const KIND_MASK = (1 << KIND_BITS) - 1;
const FLAG_MASK = 7;
const SAME_AS_LAST = 1 << 6;

function packAliases(gazetteer: Gazetteer, sets: number[]): Uint8Array {
  const { aliasEntities, aliasKinds, aliasFlags, aliasCapitals, aliasLanguages } = gazetteer;
  const out = createByteWriter();
  const setNumbers = new Map(sets.map((set, n) => [set, n]));
  for (let n = 0; n < aliasEntities.length; n += 1) {
    const head = (aliasKinds[n] ?? 0) | ((aliasFlags[n] ?? 0) << KIND_BITS);
    const isSame =
      n > 0 &&
      [aliasEntities, aliasCapitals, aliasLanguages].every((array) => array[n] === array[n - 1]);
    out.write(isSame ? head | SAME_AS_LAST : head);
    if (isSame) continue;
    out.write(aliasEntities[n] ?? 0);
    out.write(aliasCapitals[n] ?? 0);
    out.write(setNumbers.get(aliasLanguages[n] ?? 0) ?? 0);
  }
  return out.bytes();
}

/**
 * Writes a gazetteer as one file: six 32-bit words (magic, format, bytes of each section), a JSON
 * directory, then words, nodes and aliases as streams of small numbers. Little-endian, as are all
 * machines browsers run on.
 */
export function encodeGazetteer(gazetteer: Gazetteer): Uint8Array {
  const sets = languageSets(gazetteer);
  const { shared, rests } = packWords(gazetteer);
  const directory: Directory = {
    version: gazetteer.version,
    languages: gazetteer.languages,
    surroundings: gazetteer.surroundings,
    entities: packEntities(gazetteer.entities),
    words: gazetteer.wordEnds.length,
    nodes: gazetteer.nodeParents.length,
    aliases: gazetteer.aliasEntities.length,
    languageSets: sets,
    cues: gazetteer.aliasCues,
    rests,
  };
  const json = new TextEncoder().encode(JSON.stringify(directory));
  const sections = [json, shared, packNodes(gazetteer), packAliases(gazetteer, sets)];
  const file = new Uint8Array(sections.reduce((total, part) => total + part.length, HEADER_BYTES));
  new Uint32Array(file.buffer, 0, HEADER_WORDS).set([
    MAGIC,
    FORMAT,
    ...sections.map((part) => part.length),
  ]);
  let offset = HEADER_BYTES;
  for (const part of sections) {
    file.set(part, offset);
    offset += part.length;
  }
  return file;
}

function unpackWords(
  bytes: Uint8Array,
  rests: string,
  count: number,
): Pick<Gazetteer, 'wordEnds' | 'wordText'> {
  const reader = createByteReader(bytes);
  const wordEnds = new Uint32Array(count);
  let wordText = new Uint16Array(rests.length * 2 + 16);
  let end = 0;
  let begin = 0;
  let rest = 0;
  for (let n = 0; n < count; n += 1) {
    const head = reader.read();
    const isShort = head !== SHORT;
    const same = isShort ? head >> 4 : reader.read();
    const fresh = isShort ? head & SHORT : reader.read();
    if (end + same + fresh > wordText.length) {
      const larger = new Uint16Array(wordText.length * 2 + same + fresh);
      larger.set(wordText);
      wordText = larger;
    }
    // A loop, not copyWithin: the pieces are so short that calling it costs more than copying.
    for (const from = begin + same; begin < from; begin += 1, end += 1) {
      wordText[end] = wordText[begin] ?? 0;
    }
    begin = end - same;
    for (let i = 0; i < fresh; i += 1, end += 1, rest += 1) wordText[end] = rests.charCodeAt(rest);
    wordEnds[n] = end;
  }
  return { wordEnds, wordText: wordText.slice(0, end) };
}

function unpackNodes(
  bytes: Uint8Array,
  count: number,
): Pick<Gazetteer, 'nodeParents' | 'nodeWords' | 'nodeAliases'> {
  const reader = createByteReader(bytes);
  const nodeParents = new Uint32Array(count);
  const nodeWords = new Uint32Array(count);
  const nodeAliases = new Uint32Array(count);
  const path = new Uint32Array(MAX_DEPTH + 1);
  const lastWords = new Uint32Array(MAX_DEPTH + 1);
  let aliases = 0;
  for (let node = 0; node < count; node += 1) {
    const head = reader.read();
    const depth = head & DEPTH_MASK;
    const word = reader.read() + (lastWords[depth] ?? 0);
    lastWords[depth] = word;
    lastWords[depth + 1] = 0;
    nodeParents[node] = path[depth - 1] ?? 0;
    path[depth] = node;
    nodeWords[node] = word;
    aliases += head >>> DEPTH_BITS;
    nodeAliases[node] = aliases;
  }
  return { nodeParents, nodeWords, nodeAliases };
}

function unpackAliases(
  bytes: Uint8Array,
  { aliases, languageSets: sets }: Directory,
): Pick<
  Gazetteer,
  'aliasEntities' | 'aliasKinds' | 'aliasFlags' | 'aliasCapitals' | 'aliasLanguages'
> {
  const reader = createByteReader(bytes);
  const packed = {
    aliasEntities: new Uint16Array(aliases),
    aliasKinds: new Uint8Array(aliases),
    aliasFlags: new Uint8Array(aliases),
    aliasCapitals: new Uint32Array(aliases),
    aliasLanguages: new Uint32Array(aliases),
  };
  for (let n = 0; n < aliases; n += 1) {
    const head = reader.read();
    const isSame = (head & SAME_AS_LAST) !== 0;
    packed.aliasKinds[n] = head & KIND_MASK;
    packed.aliasFlags[n] = (head >>> KIND_BITS) & FLAG_MASK;
    packed.aliasEntities[n] = isSame ? (packed.aliasEntities[n - 1] ?? 0) : reader.read();
    packed.aliasCapitals[n] = isSame ? (packed.aliasCapitals[n - 1] ?? 0) : reader.read();
    packed.aliasLanguages[n] = isSame
      ? (packed.aliasLanguages[n - 1] ?? 0)
      : (sets[reader.read()] ?? 0);
  }
  return packed;
}

/**
 * Reads what `encodeGazetteer` wrote. Throws an Error that says what is wrong when the file is not a
 * gazetteer, of another format, or cut off.
 */
export function decodeGazetteer(buffer: ArrayBuffer): Gazetteer {
  if (buffer.byteLength < HEADER_BYTES) throw new Error('The gazetteer file is empty or cut off.');
  const [magic, format, ...lengths] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) throw new Error('This file is not a Backstory gazetteer.');
  if (format !== FORMAT) throw new Error(`Gazetteer format ${format} is not format ${FORMAT}.`);
  if (lengths.reduce((total, length) => total + length, HEADER_BYTES) > buffer.byteLength) {
    throw new Error('The gazetteer file is cut off.');
  }
  let offset = HEADER_BYTES;
  const [json, words, nodes, aliases] = lengths.map((length) => {
    const section = new Uint8Array(buffer, offset, length);
    offset += length;
    return section;
  });
  if (!json || !words || !nodes || !aliases) throw new Error('The gazetteer file is cut off.');
  const directory: Directory = JSON.parse(new TextDecoder().decode(json));
  return {
    version: directory.version,
    languages: directory.languages,
    surroundings: directory.surroundings,
    entities: unpackEntities(directory.entities),
    ...unpackWords(words, directory.rests, directory.words),
    ...unpackNodes(nodes, directory.nodes),
    ...unpackAliases(aliases, directory),
    aliasCues: directory.cues,
  };
}
