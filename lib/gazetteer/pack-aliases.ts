import { createByteReader, createByteWriter } from './byte-stream.ts';
import type { Gazetteer } from './gazetteer.ts';

/** What many aliases have in common: kind, flags, languages, capitals, and whether they have cues. */
type Shape = [kind: number, flags: number, languages: number, capitals: number, hasCues: 0 | 1];

/** What aliases share, most frequent first. */
export type SharedByAliases = { shapes: Shape[]; cueLists: string[][] };

type AliasArrays = Pick<
  Gazetteer,
  'aliasEntities' | 'aliasKinds' | 'aliasFlags' | 'aliasCapitals' | 'aliasLanguages' | 'aliasCues'
>;

/** Different values by how often they come, written as JSON, with their numbers. */
function rank(texts: readonly string[]): { ranked: string[]; numbers: Map<string, number> } {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const ranked = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([text]) => text);
  return { ranked, numbers: new Map(ranked.map((text, n) => [text, n])) };
}

/** Writes the aliases as a stream of small numbers, and what they share. */
export function packAliases(aliases: AliasArrays): { bytes: Uint8Array; shared: SharedByAliases } {
  const { aliasEntities, aliasKinds, aliasFlags, aliasCapitals, aliasLanguages, aliasCues } =
    aliases;
  const shapeOf = (n: number): Shape => [
    aliasKinds[n] ?? 0,
    aliasFlags[n] ?? 0,
    aliasLanguages[n] ?? 0,
    aliasCapitals[n] ?? 0,
    aliasCues[n] ? 1 : 0,
  ];
  const shapeTexts = Array.from(aliasEntities, (_entity, n) => JSON.stringify(shapeOf(n)));
  const shapes = rank(shapeTexts);
  const cues = rank(Object.values(aliasCues).map((list) => JSON.stringify(list)));
  const out = createByteWriter();
  for (const [n, entity] of aliasEntities.entries()) {
    out.write(shapes.numbers.get(shapeTexts[n] ?? '') ?? 0);
    out.write(entity);
    const list = aliasCues[n];
    if (list) out.write(cues.numbers.get(JSON.stringify(list)) ?? 0);
  }
  return {
    bytes: out.bytes(),
    shared: {
      shapes: shapes.ranked.map((text): Shape => JSON.parse(text)),
      cueLists: cues.ranked.map((text): string[] => JSON.parse(text)),
    },
  };
}

/** Reads what `packAliases` wrote: `count` aliases. */
export function unpackAliases(
  bytes: Uint8Array,
  { count, shapes, cueLists }: SharedByAliases & { count: number },
): AliasArrays {
  const reader = createByteReader(bytes);
  const aliases: AliasArrays = {
    aliasEntities: new Uint16Array(count),
    aliasKinds: new Uint8Array(count),
    aliasFlags: new Uint8Array(count),
    aliasCapitals: new Uint32Array(count),
    aliasLanguages: new Uint32Array(count),
    aliasCues: {},
  };
  for (let n = 0; n < count; n += 1) {
    const [kind, flags, languages, capitals, hasCues] = shapes[reader.read()] ?? [0, 0, 0, 0, 0];
    aliases.aliasKinds[n] = kind;
    aliases.aliasFlags[n] = flags;
    aliases.aliasLanguages[n] = languages;
    aliases.aliasCapitals[n] = capitals;
    aliases.aliasEntities[n] = reader.read();
    if (hasCues === 1) aliases.aliasCues[n] = cueLists[reader.read()] ?? [];
  }
  return aliases;
}
