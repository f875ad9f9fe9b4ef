import { CHAR, ENTRIES, foldEntry, foldWord } from './fold.ts';

/** Where a word stands, the hash of its folded form, and its `CHAR` class: letter, ideograph or katakana. */
export type Word = { start: number; end: number; hash: number; kind: number };

/** A word to be filled by `nextWord`. */
export function newWord(): Word {
  return { start: 0, end: 0, hash: 0, kind: CHAR.letter };
}

/**
 * FNV-1a over UTF-16 units: short, fast, and good enough where the word itself is compared after. Of its
 * 32 bits 30 are kept: so many are a small integer in every engine, and cost no memory.
 */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
export const HASH_MASK = 0x3fffffff;

/** Hash of a folded word, the same the scanner computes while it reads. */
export function hashWord(folded: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < folded.length; i += 1)
    hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
  return hash & HASH_MASK;
}

const FULL_STOP = 0x2e;
const SPACE = 0x20;

function isLetterAt(text: string, index: number): boolean {
  return index < text.length && foldEntry(text.charCodeAt(index)) >>> 16 === CHAR.letter;
}

/** True for a letter that has a small form: the first of a name, all of an acronym. */
export function isUpperAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  // Only these scripts have capitals among those news is written in: Latin, Greek, Cyrillic, Armenian.
  if (code > 0x0587 && (code < 0x1e00 || code > 0x1fff) && code < 0xff21) return false;
  const unit = text.charAt(index);
  return unit !== unit.toLowerCase();
}

/** True for a small letter of the Latin alphabet, with or without marks. */
export function isSmallAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const unit = text.charAt(index);
  return code < 0x0250 && unit !== unit.toUpperCase();
}

/** `U.S.`, `J.D. Vance`: the full stop stands after a single capital and another single capital follows. */
function joinsInitials(text: string, wordStart: number, stop: number): boolean {
  const single = stop === wordStart + 1 || text.charCodeAt(stop - 2) === FULL_STOP;
  return (
    single &&
    isUpperAt(text, stop - 1) &&
    isLetterAt(text, stop + 1) &&
    isUpperAt(text, stop + 1) &&
    !isLetterAt(text, stop + 2)
  );
}

/** The quotation marks typed inside Hebrew acronyms (ארה"ב): gershayim, geresh and their stand-ins. */
const HEBREW_INNER_MARKS = new Set([0x22, 0x27, 0x2019, 0x201d, 0x05f3, 0x05f4]);

function isHebrewAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x05d0 && code <= 0x05ea;
}

function joinsHebrew(text: string, index: number): boolean {
  return (
    HEBREW_INNER_MARKS.has(text.charCodeAt(index)) &&
    isHebrewAt(text, index - 1) &&
    isHebrewAt(text, index + 1)
  );
}

