import { distance } from 'fastest-levenshtein';

/** Shorter words have too many neighbours: Iran and Iraq are one letter apart. */
const MIN_LENGTH = 5;
/** From here on two letters may differ. */
const LONG_LENGTH = 8;

/**
 * The words among `names` that `word` may be a misspelling of: the nearest ones within one letter, two in
 * long words; none for short ones. All are folded.
 */
export function nearWords(word: string, names: Iterable<string>): string[] {
  if (word.length < MIN_LENGTH) return [];
  let best = word.length < LONG_LENGTH ? 1 : 2;
  let near = new Set<string>();
  for (const name of names) {
    if (Math.abs(name.length - word.length) > best || name.length < MIN_LENGTH) continue;
    const apart = distance(word, name);
    if (apart < best) near = new Set();
    if (apart <= best) {
      best = apart;
      near.add(name);
    }
  }
  return [...near];
}
