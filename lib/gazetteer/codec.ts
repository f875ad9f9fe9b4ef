import type { Gazetteer, GazetteerEntity } from './gazetteer.ts';

/** “BSGZ”, little-endian. */
const MAGIC = 0x5a475342;
/** Raised when the layout changes; an older extension never meets a newer file, both ship together. */
const FORMAT = 1;
const HEADER_BYTES = 12;
const ALIGNMENT = 4;

const SECTIONS = [
  ['wordEnds', Uint32Array],
  ['wordText', Uint16Array],
  ['nodeParents', Uint32Array],
  ['nodeWords', Uint32Array],
  ['nodeAliases', Uint32Array],
  ['aliasEntities', Uint16Array],
  ['aliasKinds', Uint8Array],
  ['aliasFlags', Uint8Array],
  ['aliasCapitals', Uint32Array],
  ['aliasLanguages', Uint32Array],
] as const;

type Directory = {
  version: string;
  languages: string[];
  entities: GazetteerEntity[];
  /** Elements in each section, in the order of `SECTIONS`. */
  lengths: number[];
};

const align = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/**
 * Writes a gazetteer as one file: magic, format and directory length (three 32-bit words), a JSON
 * directory, then the arrays in a fixed order, each padded to four bytes. Little-endian, as are all
 * machines browsers run on.
 */
export function encodeGazetteer(gazetteer: Gazetteer): Uint8Array {
  const directory: Directory = {
    version: gazetteer.version,
    languages: gazetteer.languages,
    entities: gazetteer.entities,
    lengths: SECTIONS.map(([name]) => gazetteer[name].length),
  };
  const json = new TextEncoder().encode(JSON.stringify(directory));
  const arrays = SECTIONS.map(([name]) => gazetteer[name]);
  const start = HEADER_BYTES + align(json.length);
  const file = new Uint8Array(
    arrays.reduce((total, array) => total + align(array.byteLength), start),
  );
  new Uint32Array(file.buffer, 0, 3).set([MAGIC, FORMAT, json.length]);
  file.set(json, HEADER_BYTES);
  let offset = start;
  for (const array of arrays) {
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += align(array.byteLength);
  }
  return file;
}

/**
 * Reads what `encodeGazetteer` wrote; the arrays are views into `buffer`, nothing is copied.
 * Throws an Error that says what is wrong when the file is not a gazetteer, of another format, or cut off.
 */
export function decodeGazetteer(buffer: ArrayBuffer): Gazetteer {
  if (buffer.byteLength < HEADER_BYTES) throw new Error('The gazetteer file is empty or cut off.');
  const [magic, format, jsonBytes = 0] = new Uint32Array(buffer, 0, 3);
  if (magic !== MAGIC) throw new Error('This file is not a Backstory gazetteer.');
  if (format !== FORMAT) throw new Error(`Gazetteer format ${format} is not format ${FORMAT}.`);
  const start = HEADER_BYTES + align(jsonBytes);
  if (start > buffer.byteLength) throw new Error('The gazetteer file is cut off in its directory.');
  const directory: Directory = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, HEADER_BYTES, jsonBytes)),
  );
  let offset = start;
  const take = <T>(n: number, type: ArrayType<T>): T => {
    const length = directory.lengths[n] ?? 0;
    const bytes = length * type.BYTES_PER_ELEMENT;
    if (offset + bytes > buffer.byteLength) {
      throw new Error(`The gazetteer file is cut off in section ${SECTIONS[n]?.[0]}.`);
    }
    const array = new type(buffer, offset, length);
    offset += align(bytes);
    return array;
  };
  return {
    version: directory.version,
    languages: directory.languages,
    entities: directory.entities,
    wordEnds: take(0, Uint32Array),
    wordText: take(1, Uint16Array),
    nodeParents: take(2, Uint32Array),
    nodeWords: take(3, Uint32Array),
    nodeAliases: take(4, Uint32Array),
    aliasEntities: take(5, Uint16Array),
    aliasKinds: take(6, Uint8Array),
    aliasFlags: take(7, Uint8Array),
    aliasCapitals: take(8, Uint32Array),
    aliasLanguages: take(9, Uint32Array),
  };
}

type ArrayType<T> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): T;
};