/** Gershayim make an acronym of a word: OPEC is אופ״ק, the horizon אופק. */
const GERSHAYIM = /(?<=[א-ת])["”״](?=[א-ת])/gu;

/** The word without the marks that are read over inside words, folded; gershayim stay, as one mark. */
export function foldToken(raw: string): string {
  let folded = '';
  for (let i = 0; i < raw.length; i += 1) {
    const code = raw.charCodeAt(i);
    const entry = foldEntry(code);
    const kind = entry >>> 16;
    if (kind === CHAR.complex || (HEBREW_INNER_MARKS.has(code) && isHebrewAt(raw, i - 1))) {
      return foldWord(raw.replace(GERSHAYIM, '\u05F4').replace(/["'’”׳.]/gu, ''));
    }
    if (kind > CHAR.ignorable) folded += String.fromCharCode(entry & 0xffff);
  }
  return folded;
}

/** Reads on where a run has met something else than its own kind; returns where the word ends. */
function readOn(text: string, word: Word, from: number): number {
  const { start, kind } = word;
  let complex = false;
  let initials = false;
  let end = from;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    const found = foldEntry(code) >>> 16;
    if (found === CHAR.complex) complex = true;
    else if (found === CHAR.separator) {
      if (kind !== CHAR.letter) break;
      if (code === FULL_STOP && joinsInitials(text, start, end)) initials = true;
      else if (!joinsHebrew(text, end)) break;
    } else if (found !== kind && found !== CHAR.ignorable) break;
  }
  if (initials && text.charCodeAt(end) === FULL_STOP) end += 1;
  // Reached only behind signs and marks, so that folding the word again costs little.
  if (complex || end > from) word.hash = hashWord(foldToken(text.slice(start, end)));
  return end;
}

/** Reads a run of `word.kind`; returns where the word ends. */
function readRun(text: string, word: Word): number {
  const { start, kind } = word;
  const { length } = text;
  let hash = FNV_OFFSET | 0;
  let end = start;
  for (; end < length; end += 1) {
    // Not through `foldEntry`: this loop is where most of the time goes. An entry not yet worked out ends it.
    const entry = ENTRIES[text.charCodeAt(end)] ?? 0;
    if (entry >>> 16 !== kind) break;
    hash = Math.imul(hash ^ (entry & 0xffff), FNV_PRIME);
  }
  word.hash = hash & HASH_MASK;
  if (end === length) return end;
  const next = text.charCodeAt(end);
  return next === SPACE || endsAt(text, word, { end, next }) ? end : readOn(text, word, end);
}

/** True for most words: what follows is a mark that never stands inside one like this. */
function endsAt(
  text: string,
  { start }: Word,
  { end, next }: { end: number; next: number },
): boolean {
  if ((ENTRIES[next] ?? 0) >>> 16 !== CHAR.separator) return false;
  if (next === FULL_STOP) return end - start > 1;
  return !isHebrewAt(text, end - 1);
}

/**
 * Finds the next word at or after `from` and writes it into `word`; false when there is none. A word is
 * a run of letters and digits; each ideograph is a word; a run of katakana is a word; `U.S.` is the
 * word `us`. Reads every unit a bounded number of times; never throws.
 */
export function nextWord(text: string, from: number, word: Word): boolean {
  const { length } = text;
  for (let i = from; i < length; i += 1) {
    const code = text.charCodeAt(i);
    const entry = (ENTRIES[code] ?? 0) || foldEntry(code);
    const kind = entry >>> 16;
    if (kind <= CHAR.ignorable) continue;
    word.start = i;
    if (kind === CHAR.ideograph) {
      word.hash = Math.imul(FNV_OFFSET ^ (entry & 0xffff), FNV_PRIME) & HASH_MASK;
      word.end = i + 1;
      word.kind = kind;
    } else {
      word.kind = kind === CHAR.katakana ? kind : CHAR.letter;
      word.end = readRun(text, word);
    }
    return true;
  }
  return false;
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const word = newWord();
  for (let from = 0; nextWord(text, from, word); from = word.end) words.push({ ...word });
  return words;
}

/** The folded words of a text with single spaces between: what the matcher sees of it. */
export function foldText(text: string): string {
  return wordsOf(text)
    .map(({ start, end }) => foldToken(text.slice(start, end)))
    .join(' ');
}

/** Finds the word that ends at or before `before`; false when there is none within reach. */
export function previousWord(text: string, before: number, word: Word): boolean {
  let end = before;
  while (end > 0 && kindAt(text, end - 1) <= CHAR.ignorable) end -= 1;
  if (end === 0) return false;
  let start = end - 1;
  const isRun = (index: number): boolean => {
    const kind = kindAt(text, index);
    return kind === CHAR.letter || kind === CHAR.complex || kind === CHAR.ignorable;
  };
  if (isRun(start)) while (start > 0 && end - start < MAX_PREVIOUS && isRun(start - 1)) start -= 1;
  if (!nextWord(text, start, word)) return false;
  // Read forwards initials join into one word (D.J.); read backwards each is one.
  if (word.end > end) {
    word.end = end;
    word.hash = hashWord(foldToken(text.slice(start, end)));
  }
  return true;
}

/** Longer words are no given names, titles or heads of names. */
const MAX_PREVIOUS = 40;

function kindAt(text: string, index: number): number {
  return foldEntry(text.charCodeAt(index)) >>> 16;
}
