import type { VNode } from 'preact';

import type { StoryMention } from '../../lib/model/story.ts';
import type { Links } from '../ui/links.ts';
import { splitSpans } from './split-spans.ts';

type Props = {
  text: string;
  lang: string;
  /** Offsets count from the start of `text`. */
  mentions: StoryMention[];
  links: Links;
};

/** A story's text in paragraphs, with its mentions as links to their stories. */
export function LinkedText({ text, lang, mentions, links }: Props): VNode {
  return (
    <div class="article-text" lang={lang}>
      {splitParagraphs(text).map(({ start, end }) => (
        <p dir="auto">
          {splitSpans(text.slice(start, end), mentionsWithin(mentions, start)).map((piece) =>
            piece.span ? (
              <a class="mention" href={links.entity(piece.span.entity)}>
                {piece.text}
              </a>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}

function splitParagraphs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/gu)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function mentionsWithin(mentions: StoryMention[], start: number): StoryMention[] {
  return mentions
    .filter((mention) => mention.start >= start)
    .map((mention) => ({
      ...mention,
      start: mention.start - start,
      end: mention.end - start,
    }));
}
