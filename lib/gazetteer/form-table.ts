import { FNV_OFFSET, FNV_PRIME, foldToken, HASH_MASK } from '../text/tokens.ts';
import { type Gazetteer, gazetteerWord } from './gazetteer.ts';
import { fillSlots, firstSlot, type Span } from './slots.ts';

/** A word that another is a case form of, and the languages (bits) it is one in. */
export type Base = { word: number; languages: number };

export type FormTable = {
  /** Words that what stands at `span` of `text` is a case form of. */
  basesOf(hash: number, text: string, span: Span): readonly Base[];
  /** Calls back with the hash of every form and the word it is of. */
  eachForm(visit: (hash: number, word: number) => void): void;
};

const NONE: readonly Base[] = [];

/** Hashes of all endings of all words, without writing the forms out. */
function hashForms(gazetteer: Gazetteer): {
  hashes: Uint32Array;
  pairs: Uint32Array;
  endings: Uint8Array;
} {
  const { paradigms, inflectedWords, wordParadigms, wordEnds, wordText } = gazetteer;
  const count = wordParadigms.reduce((sum, n) => sum + (paradigms[n]?.endings.length ?? 0), 0);
  const forms = {
    hashes: new Uint32Array(count),
    pairs: new Uint32Array(count),
    endings: new Uint8Array(count),
  };
  let form = 0;
  // Plain loops: this runs at every start of the worker, before anything of it is compiled.
  for (let pair = 0; pair < inflectedWords.length; pair += 1) {
    const word = inflectedWords[pair] ?? 0;
    const paradigm = paradigms[wordParadigms[pair] ?? 0];
    if (!paradigm) continue;
    let stem = FNV_OFFSET;
    const end = (wordEnds[word] ?? 0) - paradigm.cut;
    for (let at = word === 0 ? 0 : (wordEnds[word - 1] ?? 0); at < end; at += 1) {
      stem = Math.imul(stem ^ (wordText[at] ?? 0), FNV_PRIME);
    }
    for (let n = 0; n < paradigm.endings.length; n += 1) {
      const ending = paradigm.endings[n] ?? '';
      let hash = stem;
      for (let at = 0; at < ending.length; at += 1)
        hash = Math.imul(hash ^ ending.charCodeAt(at), FNV_PRIME);
      forms.hashes[form] = hash & HASH_MASK;
      forms.pairs[form] = pair;
      forms.endings[form] = n;
      form += 1;
    }
  }
  return forms;
}

/** Finds the base words of case forms. Forms are not kept: their hashes are, and what they are made of. */
export function createFormTable(gazetteer: Gazetteer): FormTable {
  const { paradigms, inflectedWords, wordParadigms } = gazetteer;
  const { hashes, pairs, endings } = hashForms(gazetteer);
  const slots = fillSlots(hashes);
  const mask = slots.length - 1;

  function baseOf(form: number, folded: string): Base | undefined {
    const pair = pairs[form] ?? 0;
    const word = inflectedWords[pair] ?? 0;
    const paradigm = paradigms[wordParadigms[pair] ?? 0];
    const base = gazetteerWord(gazetteer, word);
    if (!paradigm) return undefined;
    const stem = base.slice(0, base.length - paradigm.cut);
    const isForm = folded === stem + (paradigm.endings[endings[form] ?? 0] ?? '');
    return isForm ? { word, languages: paradigm.languages } : undefined;
  }

  function basesOf(hash: number, text: string, { start, end }: Span): readonly Base[] {
    let bases: Base[] | undefined;
    for (let slot = firstSlot(slots, hash); slots[slot] !== 0; slot = (slot + 2) & mask) {
      const form = (slots[slot] ?? 0) - 1;
      if (slots[slot + 1] !== hash) continue;
      const base = baseOf(form, foldToken(text.slice(start, end)));
      if (base && bases) bases.push(base);
      else if (base) bases = [base];
    }
    return bases ?? NONE;
  }

  return {
    basesOf,
    eachForm: (visit) => {
      for (let form = 0; form < hashes.length; form += 1)
        visit(hashes[form] ?? 0, inflectedWords[pairs[form] ?? 0] ?? 0);
    },
  };
}
