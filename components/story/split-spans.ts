type Span = { start: number; end: number };

/** A piece of a text; `span` is there when the piece is one of the given spans. */
export type TextPiece<Type extends Span> = { text: string; span?: Type };

/** Cuts a text (UTF-16 offsets) at its spans. A span that is empty, outside or over an earlier one is left out. */
export function splitSpans<Type extends Span>(
  text: string,
  spans: readonly Type[],
): TextPiece<Type>[] {
  const pieces: TextPiece<Type>[] = [];
  let done = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < done || span.end <= span.start || span.end > text.length) continue;
    if (span.start > done) pieces.push({ text: text.slice(done, span.start) });
    pieces.push({ text: text.slice(span.start, span.end), span });
    done = span.end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}
