import { isUpperAt } from '../text/tokens.ts';

/** A headline has at least so many words of four letters and more … */
const HEADLINE_WORDS = 5;
/** … in the sentence, so far to each side. */
const HEADLINE_REACH = 80;
const SENTENCE_END = /[.!?…]\s|\n/gu;

/** Three quarters of the longer words of a headline begin with a capital: capitals tell nothing there. */
export function isTitleCase(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - HEADLINE_REACH), at)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const behind = text.slice(at, at + HEADLINE_REACH).split(SENTENCE_END)[0] ?? '';
  const words = `${before}${behind}`.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= HEADLINE_WORDS && capitals.length * 4 >= words.length * 3;
}

/** How far to look for a lower-case letter that tells a headline in capitals from running text. */
const CAPITALS_WINDOW = 40;

/** Everything around the span is in capitals: they tell nothing there. */
export function isCapitalLine(
  text: string,
  { start, end }: { start: number; end: number },
): boolean {
  const around =
    text.slice(Math.max(0, start - CAPITALS_WINDOW), start) +
    text.slice(end, end + CAPITALS_WINDOW);
  const cased = around.replace(/[^\p{Lu}\p{Ll}]/gu, '');
  return cased.length > 3 && cased === cased.toUpperCase();
}

/** What may stand between the end of a sentence and the next word. */
const OPENING = /[\s"'“”„«»‹›‘’‚([{¿¡*•·–—-]/u;
const ENDING = /[.!?…:;\n|/]/u;

/** True for the first word of a sentence, a line or a quotation, where every word has a capital. */
export function isSentenceStart(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && text.charAt(at) !== '\n' && OPENING.test(text.charAt(at))) at -= 1;
  if (at < 0 || ENDING.test(text.charAt(at))) return true;
  return /["“„«‹‚]/u.test(text.slice(at + 1, start));
}

/** Whether the capital of the word at `start` tells that it is a name: no, where every word has one or none can. */
export function capitalTells(text: string, span: { start: number; end: number }): boolean {
  return (
    isUpperAt(text, span.start) &&
    !isSentenceStart(text, span.start) &&
    !isTitleCase(text, span.start) &&
    !isCapitalLine(text, span)
  );
}
