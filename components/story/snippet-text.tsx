import type { VNode } from 'preact';

import type { Snippet } from '../../lib/model/card.ts';
import { splitSpans } from './split-spans.ts';
import { trimSnippet } from './trim-snippet.ts';

type Props = { lang: string; snippet: Snippet };

/** The sentence of a story that carries the mention, with the mention marked. */
export function SnippetText({ lang, snippet }: Props): VNode | null {
  if (snippet.text === '') return null;
  const { text, marks } = trimSnippet(snippet);
  return (
    <span class="story-snippet" dir="auto" lang={lang}>
      {splitSpans(text, marks).map((piece) =>
        piece.span ? <mark>{piece.text}</mark> : piece.text,
      )}
    </span>
  );
}
