import { CHAR, foldEntry, foldWord } from './fold.ts';

/** Receives each word of a text: where it stands, and the hash of its folded form. */
export type WordSink = (start: number, end: number, hash: number) => void;

/** FNV-1a, 32 bits, over UTF-16 units: short, fast, and good enough where the word itself is compared after. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hash of a folded word, the same the scanner computes while it reads. */
export function hashWord(folded: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < folded.length; i += 1)
    hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

const FULL_STOP = 0x2e;

function isLetterAt(text: string, index: number): boolean {
  return index < text.length && foldEntry(text.charCodeAt(index)) >>> 16 === CHAR.letter;
}

function isUpperAt(text: string, index: number): boolean {
  const unit = text.charAt(index);
  return unit !== unit.toLowerCase();
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

function joinsWord(text: string, wordStart: number, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code === FULL_STOP) return joinsInitials(text, wordStart, index);
  return HEBREW_INNER_MARKS.has(code) && isHebrewAt(text, index - 1) && isHebrewAt(text, index + 1);
}

/** The word without the marks that `joinsWord` reads over, folded. */
export function foldToken(raw: string): string {
  return foldWord(raw.replace(/["'’”׳״.]/gu, ''));
}

/**
 * Reads a text once and hands every word to `sink`, in order. A word is a run of letters and digits of
 * one kind; each ideograph is a word; a run of katakana is a word; `U.S.` is the word `us`.
 * Linear in the length of the text, whatever it holds; never throws.
 */
export function scanWords(text: string, sink: WordSink): void {
  const length = text.length;
  let start = -1;
  let kind: number = CHAR.separator;
  let hash = FNV_OFFSET;
  let complex = false;
  let initials = false;

  const finish = (end: number): void => {
    const stop = initials && text.charCodeAt(end) === FULL_STOP ? end + 1 : end;
    sink(start, stop, complex ? hashWord(foldToken(text.slice(start, stop))) : hash >>> 0);
    start = -1;
    hash = FNV_OFFSET;
    complex = false;
    initials = false;
  };

  for (let i = 0; i < length; i += 1) {
    const entry = foldEntry(text.charCodeAt(i));
    const found = entry >>> 16;
    if (found === CHAR.letter) {
      if (start >= 0 && kind !== CHAR.letter) finish(i);
      if (start < 0) {
        start = i;
        kind = CHAR.letter;
      }
      hash = Math.imul(hash ^ (entry & 0xffff), FNV_PRIME);
      continue;
    }
    if (found === CHAR.separator) {
      if (start < 0) continue;
      if (kind === CHAR.letter && joinsWord(text, start, i))
        initials = text.charCodeAt(i) === FULL_STOP;
      else finish(i);
      continue;
    }
    if (found === CHAR.ignorable) continue;
    if (found === CHAR.complex) {
      if (start < 0) {
        start = i;
        kind = CHAR.letter;
      }
      complex = true;
      continue;
    }
    if (start >= 0 && !(found === CHAR.katakana && kind === CHAR.katakana)) finish(i);
    if (start < 0) {
      start = i;
      kind = found;
    }
    hash = Math.imul(hash ^ (entry & 0xffff), FNV_PRIME);
    if (found === CHAR.ideograph) finish(i + 1);
  }
  if (start >= 0) finish(length);
}
