import { CHAR, foldEntry } from '../text/fold.ts';
import type { Evidence, LanguageFinder } from '../text/language.ts';
import { mayBeginWithParticle } from '../text/proclitics.ts';
import {
  FNV_OFFSET,
  FNV_PRIME,
  HASH_MASK,
  isUpperAt,
  newWord,
  nextWord,
  type Word,
} from '../text/tokens.ts';
import { hasBit, type Lookup } from './lookup.ts';

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

/** Letters of the longest endings that are taken off: Turkish -lardan, Korean -으로부터, Persian -هایی. */
const LONGEST_ENDING = 6;

/** True when the word less an ending may be one that begins names. */
function mayHaveEnding(text: string, { start, end }: Word, beginnings: Uint8Array): boolean {
  let hash = FNV_OFFSET | 0;
  for (let at = start; at < end - 1; at += 1) {
    const entry = foldEntry(text.charCodeAt(at));
    const kind = entry >>> 16;
    if (kind === CHAR.complex) return true;
    if (kind <= CHAR.ignorable) continue;
    hash = Math.imul(hash ^ (entry & 0xffff), FNV_PRIME);
    if (end - at - 1 <= LONGEST_ENDING && hasBit(beginnings, hash & HASH_MASK)) return true;
  }
  return false;
}

/** From Hebrew on: scripts whose words carry particles and endings. An unknown word may be a name with one. */
function mayCarryParticles(text: string, word: Word, { beginnings }: Lookup): boolean {
  const code = text.charCodeAt(word.start);
  if (code > HANGUL_LAST || (code > ARABIC_LAST && code < HANGUL_FIRST)) return false;
  return mayBeginWithParticle(code) || mayHaveEnding(text, word, beginnings);
}

function countScript(code: number, evidence: Evidence): void {
  if (code >= KANA_FIRST && code <= KANA_LAST) evidence.kana += 1;
  else evidence.han += 1;
}

type Tables = { lookup: Lookup; finder: LanguageFinder };

/** Words that are looked at for the language of a text: more tell nothing new. */
const ENOUGH_WORDS = 300;

/** First look at a word: set for nearly no word but those that begin a name, or a form of one, written as here. */
function bitsFor(text: string, start: number, lookup: Lookup): Uint8Array {
  return isUpperAt(text, start) ? lookup.beginnings : lookup.smallBeginnings;
}

/** Reads a text once. Linear; most words cost their letters, a look or two at small tables and nothing else. */
export function scanText(text: string, { lookup, finder }: Tables): Scan {
  const hits: number[] = [];
  const evidence = finder.newEvidence();
  const word = newWord();
  let unread = ENOUGH_WORDS;
  for (let from = 0; nextWord(text, from, word); from = word.end) {
    const code = text.charCodeAt(word.start);
    if (word.kind !== CHAR.letter) countScript(code, evidence);
    else if (unread > 0) {
      unread -= 1;
      finder.countWord(word.hash, evidence);
    }
    const isBeginning = hasBit(bitsFor(text, word.start, lookup), word.hash);
    if (isBeginning || (code >= HEBREW_FIRST && mayCarryParticles(text, word, lookup)))
      hits.push(word.start, word.end, word.hash);
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
    const bits = bitsFor(text, word.start, lookup);
    if (hasBit(bits, word.hash) || (isLong && mayHaveEnding(text, word, bits)))
      hits.push(word.start, word.end, word.hash);
  }
  return hits;
}
