import { CHAR, foldEntry } from '../text/fold.ts';
import { createLanguageFinder, type LanguageFinder } from '../text/language.ts';
import { MIN_NAME_LENGTH, withoutProclitics } from '../text/proclitics.ts';
import { SUFFIX_LANGUAGES, withoutSuffixes } from '../text/suffixes.ts';
import {
  foldText,
  foldToken,
  hashWord,
  isUpperAt,
  newWord,
  nextWord,
  type Word,
} from '../text/tokens.ts';
import { ALIAS_FLAG, BLOCKER, type Gazetteer } from './gazetteer.ts';
import { createLookup, type Lookup, mayBegin, ROOT, UNKNOWN } from './lookup.ts';
import {
  ARABIC_LAST,
  HANGUL_FIRST,
  HEBREW_FIRST,
  HIT_SIZE,
  type Scan,
  scanInflected,
  scanText,
} from './scan.ts';

/** A name found in a text: the longest at its place. `aliases` are numbers into the gazetteer's alias arrays. */
export type Match = { start: number; end: number; aliases: readonly number[] };

export type Matcher = {
  /** Tells in which languages texts are. */
  finder: LanguageFinder;
  /** First reading of a text, before its language is known. */
  scan(text: string): Scan;
  /**
   * Names of the languages `allowed` (bits over the gazetteer's) in a scanned text, in order, never
   * overlapping; blockers have swallowed what they cover.
   */
  match(text: string, scan: Scan, allowed: number): Match[];
  /** Aliases whose folded words are those of `name`, however it is written. */
  aliasesOf(name: string): readonly number[];
};

