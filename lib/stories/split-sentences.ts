/** A stretch of a text, UTF-16 offsets. */
export type Span = { start: number; end: number };

/** The rules of Unicode (UAX 29) are the same for every language we show. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
/** UAX 29 ends a sentence after these, though a name follows as a rule: `Mr. Xi`, `the U.S. Senate`. */
const ENDS_WITH_ABBREVIATION =
  /(?:^|[\s(“"])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|Rev|St|Jr|Sr|No|vs)\.\s*$/u;

/** The sentences of a text in order, without the white space around them. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const end = index + segment.length;
    if (ENDS_WITH_ABBREVIATION.test(segment) && !segment.endsWith('\n')) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans.flatMap((span) => {
    const sentence = text.slice(span.start, span.end);
    const trimmed = sentence.trim();
    if (trimmed === '') return [];
    const from = span.start + sentence.length - sentence.trimStart().length;
    return [{ start: from, end: from + trimmed.length }];
  });
}
