import { outermost, textsIn } from '../../lib/page/page-changes.ts';
import { isInSkipped } from '../../lib/page/text-map.ts';
import type { PageChanges } from '../../lib/page/watch-page.ts';
import { newReading, type Reading } from './find-marks.ts';
import { createTextReader, type PageTools } from './text-reader.ts';

/** Calls `act` for each item, with rests between. */
async function forEach<T>(
  items: Iterable<T>,
  act: (item: T) => void,
  { pace, signal }: PageTools,
): Promise<void> {
  for (const item of items) {
    if (pace.isOver()) await pace.rest();
    if (signal.aborted) return;
    act(item);
  }
}

/**
 * Reads again what has changed. A mark stays until its text has been read and answered again, so that
 * nothing flickers; it goes at once with text that left the page, and with text no longer read.
 */
export async function readChanges(
  { containers, removed }: PageChanges,
  page: Reading,
  tools: PageTools,
): Promise<void> {
  const { painter } = tools;
  const reading = newReading(page.anchors);
  const reader = createTextReader(reading, tools);
  for (const node of removed) {
    if (!node.isConnected) await forEach(textsIn(node), painter.removeIn, tools);
  }
  for (const root of outermost(containers)) {
    const unread = new Set<Node>();
    await forEach(textsIn(root), (text) => unread.add(text), tools);
    const onBlock = ({ pieces }: { pieces: { node: Node }[] }): boolean => {
      for (const { node } of pieces) unread.delete(node);
      return true;
    };
    if (!isInSkipped(root)) await reader.read(root, { onBlock });
    await forEach(unread, painter.removeIn, tools);
  }
  await reader.finish();
  page.anchors = reading.anchors;
}
