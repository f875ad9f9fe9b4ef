import { ENTITY_TYPES, type EntityId, type EntityType } from '../model/entity.ts';
import type { Gazetteer, GazetteerEntity, Surroundings } from './gazetteer.ts';
import { packAliases, type SharedByAliases, unpackAliases } from './pack-aliases.ts';
import {
  type FileParadigm,
  packParadigm,
  packWordParadigms,
  unpackCaseForms,
} from './pack-case-forms.ts';
import { packNodes, unpackNodes } from './pack-nodes.ts';
import { packWords, unpackWords } from './pack-words.ts';

/** “BSGZ”, little-endian. */
const MAGIC = 0x5a475342;
/** Raised when the layout changes; an older extension never meets a newer file, both ship together. */
const FORMAT = 4;
const HEADER_WORDS = 7;
const HEADER_BYTES = HEADER_WORDS * 4;

/** An entity in the file: id, type, numbers of what it belongs to, tenures with `of` as a number, 1 when prominent. */
type FileEntity = [EntityId, number, number[], [number, string, string][], 0 | 1];
type Directory = SharedByAliases & {
  version: string;
  languages: string[];
  surroundings: Surroundings;
  entities: FileEntity[];
  words: number;
  nodes: number;
  aliases: number;
  inflected: number;
  paradigms: FileParadigm[];
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

/**
 * Writes a gazetteer as one file: seven 32-bit words (magic, format, bytes of each section), a JSON
 * directory, then words, nodes, aliases and case forms as streams of small numbers. Little-endian, as are all
 * machines browsers run on.
 */
export function encodeGazetteer(gazetteer: Gazetteer): Uint8Array {
  const aliases = packAliases(gazetteer);
  const { shared, rests } = packWords(gazetteer);
  const directory: Directory = {
    version: gazetteer.version,
    languages: gazetteer.languages,
    surroundings: gazetteer.surroundings,
    entities: packEntities(gazetteer.entities),
    words: gazetteer.wordEnds.length,
    nodes: gazetteer.nodeWords.length,
    aliases: gazetteer.aliasEntities.length,
    inflected: gazetteer.inflectedWords.length,
    paradigms: gazetteer.paradigms.map(packParadigm),
    ...aliases.shared,
    rests,
  };
  const json = new TextEncoder().encode(JSON.stringify(directory));
  const sections = [
    json,
    shared,
    packNodes(gazetteer),
    aliases.bytes,
    packWordParadigms(gazetteer),
  ];
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
  const [json, words, nodes, aliases, forms] = lengths.map((length) => {
    const section = new Uint8Array(buffer, offset, length);
    offset += length;
    return section;
  });
  if (!json || !words || !nodes || !aliases || !forms)
    throw new Error('The gazetteer file is cut off.');
  const directory: Directory = JSON.parse(new TextDecoder().decode(json));
  return {
    version: directory.version,
    languages: directory.languages,
    surroundings: directory.surroundings,
    entities: unpackEntities(directory.entities),
    ...unpackWords(words, directory.rests, directory.words),
    ...unpackNodes(nodes, directory.nodes),
    ...unpackAliases(aliases, { ...directory, count: directory.aliases }),
    ...unpackCaseForms(forms, { paradigms: directory.paradigms, count: directory.inflected }),
  };
}
