import type { Mark, Painter } from './paint-marks.ts';

/**
 * Names for mentions that outlast their marks: when a paragraph is read again, the mention at the
 * same place of the same node keeps its key, and an open card its mention.
 */
export type MentionKeys = {
  keyOf(mark: Mark): string;
  /** The mark that has this key now. */
  markOf(key: string): Mark | undefined;
};

/** Keys of the marks a painter holds. */
export function createMentionKeys(painter: Painter): MentionKeys {
  const nodes = new WeakMap<Node, number>();
  let nextNode = 1;

  function keyOf(mark: Mark): string {
    const { startContainer, startOffset } = mark.range;
    const number = nodes.get(startContainer) ?? nextNode++;
    nodes.set(startContainer, number);
    return `${number}:${startOffset}:${mark.entity}`;
  }

  return { keyOf, markOf: (key) => painter.list().find((mark) => keyOf(mark) === key) };
}