/** An abbreviation before a full stop inside a name: “St. Petersburg”, “George W. Bush”. */
const MAX_ABBREVIATION = 3;
const GAP =
  /^(?:[^\S\n]*\n?[^\S\n]*|[-\u2010\u2011\u2012\u2013'’‘ʼʻ·・゠\u200C&]|\.\s?|\s?[(（])$/u;
const MAX_GAP = 80;
const SPACE = 0x20;

function isLetterAt(text: string, index: number): boolean {
  return foldEntry(text.charCodeAt(index)) >>> 16 === CHAR.letter;
}

/** True when what stands between two words may stand inside a name. */
function isGap(text: string, left: Word, right: Word): boolean {
  const size = right.start - left.end;
  if (size === 1 && text.charCodeAt(left.end) === SPACE) return true;
  // Two words touch only where one of them is written without spaces.
  if (size === 0) return !isLetterAt(text, left.end - 1) || !isLetterAt(text, right.start);
  if (size > MAX_GAP) return false;
  const gap = text.slice(left.end, right.start);
  if (gap.startsWith('.')) return left.end - left.start <= MAX_ABBREVIATION && GAP.test(gap);
  return GAP.test(gap);
}

/** Cutting particles is counted in letters; the text may hold invisible marks between them. */
function skipLetters(text: string, start: number, letters: number): number {
  let index = start;
  for (let left = letters; left > 0; index += 1) {
    if (foldToken(text.charAt(index)) !== '') left -= 1;
  }
  return index;
}

function skipLettersBack(text: string, end: number, letters: number): number {
  let index = end;
  for (let left = letters; left > 0; left -= 1) {
    index -= 1;
    while (foldToken(text.charAt(index)) === '') index -= 1;
  }
  return index;
}

/** 刚果（金）, Congo (Kinshasa): a bracket opened inside a name is closed with it. */
function closedAt(text: string, start: number, end: number): number {
  const closing = text.charAt(end);
  if (closing !== ')' && closing !== '）') return end;
  return /[(（]/u.test(text.slice(start, end)) ? end + 1 : end;
}

/** How a name is written so far: bit n of `capitals` for its n-th word, and from where to where. */
type Writing = { text: string; capitals: number; start: number; end: number };

const NONE: readonly number[] = [];

const isAllCapitals = (surface: string): boolean => surface === surface.toUpperCase();

type Reading = {
  text: string;
  allowed: number;
  /** Whether Arabic and Hebrew particles, and which languages' endings, are taken off. */
  proclitics: boolean;
  suffixes: string[];
};

/** Matches names over a compiled gazetteer. It keeps no state between texts. */
export function createMatcher(gazetteer: Gazetteer): Matcher {
  const lookup: Lookup = createLookup(gazetteer);
  const finder = createLanguageFinder(gazetteer.languages);
  const bit = (lang: string): number => {
    const n = gazetteer.languages.indexOf(lang);
    return n < 0 ? 0 : 1 << n;
  };
  const rivals: Readonly<Record<string, number>> = {
    tr: bit('en') | bit('de') | bit('fr'),
    de: bit('en') | bit('fr') | bit('tr'),
    fa: bit('ar') | bit('ur'),
    ko: 0,
  };
  const arabicRivals = bit('fa') | bit('ur');
  const { aliasCapitals, aliasFlags, aliasLanguages, aliasEntities, nodeAliases, nodeParents } =
    gazetteer;

  function acceptedAliases(
    node: number,
    { text, capitals, start, end }: Writing,
    allowed: number,
  ): readonly number[] {
    let accepted: number[] | undefined;
    const last = nodeAliases[node] ?? 0;
    for (let alias = nodeAliases[node - 1] ?? 0; alias < last; alias += 1) {
      if (((aliasLanguages[alias] ?? 0) & allowed) === 0) continue;
      if (((aliasCapitals[alias] ?? 0) & ~capitals) !== 0) continue;
      const flags = aliasFlags[alias] ?? 0;
      if ((flags & ALIAS_FLAG.capitalsOnly) !== 0 && !isAllCapitals(text.slice(start, end)))
        continue;
      if (accepted) accepted.push(alias);
      else accepted = [alias];
    }
    return accepted ?? NONE;
  }

  function nodeAfter(node: number, folded: string): number {
    const number = lookup.findFolded(folded);
    return number === UNKNOWN ? 0 : lookup.follow(node, number);
  }

  /** Node of a folded word that begins names; 0 for most words at one look. */
  function beginNode(folded: string): number {
    const hash = hashWord(folded);
    if (!mayBegin(lookup, hash)) return 0;
    const number = lookup.findFolded(folded);
    return number === UNKNOWN ? 0 : (lookup.beginNodes[number] ?? 0);
  }

  /** Names that end with this word once its ending is taken off. */
  function tryEndings(
    node: number,
    { word, writing, reading }: { word: Word; writing: Writing; reading: Reading },
  ): Match | undefined {
    const isHangul = reading.text.charCodeAt(word.start) >= HANGUL_FIRST;
    if (!isHangul && reading.suffixes.length === 1 && reading.suffixes[0] === 'ko')
      return undefined;
    const folded = foldToken(reading.text.slice(word.start, word.end));
    for (const lang of reading.suffixes) {
      if (isHangul !== (lang === 'ko')) continue;
      for (const stem of withoutSuffixes(folded, lang)) {
        const next = node === ROOT ? beginNode(stem.word) : nodeAfter(node, stem.word);
        const aliases = next === 0 ? [] : acceptedAliases(next, writing, bit(lang));
        if (aliases.length === 0) continue;
        const end = stem.kept ? word.end : skipLettersBack(reading.text, word.end, stem.cut);
        return { start: writing.start, end, aliases };
      }
    }
    return undefined;
  }

  /** The longest name from a word on; `node` is where the first word leads, `start` where the name begins. */
  function walkFrom(
    node: number,
    first: Word,
    at: { start: number; reading: Reading },
  ): Match | undefined {
    const { start, reading } = at;
    const { text, allowed } = reading;
    let best: Match | undefined;
    const word = newWord();
    const left = newWord();
    word.start = first.start;
    word.end = first.end;
    const writing: Writing = { text, capitals: 0, start, end: start };
    let reached = node;
    for (let n = 0; ; n += 1) {
      if (isUpperAt(text, n === 0 ? start : word.start)) writing.capitals |= 1 << n;
      writing.end = word.end;
      const aliases = acceptedAliases(reached, writing, allowed);
      if (aliases.length > 0) best = { start, end: closedAt(text, start, word.end), aliases };
      // Depth first: a node with names that go on stands right before the first of them.
      if (nodeParents[reached + 1] !== reached) break;
      left.start = word.start;
      left.end = word.end;
      if (!nextWord(text, left.end, word) || !isGap(text, left, word)) break;
      const number = lookup.findWord(word.hash, text, word);
      const next = number === UNKNOWN ? 0 : lookup.follow(reached, number);
      if (next === 0) {
        if (isUpperAt(text, word.start)) writing.capitals |= 1 << (n + 1);
        writing.end = word.end;
        if (reading.suffixes.length > 0)
          best = tryEndings(reached, { word, writing, reading }) ?? best;
        break;
      }
      reached = next;
    }
    return best;
  }

  /** A name behind particles that are written onto it. */
  function walkBare(word: Word, reading: Reading): Match | undefined {
    const folded = foldToken(reading.text.slice(word.start, word.end));
    for (const rest of withoutProclitics(folded)) {
      const node = beginNode(rest.word);
      if (node === 0) continue;
      const start = skipLetters(reading.text, word.start, rest.cut);
      const match = walkFrom(node, word, { start, reading });
      const goesOn = match !== undefined && match.end > word.end;
      if (match && (goesOn || rest.word.length >= MIN_NAME_LENGTH)) return match;
    }
    return undefined;
  }

  function matchAt(word: Word, number: number, reading: Reading): Match | undefined {
    const node = number === UNKNOWN ? 0 : (lookup.beginNodes[number] ?? 0);
    const whole = node === 0 ? undefined : walkFrom(node, word, { start: word.start, reading });
    if (whole) return whole;
    const { text } = reading;
    const code = text.charCodeAt(word.start);
    const bare =
      reading.proclitics && code >= HEBREW_FIRST && code <= ARABIC_LAST
        ? walkBare(word, reading)
        : undefined;
    if (bare || reading.suffixes.length === 0) return bare;
    const capitals = isUpperAt(text, word.start) ? 1 : 0;
    const writing: Writing = { text, capitals, start: word.start, end: word.end };
    return tryEndings(ROOT, { word, writing, reading });
  }

  function readingOf(text: string, allowed: number): Reading {
    return {
      text,
      allowed,
      proclitics: (allowed & arabicRivals) === 0 || (allowed & bit('ar')) !== 0,
      suffixes: SUFFIX_LANGUAGES.filter(
        (lang) => (allowed & bit(lang)) !== 0 && (allowed & (rivals[lang] ?? 0)) === 0,
      ),
    };
  }

  function match(text: string, scan: Scan, allowed: number): Match[] {
    const reading = readingOf(text, allowed);
    const inflected = reading.suffixes.some((lang) => lang === 'de' || lang === 'tr');
    const hits = inflected ? scanInflected(text, lookup) : scan.hits;
    const matches: Match[] = [];
    const word = newWord();
    let from = 0;
    for (let n = 0; n < hits.length; n += HIT_SIZE) {
      word.start = hits[n] ?? 0;
      word.end = hits[n + 1] ?? 0;
      if (word.start < from) continue;
      const found = matchAt(word, hits[n + 2] ?? UNKNOWN, reading);
      if (!found) continue;
      from = found.end;
      if (!found.aliases.some((alias) => aliasEntities[alias] === BLOCKER)) matches.push(found);
    }
    return matches;
  }

  function aliasesOf(name: string): readonly number[] {
    let node = ROOT;
    for (const word of foldText(name).split(' ')) {
      node = nodeAfter(node, word);
      if (node === 0) return NONE;
    }
    return acceptedAliases(node, { text: '', capitals: -1, start: 0, end: 0 }, -1);
  }

  return { finder, aliasesOf, scan: (text) => scanText(text, { lookup, finder }), match };
}
