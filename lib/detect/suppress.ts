import type { AliasKind } from '../model/alias.ts';
import { standsAsWords } from '../text/segment.ts';
import { isCapitalLine } from './letter-case.ts';

/** A span of text taken for a name, with the alias kinds it was found as. */
export type Span = { start: number; end: number; kinds: AliasKind[] };

/** Acronyms that are words in capital-letter lines: “GIVE US PEACE”, “WHO WON”. */
const ACRONYMS_THAT_ARE_WORDS = new Set(['us', 'who', 'is', 'it', 'act', 'we', 'un', 'eu', 'au']);
const SPACE = 0x20;
const FIRST_IDEOGRAPH = 0x2e80;
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** How far back the beginning of an address is looked for. */
const MAX_ADDRESS = 300;

/** No space, and not of a script written without spaces: addresses hold none of those. */
const isInWord = (code: number): boolean => code > SPACE && code < FIRST_IDEOGRAPH;

/** `https://…/Iran-talks`: what stands before the span without a space tells. */
function isInWebAddress(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && start - from < MAX_ADDRESS && isInWord(text.charCodeAt(from - 1))) from -= 1;
  return start - from > 3 && /^(?:\w+:\/\/|www\.)/u.test(text.slice(from, start));
}

/** `@Iran`, `iran@…`, `Iran.com`: a full stop with a small letter right behind it ends no sentence. */
function isAddress(text: string, { start, end }: Span): boolean {
  if (isInWebAddress(text, start)) return true;
  if (text.charAt(start - 1) === '@' || text.charAt(end) === '@') return true;
  return /^\.\p{Ll}/u.test(text.slice(end, end + 2));
}

/**
 * True when a span that spells a name is not one: part of an address (`@iran`, `iran.ir`), an acronym
 * that reads as a word in a line of capitals, or two Han characters that belong to other words.
 */
export function isSuppressed(text: string, span: Span): boolean {
  const surface = text.slice(span.start, span.end);
  if (isAddress(text, span)) return true;
  const word = surface.replaceAll('.', '').toLowerCase();
  if (
    span.kinds.every((kind) => kind === 'acronym') &&
    ACRONYMS_THAT_ARE_WORDS.has(word) &&
    isCapitalLine(text, span)
  ) {
    return true;
  }
  return HAN_PAIR.test(surface) && !standsAsWords(text, span.start, span.end);
}
