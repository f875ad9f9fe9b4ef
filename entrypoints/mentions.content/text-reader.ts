import { MAX_REQUEST_UNITS } from '../../lib/model/messages.ts';
import type { Pace } from '../../lib/page/pace.ts';
import type { Painter } from '../../lib/page/paint-marks.ts';
import { readBlocks } from '../../lib/page/read-blocks.ts';
import type { Block } from '../../lib/page/text-map.ts';
import { type Part, toParts } from '../../lib/page/text-requests.ts';
import type { FindMarks, Reading } from './find-marks.ts';

/** What every reading of a page works with. */
export type PageTools = {
  painter: Painter;
  pace: Pace;
  findMarks: FindMarks;
  onShadowRoot(shadow: ShadowRoot): void;
  signal: AbortSignal;
};

type ReadOptions = {
  /** Where in the root reading begins. */
  from?: Node;
  /** False ends the reading. */
  onBlock?(block: Block): boolean;
  /** Called after each request but the last with the block that comes next. False ends the reading. */
  between?(next: Block): Promise<boolean>;
};

/** Reads texts and has them marked, request by request. */
export type TextReader = {
  read(root: Node, options?: ReadOptions): Promise<void>;
  /** Sends what is left: not until then is all marked that was read. */
  finish(): Promise<void>;
};

/** A reader that goes through one or several roots in the order they are given. */
export function createTextReader(
  reading: Reading,
  { pace, findMarks, onShadowRoot, signal }: PageTools,
): TextReader {
  let parts: Part[] = [];
  let units = 0;

  async function finish(): Promise<void> {
    const ready = parts;
    parts = [];
    units = 0;
    await findMarks(ready, reading);
  }

  async function read(root: Node, options: ReadOptions = {}): Promise<void> {
    const { from = root, onBlock, between } = options;
    const { sections } = reading;
    for (const block of readBlocks(root, { from, onShadowRoot, sections })) {
      if (pace.isOver()) await pace.rest();
      if (signal.aborted) return;
      if (!block) continue;
      for (const part of toParts(block, MAX_REQUEST_UNITS)) {
        const isFull = units + part.text.length > MAX_REQUEST_UNITS;
        if (isFull) await finish();
        if (isFull && (await between?.(block)) === false) return;
        parts.push(part);
        units += part.text.length;
      }
      if (onBlock?.(block) === false) return;
    }
  }

  return { read, finish };
}
