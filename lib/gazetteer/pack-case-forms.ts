import { createByteReader, createByteWriter } from './byte-stream.ts';
import type { Gazetteer, Paradigm } from './gazetteer.ts';

/** A paradigm in the file: letters cut off, languages, endings with spaces between. */
export type FileParadigm = [cut: number, languages: number, endings: string];

type CaseFormArrays = Pick<Gazetteer, 'paradigms' | 'inflectedWords' | 'wordParadigms'>;

/** Writes which words have which case forms; the words as differences, as they ascend. */
export function packWordParadigms({ inflectedWords, wordParadigms }: CaseFormArrays): Uint8Array {
  const out = createByteWriter();
  for (const [n, word] of inflectedWords.entries()) {
    out.write(word - (inflectedWords[n - 1] ?? 0));
    out.write(wordParadigms[n] ?? 0);
  }
  return out.bytes();
}

export const packParadigm = ({ cut, languages, endings }: Paradigm): FileParadigm => [
  cut,
  languages,
  endings.join(' '),
];

/** Reads what `packParadigm` and `packWordParadigms` wrote: `count` words. */
export function unpackCaseForms(
  bytes: Uint8Array,
  { paradigms, count }: { paradigms: FileParadigm[]; count: number },
): CaseFormArrays {
  const reader = createByteReader(bytes);
  const inflectedWords = new Uint32Array(count);
  const wordParadigms = new Uint16Array(count);
  for (let n = 0; n < count; n += 1) {
    inflectedWords[n] = (inflectedWords[n - 1] ?? 0) + reader.read();
    wordParadigms[n] = reader.read();
  }
  return {
    paradigms: paradigms.map(([cut, languages, endings]) => ({
      cut,
      languages,
      endings: endings.split(' '),
    })),
    inflectedWords,
    wordParadigms,
  };
}
