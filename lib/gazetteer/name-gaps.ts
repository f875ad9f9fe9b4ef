import { CHAR, foldEntry } from '../text/fold.ts';
import { foldToken, type Word } from '../text/tokens.ts';

/** An abbreviation before a full stop inside a name: “St. Petersburg”, “George W. Bush”. */
const ABBREVIATION = /(?:^|[^\p{L}\p{N}])\p{L}{1,3}$/u;
const GAP =
  /^(?:[^\S\n]*\n?[^\S\n]*|[-+\u2010\u2011\u2012\u2013'’‘ʼʻ·・゠\u200C&]|\.\s?|\s?[(（])$/u;
const MAX_GAP = 80;
const SPACE = 0x20;

function isLetterAt(text: string, index: number): boolean {
  return foldEntry(text.charCodeAt(index)) >>> 16 === CHAR.letter;
}

/** True when what stands between the end of one word and the next may stand inside a name. */
export function isGap(text: string, end: number, right: Word): boolean {
  const size = right.start - end;
  if (size === 1 && text.charCodeAt(end) === SPACE) return true;
  // Two words touch only where one of them is written without spaces.
  if (size === 0) return !isLetterAt(text, end - 1) || !isLetterAt(text, right.start);
  if (size > MAX_GAP) return false;
  const gap = text.slice(end, right.start);
  return GAP.test(gap) && (!gap.startsWith('.') || ABBREVIATION.test(text.slice(end - 4, end)));
}

/** Where so many letters from a place end: cutting is counted in letters, and there may be invisible marks between. */
export function skipLetters(text: string, start: number, letters: number): number {
  let index = start;
  for (let left = letters; left > 0; index += 1) {
    if (foldToken(text.charAt(index)) !== '') left -= 1;
  }
  return index;
}

/** The same from the end of a word backwards. */
export function skipLettersBack(text: string, end: number, letters: number): number {
  let index = end;
  for (let left = letters; left > 0; left -= 1) {
    index -= 1;
    while (foldToken(text.charAt(index)) === '') index -= 1;
  }
  return index;
}

/** Where a name ends: a bracket opened inside it is closed with it (刚果（金）, Congo (Kinshasa)). */
export function closedAt(text: string, start: number, end: number): number {
  const closing = text.charAt(end);
  if (closing !== ')' && closing !== '）') return end;
  return /[(（]/u.test(text.slice(start, end)) ? end + 1 : end;
}
