/** A word of a text as it stands there. */
export type Word = {
  text: string;
  /** UTF-16 offset. */
  start: number;
  /** Its first letter is a capital. */
  capital: boolean;
  /** It opens the text, a sentence, a line or a quotation, where any word may have a capital. */
  opens: boolean;
};

/** Initials with full stops (`U.S.`) are one word; the apostrophe divides (`Iran’s`, `l’Iran`). */
const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const OPENING = /[.!?:;…。！？؟।\n“”„«»"(]/u;
const UPPER = /^\p{Lu}/u;
/** Runs in scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}]+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const HAS_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HIRAGANA_ONLY = /^\p{Script=Hiragana}+$/u;

/** Overlapping pairs of characters stand in for words; hiragana pairs are mostly grammar. */
function pushPairs(words: Word[], { text, start }: { text: string; start: number }): void {
  if (text.length === 1) {
    words.push({ text, start, capital: false, opens: false });
    return;
  }
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    if (HIRAGANA_ONLY.test(pair)) continue;
    words.push({ text: pair, start: start + i, capital: false, opens: false });
  }
}

function pushUnspaced(words: Word[], word: Word): void {
  for (const { 0: run, index } of word.text.matchAll(UNSPACED)) {
    const start = word.start + index;
    if (HAS_UNSPACED.test(run)) pushPairs(words, { text: run, start });
    else words.push({ ...word, text: run, start });
  }
}

/**
 * The words of a text in any language, in order: runs of letters and digits, and overlapping pairs of
 * characters where a script has no spaces (Chinese, Japanese, Thai and its neighbours). Linear, total.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: found, index: start } of text.matchAll(WORD)) {
    const opens = words.length === 0 || OPENING.test(text.slice(last, start));
    const word = { text: found, start, capital: UPPER.test(found), opens };
    if (HAS_UNSPACED.test(found)) pushUnspaced(words, word);
    else words.push(word);
    last = start + found.length;
  }
  return words;
}
