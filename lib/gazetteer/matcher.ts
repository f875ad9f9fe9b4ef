import { CHAR, foldEntry } from '../text/fold.ts';
import { withoutProclitics } from '../text/proclitics.ts';
import { foldToken, hashWord, scanWords } from '../text/tokens.ts';
import { ALIAS_FLAG, BLOCKER, type Gazetteer } from './gazetteer.ts';
import { createLookup, type Lookup, UNKNOWN } from './lookup.ts';

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

/** Node all names begin from. */
const ROOT = 0;
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

function mayHaveProclitics(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code >= ARABIC_OR_HEBREW_FIRST && code <= ARABIC_OR_HEBREW_LAST;
}

type Rest = { word: number; cut: number };
const NO_REST: Rest = { word: UNKNOWN, cut: 0 };

/** The word without proclitics, when some name begins with it. */
function bareWord(lookup: Lookup, folded: string): Rest {
  for (const { word: rest, cut } of withoutProclitics(folded)) {
    const word = lookup.findWord(hashWord(rest), rest, { start: 0, end: rest.length });
    if (word !== UNKNOWN && lookup.follow(ROOT, word) !== 0) return { word, cut };
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

function findKnownWords(lookup: Lookup, text: string): KnownWord[] {
  const known: KnownWord[] = [];
  const span = { start: 0, end: 0 };
  scanWords(text, (start, end, hash) => {
    span.start = start;
    span.end = end;
    const word = lookup.findWord(hash, text, span);
    const begins = word !== UNKNOWN && lookup.follow(ROOT, word) !== 0;
    const mayBeBare = !begins && mayHaveProclitics(text, start);
    const rest = mayBeBare ? bareWord(lookup, foldToken(text.slice(start, end))) : NO_REST;
    if (word === UNKNOWN && rest.word === UNKNOWN) return;
    known.push({
      start,
      end,
      word,
      bare: rest.word,
      bareStart: skipLetters(text, start, rest.cut),
    });
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

type Source = { gazetteer: Gazetteer; lookup: Lookup };

/** The aliases of a node that are written as the gazetteer asks. */
function acceptedAliases(
  gazetteer: Gazetteer,
  node: number,
  place: { text: string; words: KnownWord[] },
): number[] {
  const aliases: number[] = [];
  const last = gazetteer.nodeAliases[node] ?? 0;
  for (let alias = gazetteer.nodeAliases[node - 1] ?? 0; alias < last; alias += 1) {
    if (acceptsCase(gazetteer, alias, place)) aliases.push(alias);
  }
  return aliases;
}

function followWord(lookup: Lookup, node: number, word: KnownWord): number {
  const next = word.word === UNKNOWN ? 0 : lookup.follow(node, word.word);
  return next === 0 && word.bare !== UNKNOWN ? lookup.follow(node, word.bare) : next;
}

/** The longest name that begins at word `at` and is written as the gazetteer asks, if any. */
function longestName(
  { gazetteer, lookup }: Source,
  text: string,
  { known, at }: { known: KnownWord[]; at: number },
): { count: number; match: Match } | undefined {
  const first = known[at];
  if (!first) return undefined;
  const isWhole = first.word !== UNKNOWN && lookup.follow(ROOT, first.word) !== 0;
  const start = isWhole ? first.start : first.bareStart;
  let node = followWord(lookup, ROOT, first);
  let best: { count: number; match: Match } | undefined;
  for (let count = 1; node !== 0; count += 1) {
    const words = known.slice(at, at + count);
    const aliases = acceptedAliases(gazetteer, node, { text, words });
    const left = words[count - 1];
    const right = known[at + count];
    if (aliases.length > 0 && left) best = { count, match: { start, end: left.end, aliases } };
    if (!left || !right || !isGap(text, left, right)) break;
    node = followWord(lookup, node, right);
  }
  return best;
}

function isBlocked(gazetteer: Gazetteer, match: Match): boolean {
  return match.aliases.some((alias) => gazetteer.aliasEntities[alias] === BLOCKER);
}

/** A matcher over a compiled gazetteer. It keeps no state between texts. */
export function createMatcher(gazetteer: Gazetteer): Matcher {
  const source: Source = { gazetteer, lookup: createLookup(gazetteer) };
  return {
    match(text) {
      const known = findKnownWords(source.lookup, text);
      const matches: Match[] = [];
      let at = 0;
      while (at < known.length) {
        const found = longestName(source, text, { known, at });
        if (found && !isBlocked(gazetteer, found.match)) matches.push(found.match);
        at += found ? found.count : 1;
      }
      return matches;
    },
  };
}
