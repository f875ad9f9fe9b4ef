import type { Block } from './text-map.ts';

/** A stretch of a block as it is sent: `text` begins at `offset` of the block's text. */
export type Part = { block: Block; offset: number; text: string };

const SPACE = /\s/u;

/** Where to cut a text that is too long for one request: at the last space, so that no name is cut. */
function cutPoint(text: string, from: number, limit: number): number {
  const end = from + limit;
  if (end >= text.length) return text.length;
  for (let at = end; at > from; at -= 1) if (SPACE.test(text.charAt(at))) return at;
  return end;
}

/** A block as parts of at most `limit` UTF-16 units, cut between words. */
export function toParts(block: Block, limit: number): Part[] {
  const parts: Part[] = [];
  for (let offset = 0; offset < block.text.length;) {
    const end = cutPoint(block.text, offset, limit);
    parts.push({ block, offset, text: block.text.slice(offset, end) });
    offset = end;
  }
  return parts;
}
