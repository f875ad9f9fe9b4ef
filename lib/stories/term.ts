import type { EntityId } from '../model/entity.ts';
import { foldToken, hashWord } from '../text/tokens.ts';
import { stemWord } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A term as a number: a 32-bit hash. Two of a million terms share one too rarely to matter in a sum. */
export type TermKey = number;

/** A word that tells nothing about its story: a stop word or a single letter. */
export const NO_TERM: TermKey = 0;

/** Words of a day's news; past it the memory starts afresh. */
const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, TermKey>();

const SINGLE_LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;

function workOut(word: string): TermKey {
  const folded = foldToken(word);
  if (folded === '' || STOP_WORDS.has(folded) || SINGLE_LETTER.test(folded)) return NO_TERM;
  return hashWord(stemWord(folded));
}

/** The term a word of a text stands for, the same for all its forms; `NO_TERM` when it tells nothing. */
export function termOf(word: string): TermKey {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const key = workOut(word);
  remembered.set(word, key);
  return key;
}

/** The term of two words that follow each other. */
export function pairOf(first: TermKey, second: TermKey): TermKey {
  return hashWord(`${first} ${second}`);
}

/** The term of an entity; no word of a text has the same spelling. */
export function entityTerm(entity: EntityId): TermKey {
  return hashWord(`@${entity}`);
}
