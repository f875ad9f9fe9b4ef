import { CHAR } from '../text/fold.ts';
import type { Evidence, LanguageFinder } from '../text/language.ts';
import { newWord, nextWord } from '../text/tokens.ts';
import { type Lookup, ROOT, UNKNOWN } from './lookup.ts';

/** Words of a text at which a name may begin, and what the text shows of its language. */
export type Scan = {
  /** Start, end and word number (or `UNKNOWN`) of each such word, one after the other. */
  hits: number[];
  evidence: Evidence;
};

/** Numbers in `Scan.hits` for each word. */
export const HIT_SIZE = 3;

const HEBREW_FIRST = 0x0590;
const ARABIC_LAST = 0x06ff;
const HANGUL_FIRST = 0xac00;
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

/** Reads a text once. Linear; most words cost their letters, two table looks and nothing else. */
export function scanText(text: string, { lookup, finder }: Tables): Scan {
  const hits: number[] = [];
  const evidence = finder.newEvidence();
  const word = newWord();
  for (let from = 0; nextWord(text, from, word); from = word.end) {
    const { start, end, hash } = word;
    const code = text.charCodeAt(start);
    if (word.kind !== CHAR.letter) countScript(code, evidence);
    else if (finder.mayCount(hash)) finder.countWord(hash, evidence);
    let number = UNKNOWN;
    if (lookup.mayBegin(hash)) {
      number = lookup.findWord(hash, text, word);
      if (number !== UNKNOWN && lookup.follow(ROOT, number) === 0) number = UNKNOWN;
    }
    if (number !== UNKNOWN || mayCarryParticles(code)) hits.push(start, end, number);
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
    const number = lookup.mayBegin(word.hash) ? lookup.findWord(word.hash, text, word) : UNKNOWN;
    if (number !== UNKNOWN || word.end - word.start >= MIN_INFLECTED) {
      hits.push(word.start, word.end, number);
    }
  }
  return hits;
}
