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
import type { Base } from './form-table.ts';
import { ALIAS_FLAG, BLOCKER, type Gazetteer } from './gazetteer.ts';
import { createLookup, hasBit, type Lookup, ROOT, UNKNOWN } from './lookup.ts';
import { closedAt, isGap, skipLetters, skipLettersBack } from './name-gaps.ts';
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

/** How a name is written so far, and what it may be. */
type Step = {
  node: number;
  /** Where its last word ends. */
  end: number;
  words: number;
  /** Bit n: its n-th word has a capital. */
  capitals: number;
  /** Languages it may be a name in: case forms are forms in theirs only. */
  allowed: number;
  isForm: boolean;
};

const NONE: readonly number[] = [];
const NOWHERE: readonly Step[] = [];
const NO_BASES: readonly Base[] = [];

const isAllCapitals = (surface: string): boolean => surface === surface.toUpperCase();

type Reading = {
  text: string;
  allowed: number;
  /** Whether Arabic and Hebrew particles, and which languages' endings, are taken off. */
  proclitics: boolean;
  suffixes: string[];
};
/** Names from one place on: the longest found so far. */
type Walk = { reading: Reading; start: number; best: Match | undefined };

/** The longer of two names; of two readings of the same words both. */
function better(best: Match | undefined, found: Match): Match {
  if (!best || found.end > best.end) return found;
  if (found.end < best.end) return best;
  return { ...best, aliases: [...new Set([...best.aliases, ...found.aliases])] };
}

