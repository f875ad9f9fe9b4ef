import { CHAR, foldEntry } from '../text/fold.ts';
import { withoutProclitics } from '../text/proclitics.ts';
import { foldToken, hashWord, scanWords } from '../text/tokens.ts';
import { ALIAS_FLAG, BLOCKER, edgeSlot, type Gazetteer } from './gazetteer.ts';

/** A name found in a text: the longest at its place. `aliases` are numbers into the gazetteer's alias arrays. */
export type Match = { start: number; end: number; aliases: number[] };

export type Matcher = {
  /** Names in `text`, in order, never overlapping; blockers have swallowed what they cover. */
  match(text: string): Match[];
};

/** A word of the text that occurs in some name. `bare` is the same word without proclitics, or -1. */
type KnownWord = {
  start: number;
  end: number;
  word: number;
  bare: number;
  bareStart: number;
};

const UNKNOWN = -1;
const ARABIC_OR_HEBREW_FIRST = 0x0590;
const ARABIC_OR_HEBREW_LAST = 0x06ff;

/** An abbreviation before a full stop inside a name: “St. Petersburg”, “George W. Bush”. */
const MAX_ABBREVIATION = 3;
const GAP = /^(?:[^\S\n]*\n?[^\S\n]*|[-\u2010\u2011\u2012\u2013'’‘ʼʻ·・゠\u200C&]|\.\s?)$/u;
const MAX_GAP = 80;

function isGap(text: string, left: KnownWord, right: KnownWord): boolean {
  if (left.end === right.start) {
    // Two words touch only where one of them is written without spaces.
    return !isLetterAt(text, left.end - 1) || !isLetterAt(text, right.start);
  }
  if (right.start - left.end > MAX_GAP) return false;
  const gap = text.slice(left.end, right.start);
  if (gap.startsWith('.')) return left.end - left.start <= MAX_ABBREVIATION && GAP.test(gap);
  return GAP.test(gap);
}

function isLetterAt(text: string, index: number): boolean {
  return foldEntry(text.charCodeAt(index)) >>> 16 === CHAR.letter;
}

function isCapitalAt(text: string, index: number): boolean {
  const unit = text.charAt(index);
  return unit !== unit.toLowerCase();
}

function isAllCapitals(surface: string): boolean {
  return surface === surface.toUpperCase();
}

/** Number of the word at `[start, end)` of `text`, or `UNKNOWN`. The word is folded only when its hash is known. */
function lookUpWord(
  gazetteer: Gazetteer,
  hash: number,
  { text, start, end }: { text: string; start: number; end: number },
): number {
  const { wordSlots, wordHashes, wordEnds, wordText } = gazetteer;
  const mask = wordSlots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const word = (wordSlots[slot] ?? 0) - 1;
    if (word < 0) return UNKNOWN;
    if (wordHashes[word] !== hash) continue;
    const begin = word === 0 ? 0 : (wordEnds[word - 1] ?? 0);
    const stored = String.fromCharCode(...wordText.subarray(begin, wordEnds[word]));
    if (stored === foldToken(text.slice(start, end))) return word;
  }
}

function followEdge(gazetteer: Gazetteer, node: number, word: number): number {
  const { edges } = gazetteer;
  const slots = edges.length / 3;
  for (let slot = edgeSlot(node, word, slots); ; slot = (slot + 1) & (slots - 1)) {
    const from = edges[slot * 3] ?? 0;
    if (from === 0) return 0;
    if (from === node && edges[slot * 3 + 1] === word) return edges[slot * 3 + 2] ?? 0;
  }
}

function mayHaveProclitics(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code >= ARABIC_OR_HEBREW_FIRST && code <= ARABIC_OR_HEBREW_LAST;
}

type Rest = { word: number; cut: number };
const NO_REST: Rest = { word: UNKNOWN, cut: 0 };

/** The word without proclitics, when some name begins with it. */
function bareWord(
  gazetteer: Gazetteer,
  { text, start, end }: { text: string; start: number; end: number },
): Rest {
  for (const { word: rest, cut } of withoutProclitics(foldToken(text.slice(start, end)))) {
    const place = { text: rest, start: 0, end: rest.length };
    const word = lookUpWord(gazetteer, hashWord(rest), place);
    if (word !== UNKNOWN && gazetteer.rootEdges[word] !== 0) return { word, cut };
  }
  return NO_REST;
}

/** Cutting proclitics is counted in letters; the text may hold invisible marks between them. */
function skipLetters(text: string, start: number, letters: number): number {
  let index = start;
  for (let left = letters; left > 0; index += 1) {
    if (foldToken(text.charAt(index)) !== '') left -= 1;
  }
  return index;
}

function findKnownWords(gazetteer: Gazetteer, text: string): KnownWord[] {
  const known: KnownWord[] = [];
  const place = { text, start: 0, end: 0 };
  scanWords(text, (start, end, hash) => {
    place.start = start;
    place.end = end;
    const word = lookUpWord(gazetteer, hash, place);
    const begins = word !== UNKNOWN && gazetteer.rootEdges[word] !== 0;
    const rest = begins || !mayHaveProclitics(text, start) ? NO_REST : bareWord(gazetteer, place);
    if (word === UNKNOWN && rest.word === UNKNOWN) return;
    const bareStart = skipLetters(text, start, rest.cut);
    known.push({ start, end, word, bare: rest.word, bareStart });
  });
  return known;
}

function acceptsCase(
  gazetteer: Gazetteer,
  alias: number,
  { text, words }: { text: string; words: KnownWord[] },
): boolean {
  const capitals = gazetteer.aliasCapitals[alias] ?? 0;
  const capitalsOnly = ((gazetteer.aliasFlags[alias] ?? 0) & ALIAS_FLAG.capitalsOnly) !== 0;
  for (const [n, word] of words.entries()) {
    if (((capitals >> n) & 1) === 1 && !isCapitalAt(text, word.start)) return false;
    if (capitalsOnly && !isAllCapitals(text.slice(word.start, word.end))) return false;
  }
  return true;
}

/** The longest name that begins at word `at` and is written as the gazetteer asks, if any. */
function longestName(
  gazetteer: Gazetteer,
  text: string,
  { known, at }: { known: KnownWord[]; at: number },
): { count: number; match: Match } | undefined {
  const first = known[at];
  if (!first) return undefined;
  const wholeNode = first.word === UNKNOWN ? 0 : (gazetteer.rootEdges[first.word] ?? 0);
  const bareNode = first.bare === UNKNOWN ? 0 : (gazetteer.rootEdges[first.bare] ?? 0);
  const start = wholeNode === 0 ? first.bareStart : first.start;
  let node = wholeNode === 0 ? bareNode : wholeNode;
  let best: { count: number; match: Match } | undefined;
  for (let count = 1; node !== 0; count += 1) {
    const words = known.slice(at, at + count);
    const aliases: number[] = [];
    const last = gazetteer.nodeAliases[node + 1] ?? 0;
    for (let alias = gazetteer.nodeAliases[node] ?? 0; alias < last; alias += 1) {
      if (acceptsCase(gazetteer, alias, { text, words })) aliases.push(alias);
    }
    const left = known[at + count - 1];
    const right = known[at + count];
    if (aliases.length > 0 && left) best = { count, match: { start, end: left.end, aliases } };
    if (!left || !right || !isGap(text, left, right)) break;
    const next = right.word === UNKNOWN ? 0 : followEdge(gazetteer, node, right.word);
    node = next === 0 && right.bare !== UNKNOWN ? followEdge(gazetteer, node, right.bare) : next;
  }
  return best;
}

/** A matcher over a compiled gazetteer. It keeps no state between texts. */
export function createMatcher(gazetteer: Gazetteer): Matcher {
  return {
    match(text) {
      const known = findKnownWords(gazetteer, text);
      const matches: Match[] = [];
      let at = 0;
      while (at < known.length) {
        const found = longestName(gazetteer, text, { known, at });
        if (found && !isBlocked(gazetteer, found.match)) matches.push(found.match);
        at += found ? found.count : 1;
      }
      return matches;
    },
  };
}

function isBlocked(gazetteer: Gazetteer, match: Match): boolean {
  return match.aliases.some((alias) => gazetteer.aliasEntities[alias] === BLOCKER);
}
