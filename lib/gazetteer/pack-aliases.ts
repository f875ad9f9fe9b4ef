import { createByteReader, createByteWriter } from './byte-stream.ts';
import type { Gazetteer } from './gazetteer.ts';

/** An alias's first number: kind, flags, whether the rest is the same as of the alias before, whether it has cues. */
const KIND_BITS = 3;
const KIND_MASK = (1 << KIND_BITS) - 1;
const FLAG_MASK = 7;
const SAME_AS_LAST = 1 << 6;
const HAS_CUES = 1 << 7;

/** What many aliases share, most frequent first: sets of languages, lists of cues. */
export type SharedByAliases = { languageSets: number[]; cueLists: string[][] };

type AliasArrays = Pick<
  Gazetteer,
  'aliasEntities' | 'aliasKinds' | 'aliasFlags' | 'aliasCapitals' | 'aliasLanguages' | 'aliasCues'
>;

function byFrequency<T extends string | number>(values: Iterable<T>): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([v]) => v);
}

/** Writes the aliases as a stream of small numbers, and what they share. */
export function packAliases(gazetteer: AliasArrays): {
  bytes: Uint8Array;
  shared: SharedByAliases;
} {
  const { aliasEntities, aliasKinds, aliasFlags, aliasCapitals, aliasLanguages, aliasCues } =
    gazetteer;
  const languageSets = byFrequency(aliasLanguages);
  const setNumbers = new Map(languageSets.map((set, n) => [set, n]));
  const cueTexts = byFrequency(Object.values(aliasCues).map((cues) => JSON.stringify(cues)));
  const cueNumbers = new Map(cueTexts.map((text, n) => [text, n]));
  const out = createByteWriter();
  for (let n = 0; n < aliasEntities.length; n += 1) {
    const cues = aliasCues[n];
    const isSame =
      n > 0 &&
      [aliasEntities, aliasCapitals, aliasLanguages].every((array) => array[n] === array[n - 1]);
    out.write(
      (aliasKinds[n] ?? 0) |
        ((aliasFlags[n] ?? 0) << KIND_BITS) |
        (isSame ? SAME_AS_LAST : 0) |
        (cues ? HAS_CUES : 0),
    );
    if (cues) out.write(cueNumbers.get(JSON.stringify(cues)) ?? 0);
    if (isSame) continue;
    out.write(aliasEntities[n] ?? 0);
    out.write(aliasCapitals[n] ?? 0);
    out.write(setNumbers.get(aliasLanguages[n] ?? 0) ?? 0);
  }
  const cueLists = cueTexts.map((text): string[] => JSON.parse(text));
  return { bytes: out.bytes(), shared: { languageSets, cueLists } };
}

/** Reads what `packAliases` wrote: `count` aliases. */
export function unpackAliases(
  bytes: Uint8Array,
  { count, languageSets, cueLists }: SharedByAliases & { count: number },
): AliasArrays {
  const reader = createByteReader(bytes);
  const packed: AliasArrays = {
    aliasEntities: new Uint16Array(count),
    aliasKinds: new Uint8Array(count),
    aliasFlags: new Uint8Array(count),
    aliasCapitals: new Uint32Array(count),
    aliasLanguages: new Uint32Array(count),
    aliasCues: {},
  };
  for (let n = 0; n < count; n += 1) {
    const head = reader.read();
    const isSame = (head & SAME_AS_LAST) !== 0;
    packed.aliasKinds[n] = head & KIND_MASK;
    packed.aliasFlags[n] = (head >>> KIND_BITS) & FLAG_MASK;
    if ((head & HAS_CUES) !== 0) packed.aliasCues[n] = cueLists[reader.read()] ?? [];
    packed.aliasEntities[n] = isSame ? (packed.aliasEntities[n - 1] ?? 0) : reader.read();
    packed.aliasCapitals[n] = isSame ? (packed.aliasCapitals[n - 1] ?? 0) : reader.read();
    packed.aliasLanguages[n] = isSame
      ? (packed.aliasLanguages[n - 1] ?? 0)
      : (languageSets[reader.read()] ?? 0);
  }
  return packed;
}
