import { sectionStart, textOnScreen } from '../../lib/page/screen-start.ts';
import type { Block } from '../../lib/page/text-map.ts';
import { newReading, type Reading } from './find-marks.ts';
import { createTextReader, type PageTools } from './text-reader.ts';

/** A screen full of small print has half as much; the section it is in begins before it. */
const SCREEN_UNITS = 16_384;

/** True when `node` comes before `other` on the page. */
function isBefore(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * Marks what is on the screen before its turn, unless that was done already or `next`, the block
 * that is read next, stands behind it. What it learns of the page is not kept: what is marked in
 * the end must not hang on where the reader was looking.
 */
export function createScreenReader(
  root: Node,
  page: Reading,
  tools: PageTools,
): (next: Block) => Promise<void> {
  const early = new WeakSet<Node>();

  return async ({ pieces: [next] }) => {
    // Right after a rest the layout is fresh, and asking it costs the page nothing.
    await tools.pace.rest();
    const text = textOnScreen();
    if (!text || early.has(text) || (next && isBefore(text, next.node))) return;
    const reader = createTextReader(newReading(page.anchors), tools);
    let units = 0;
    await reader.read(root, {
      from: sectionStart(text, root),
      onBlock(block) {
        for (const { node } of block.pieces) early.add(node);
        units += block.text.length;
        return units < SCREEN_UNITS;
      },
    });
    await reader.finish();
  };
}