/** Matches names over a compiled gazetteer. It keeps no state between texts. */
export function createMatcher(
  gazetteer: Gazetteer,
  lookup: Lookup = createLookup(gazetteer),
): Matcher {
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
  const { aliasCapitals, aliasFlags, aliasLanguages, aliasEntities, nodeAliases, nodeChildren } =
    gazetteer;

  function acceptedAliases(
    { node, end, capitals, allowed, isForm }: Step,
    { text, start }: { text: string; start: number },
  ): readonly number[] {
    let accepted: number[] | undefined;
    const last = nodeAliases[node] ?? 0;
    for (let alias = nodeAliases[node - 1] ?? 0; alias < last; alias += 1) {
      if (((aliasLanguages[alias] ?? 0) & allowed) === 0) continue;
      if (((aliasCapitals[alias] ?? 0) & ~capitals) !== 0) continue;
      const flags = aliasFlags[alias] ?? 0;
      if (isForm && (flags & ALIAS_FLAG.keepsForm) !== 0) continue;
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
    if (!hasBit(lookup.beginnings, hash)) return 0;
    const number = lookup.findFolded(folded);
    return number === UNKNOWN ? 0 : (lookup.beginNodes[number] ?? 0);
  }

  /** A name that ends with this word once its ending is taken off. `step` leads to the word before. */
  function tryEndings(step: Step, word: Word, { reading, start }: Walk): Match | undefined {
    const { text, suffixes } = reading;
    const isHangul = text.charCodeAt(word.start) >= HANGUL_FIRST;
    if (!isHangul && suffixes.length === 1 && suffixes[0] === 'ko') return undefined;
    const folded = foldToken(text.slice(word.start, word.end));
    const capital = isUpperAt(text, word.start) ? 1 << step.words : 0;
    for (const lang of suffixes) {
      if (isHangul !== (lang === 'ko')) continue;
      for (const stem of withoutSuffixes(folded, lang)) {
        const node = step.node === ROOT ? beginNode(stem.word) : nodeAfter(step.node, stem.word);
        if (node === 0) continue;
        const capitals = step.capitals | capital;
        const last = { ...step, node, end: word.end, capitals, allowed: bit(lang) };
        const aliases = acceptedAliases(last, { text, start });
        if (aliases.length === 0) continue;
        const end = stem.kept ? word.end : skipLettersBack(text, word.end, stem.cut);
        return { start, end, aliases };
      }
    }
    return undefined;
  }

  function nodeBy(node: number, word: number): number {
    return node === ROOT ? (lookup.beginNodes[word] ?? 0) : lookup.follow(node, word);
  }

  /** Where a word leads from a node: by itself, and as a case form of others. Most words lead nowhere. */
  function stepsBy(step: Step, word: Word, text: string): readonly Step[] {
    const own = lookup.findWord(word.hash, text, word);
    const ownNode = own === UNKNOWN ? 0 : nodeBy(step.node, own);
    const hasForms = (step.allowed & lookup.formLanguages) !== 0;
    const bases = hasForms ? lookup.basesOf(word.hash, text, word) : NO_BASES;
    if (ownNode === 0 && bases.length === 0) return NOWHERE;
    const capitals = step.capitals | (isUpperAt(text, word.start) ? 1 << step.words : 0);
    const words = step.words + 1;
    const { end } = word;
    const { allowed, isForm } = step;
    const steps: Step[] = [];
    if (ownNode !== 0) steps.push({ node: ownNode, end, words, capitals, allowed, isForm });
    for (const base of bases) {
      const languages = allowed & base.languages;
      const node = languages === 0 ? 0 : nodeBy(step.node, base.word);
      if (node !== 0) steps.push({ node, end, words, capitals, allowed: languages, isForm: true });
    }
    return steps;
  }

  /** Reads on from a step, and keeps the longest name. */
  function walkOn(step: Step, walk: Walk): void {
    const { text, suffixes } = walk.reading;
    const { start } = walk;
    const aliases = acceptedAliases(step, { text, start });
    if (aliases.length > 0) {
      walk.best = better(walk.best, { start, end: closedAt(text, start, step.end), aliases });
    }
    if (nodeChildren[step.node] === nodeChildren[step.node + 1]) return;
    const word = newWord();
    if (!nextWord(text, step.end, word) || !isGap(text, step.end, word)) return;
    const steps = stepsBy(step, word, text);
    for (const next of steps) walkOn(next, walk);
    if (steps.length > 0 || suffixes.length === 0) return;
    const ended = tryEndings(step, word, walk);
    if (ended) walk.best = better(walk.best, ended);
  }

  function firstStep(allowed: number): Step {
    return { node: ROOT, end: 0, words: 0, capitals: 0, allowed, isForm: false };
  }

  /** A name behind particles that are written onto it. */
  function walkBare(word: Word, reading: Reading): Match | undefined {
    const { text, allowed } = reading;
    const folded = foldToken(text.slice(word.start, word.end));
    for (const rest of withoutProclitics(folded)) {
      const node = beginNode(rest.word);
      if (node === 0) continue;
      const start = skipLetters(text, word.start, rest.cut);
      const walk: Walk = { reading, start, best: undefined };
      walkOn({ ...firstStep(allowed), node, end: word.end, words: 1 }, walk);
      const goesOn = walk.best !== undefined && walk.best.end > word.end;
      if (walk.best && (goesOn || rest.word.length >= MIN_NAME_LENGTH)) return walk.best;
    }
    return undefined;
  }

  function matchAt(word: Word, reading: Reading): Match | undefined {
    const { text, allowed } = reading;
    const walk: Walk = { reading, start: word.start, best: undefined };
    if (hasBit(lookup.beginnings, word.hash)) {
      for (const step of stepsBy(firstStep(allowed), word, text)) walkOn(step, walk);
      if (walk.best) return walk.best;
    }
    const code = text.charCodeAt(word.start);
    const bare =
      reading.proclitics && code >= HEBREW_FIRST && code <= ARABIC_LAST
        ? walkBare(word, reading)
        : undefined;
    if (bare || reading.suffixes.length === 0) return bare;
    return tryEndings(firstStep(allowed), word, walk);
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
      word.hash = hits[n + 2] ?? 0;
      const found = matchAt(word, reading);
      if (!found) continue;
      from = found.end;
      if (!found.aliases.some((alias) => aliasEntities[alias] === BLOCKER)) matches.push(found);
    }
    return matches;
  }

  function aliasesOf(name: string): readonly number[] {
    let steps: readonly Step[] = [firstStep(-1)];
    for (const folded of foldText(name).split(' ')) {
      const word = { ...newWord(), end: folded.length, hash: hashWord(folded) };
      steps = steps.flatMap((step) => stepsBy(step, word, folded));
    }
    return steps.flatMap((step) =>
      acceptedAliases({ ...step, capitals: -1 }, { text: '', start: 0 }),
    );
  }

  return { finder, aliasesOf, scan: (text) => scanText(text, { lookup, finder }), match };
}
