import { CHAR } from '../text/fold.ts';
import type { Evidence, LanguageFinder } from '../text/language.ts';
import { isUpperAt, newWord, nextWord, type Word } from '../text/tokens.ts';
import { hasBit, type Lookup, UNKNOWN } from './lookup.ts';

/** Words of a text at which a name may begin, and what the text shows of its language. */
export type Scan = {
  /** Start, end and hash of each such word, one after the other. */
  hits: number[];
  evidence: Evidence;
};

/** Numbers in `Scan.hits` for each word. */
export const HIT_SIZE = 3;

export const HEBREW_FIRST = 0x0590;
export const ARABIC_LAST = 0x06ff;
export const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const KANA_FIRST = 0x3040;
const KANA_LAST = 0x30ff;

/** Scripts whose words carry particles: an unknown word may be a name with one. */
function mayCarryParticles(code: number): boolean {
  return (
    (code >= HEBREW_FIRST && code <= ARABIC_LAST) || (code >= HANGUL_FIRST && code <= HANGUL_LAST)
  );
}

function countScript(code: number, evidence: Evidence): void {
  if (code >= KANA_FIRST && code <= KANA_LAST) evidence.kana += 1;
  else evidence.han += 1;
}

type Tables = { lookup: Lookup; finder: LanguageFinder };

/** Words that are looked at for the language of a text: more tell nothing new. */
const ENOUGH_WORDS = 300;

/** True when the word, or one it is a case form of, begins a name that may be written as it is here. */
function isBeginning(text: string, word: Word, lookup: Lookup): boolean {
  const isUpper = isUpperAt(text, word.start);
  if (!hasBit(isUpper ? lookup.beginnings : lookup.smallBeginnings, word.hash)) return false;
  const begins = (number: number): boolean =>
    lookup.beginNodes[number] !== 0 && (isUpper || lookup.beginsSmall[number] !== 0);
  const own = lookup.findWord(word.hash, text, word);
  return (
    (own !== UNKNOWN && begins(own)) ||
    lookup.basesOf(word.hash, text, word).some((base) => begins(base.word))
  );
}

/** Reads a text once. Linear; most words cost their letters, a look or two at small tables and nothing else. */
export function scanText(text: string, { lookup, finder }: Tables): Scan {
  const hits: number[] = [];
  const evidence = finder.newEvidence();
  const word = newWord();
  let unread = ENOUGH_WORDS;
  for (let from = 0; nextWord(text, from, word); from = word.end) {
    if (unread > 0 && word.kind === CHAR.letter) {
      unread -= 1;
      finder.countWord(word.hash, evidence);
    }
    const code = text.charCodeAt(word.start);
    if (word.kind !== CHAR.letter) countScript(code, evidence);
    const mayCarry = code >= HEBREW_FIRST && mayCarryParticles(code);
    if (mayCarry || isBeginning(text, word, lookup)) hits.push(word.start, word.end, word.hash);
  }
  return { hits, evidence };
}

/** The shortest word that may be a name with an ending. */
const MIN_INFLECTED = 5;

/** The hits of a text in a language whose names carry endings: every longer word may be one. */
export function scanInflected(text: string, lookup: Lookup): number[] {
  const hits: number[] = [];
  const word = newWord();
  for (let from = 0; nextWord(text, from, word); from = word.end) {
    const isLong = word.end - word.start >= MIN_INFLECTED;
    if (isLong || isBeginning(text, word, lookup)) hits.push(word.start, word.end, word.hash);
  }
  return hits;
}
