import { CHAR, foldEntry } from '../text/fold.ts';
import { FNV_OFFSET, FNV_PRIME, foldToken, HASH_MASK, hashWord } from '../text/tokens.ts';
import { createFormTable, type FormTable } from './form-table.ts';
import { type Gazetteer, gazetteerWord } from './gazetteer.ts';
import { fillSlots, firstSlot, slotsFor, type Span } from './slots.ts';

/** Nothing has this number. */
export const UNKNOWN = -1;
/** Node all names begin from. */
export const ROOT = 0;

/** Words of a gazetteer by hash, and where they lead. */
export type Lookup = {
  /** Bits by hash, set for words that begin names: the first look at a word. Most others are not set. */
  beginnings: Uint8Array;
  /** The same for words that begin names with a small letter, or in a script without capitals. */
  smallBeginnings: Uint8Array;
  /** Node a word leads to from the root; 0 when it begins no name. */
  beginNodes: Uint32Array;
  /** Number of the word that stands at `span` of `text`, by its hash; `UNKNOWN` when it is in no name. */
  findWord(hash: number, text: string, span: Span): number;
  /** Number of a folded word; `UNKNOWN` when it is in no name. */
  findFolded(folded: string): number;
  /** Node reached from a node by a word; 0 when no name goes on like that. */
  follow(node: number, word: number): number;
  /** Languages (bits) whose words have case forms. */
  formLanguages: number;
  /** Words that what stands at `span` is a case form of. */
  basesOf: FormTable['basesOf'];
};

/** FNV-1a of the words as they stand in the gazetteer: `hashWord` without making strings. */
function hashWords({ wordEnds, wordText }: Gazetteer): Uint32Array {
  const hashes = new Uint32Array(wordEnds.length);
  let at = 0;
  for (let word = 0; word < wordEnds.length; word += 1) {
    let hash = FNV_OFFSET;
    for (const end = wordEnds[word] ?? 0; at < end; at += 1) {
      hash = Math.imul(hash ^ (wordText[at] ?? 0), FNV_PRIME);
    }
    hashes[word] = hash & HASH_MASK;
  }
  return hashes;
}

/** Bits for each word that begins a name: one in sixteen words that begin none passes. */
const BITS_PER_WORD = 16;

/** True when a hash may be that of a word that begins a name. */
export function hasBit(bits: Uint8Array, hash: number): boolean {
  const bit = hash & (bits.length * 8 - 1);
  return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

function setBit(bits: Uint8Array, hash: number): void {
  const bit = hash & (bits.length * 8 - 1);
  bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

const newBits = (count: number): Uint8Array =>
  new Uint8Array(slotsFor((count * BITS_PER_WORD) / 2) / 8);

type Beginnings = Pick<Lookup, 'beginnings' | 'smallBeginnings' | 'beginNodes'>;

function fillBeginnings(gazetteer: Gazetteer, hashes: Uint32Array, forms: FormTable): Beginnings {
  const { nodeChildren, nodeWords, nodeAliases, aliasCapitals } = gazetteer;
  const beginNodes = new Uint32Array(hashes.length);
  /** Whether a name that begins with the word accepts a small first letter. */
  const beginsSmall = new Uint8Array(hashes.length);
  /** The word each node's names begin with. */
  const firstWords = new Uint32Array(nodeWords.length);
  for (let node = 0; node < nodeWords.length; node += 1) {
    for (let child = nodeChildren[node] ?? 0; child < (nodeChildren[node + 1] ?? 0); child += 1) {
      const word = node === ROOT ? (nodeWords[child] ?? 0) : (firstWords[node] ?? 0);
      firstWords[child] = word;
      if (node === ROOT) beginNodes[word] = child;
    }
    for (let alias = nodeAliases[node - 1] ?? 0; alias < (nodeAliases[node] ?? 0); alias += 1) {
      if (((aliasCapitals[alias] ?? 0) & 1) === 0) beginsSmall[firstWords[node] ?? 0] = 1;
    }
  }
  const beginnings = newBits(hashes.length);
  const smallBeginnings = newBits(beginsSmall.reduce((sum, small) => sum + small, 1));
  const setBits = (hash: number, word: number): void => {
    if (beginNodes[word] !== 0) setBit(beginnings, hash);
    if (beginsSmall[word] !== 0) setBit(smallBeginnings, hash);
  };
  for (let word = 0; word < hashes.length; word += 1) setBits(hashes[word] ?? 0, word);
  forms.eachForm(setBits);
  return { beginnings, smallBeginnings, beginNodes };
}

/** Builds the tables: linear in the number of words and nodes. */
export function createLookup(gazetteer: Gazetteer): Lookup {
  const { nodeChildren, nodeWords, wordEnds, wordText } = gazetteer;
  const hashes = hashWords(gazetteer);
  const forms = createFormTable(gazetteer);
  const words = fillSlots(hashes);
  const wordMask = words.length - 1;

  /** Compares without making a folded copy, unless a letter folds with its neighbour. */
  function isWord(word: number, text: string, { start, end }: Span): boolean {
    let at = word === 0 ? 0 : (wordEnds[word - 1] ?? 0);
    for (let i = start; i < end; i += 1) {
      const entry = foldEntry(text.charCodeAt(i));
      const kind = entry >>> 16;
      if (kind === CHAR.separator || kind === CHAR.ignorable) continue;
      // The hash is the same, so this is hardly ever another word.
      if (kind === CHAR.complex || wordText[at] !== (entry & 0xffff)) {
        return gazetteerWord(gazetteer, word) === foldToken(text.slice(start, end));
      }
      at += 1;
    }
    return at === wordEnds[word];
  }

  function findWord(hash: number, text: string, span: Span): number {
    for (let slot = firstSlot(words, hash); ; slot = (slot + 2) & wordMask) {
      const word = (words[slot] ?? 0) - 1;
      if (word === UNKNOWN) return UNKNOWN;
      if (words[slot + 1] === hash && isWord(word, text, span)) return word;
    }
  }

  /** Halves the children, which are in the order of their words. */
  function follow(node: number, word: number): number {
    let low = nodeChildren[node] ?? 0;
    let high = nodeChildren[node + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((nodeWords[middle] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return low < (nodeChildren[node + 1] ?? 0) && nodeWords[low] === word ? low : 0;
  }

  return {
    ...fillBeginnings(gazetteer, hashes, forms),
    formLanguages: gazetteer.paradigms.reduce((set, { languages }) => set | languages, 0),
    basesOf: forms.basesOf,
    findWord,
    findFolded: (folded) => findWord(hashWord(folded), folded, { start: 0, end: folded.length }),
    follow,
  };
}
