import type { EntityId } from '../../lib/model/entity.ts';
import { MAX_REQUEST_UNITS, type PageMention } from '../../lib/model/messages.ts';
import { inSlices } from '../../lib/page/idle-slices.ts';
import { createLateElements } from '../../lib/page/late-elements.ts';
import { findPageDate } from '../../lib/page/page-date.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import { blockRange, isInSkipped, OWN_ELEMENT, readBlocks } from '../../lib/page/text-map.ts';
import { type Part, toParts } from '../../lib/page/text-requests.ts';
import { watchPage } from '../../lib/page/watch-page.ts';
import type { Background } from './ask-background.ts';

/** Waits between attempts to repaint marks a page has cleared: it may do so for ever. */
const REPAINT_AFTER_MS = [250, 1_000, 5_000, 30_000];

/** A link that is nothing but the name leads somewhere already; opening a card over it would be in the way. */
function isWholeLink(range: Range, surface: string): boolean {
  const link = range.startContainer.parentElement?.closest('a[href]');
  return link?.textContent?.trim() === surface;
}

export type MarkPageOptions = {
  background: Background;
  /** Open shadow roots found while reading; hit testing needs them. */
  shadowRoots: Set<ShadowRoot>;
  signal: AbortSignal;
};

/**
 * Reads the page, asks the background for the mentions, and keeps the marks in step with the page
 * until aborted. Marks the first mention of an entity in each section.
 */
export function markPage(
  painter: Painter,
  { background, shadowRoots, signal }: MarkPageOptions,
): void {
  const date = findPageDate(document);
  const lang = document.documentElement.lang || undefined;
  let anchors: EntityId[] = [];
  let queue: Node[] = [];
  let running = false;
  const late = createLateElements();

  const watcher = watchPage(document, {
    onChange(containers) {
      painter.removeWithin(containers);
      void scan(containers);
    },
    isOwn: (node) => node instanceof Element && node.localName === OWN_ELEMENT,
    signal,
  });

  function onShadowRoot(shadow: ShadowRoot): void {
    if (shadowRoots.has(shadow)) return;
    shadowRoots.add(shadow);
    late.note(shadow);
    watcher.observe(shadow);
  }

  function toMark(part: Part, mention: PageMention, seen: Set<string>): Mark | undefined {
    const start = part.offset + mention.start;
    const surface = part.text.slice(mention.start, mention.end);
    const range = blockRange(part.block, start, part.offset + mention.end);
    // The page may have changed while the background was asked.
    if (range.toString() !== surface) return undefined;
    const key = `${part.block.section} ${mention.entity}`;
    const place = isWholeLink(range, surface) ? 'link' : seen.has(key) ? 'repeat' : 'first';
    if (place === 'first') seen.add(key);
    const { entity, stories } = mention;
    return { range, entity, surface, stories, block: part.block, start, place };
  }

  async function findMarks(parts: Part[], seen: Set<string>): Promise<void> {
    if (parts.length === 0 || signal.aborted) return;
    const texts = parts.map((part) => part.text);
    const found = await background.findMentions({ parts: texts, anchors, date, lang });
    if (signal.aborted) return;
    anchors = found.anchors;
    painter.add(
      found.mentions.flatMap((mention) => {
        const part = parts[mention.part];
        return (part && toMark(part, mention, seen)) ?? [];
      }),
    );
  }

  async function scanOne(root: Node): Promise<void> {
    if (isInSkipped(root)) return;
    late.note(root);
    const seen = new Set<string>();
    let parts: Part[] = [];
    let units = 0;
    for await (const block of inSlices(readBlocks(root, onShadowRoot), signal)) {
      for (const part of toParts(block, MAX_REQUEST_UNITS)) {
        if (units + part.text.length > MAX_REQUEST_UNITS) {
          await findMarks(parts, seen);
          parts = [];
          units = 0;
        }
        parts.push(part);
        units += part.text.length;
      }
    }
    await findMarks(parts, seen);
  }

  async function scan(roots: Node[]): Promise<void> {
    queue.push(...roots);
    if (running) return;
    running = true;
    try {
      for (let root = queue.shift(); root && !signal.aborted; root = queue.shift()) {
        await scanOne(root);
      }
    } catch {
      // The background could not answer twice, and has logged why: the page goes without marks, and
      // hears nothing of it. Its next change tries again.
    } finally {
      running = false;
    }
  }

  function keepPainted(attempt: number): void {
    const wait = REPAINT_AFTER_MS[Math.min(attempt, REPAINT_AFTER_MS.length - 1)];
    const timer = setTimeout(() => {
      const cleared = painter.isCleared();
      if (cleared) painter.repaint();
      const shadows = late.takeShadowRoots().filter((shadow) => !shadowRoots.has(shadow));
      shadows.forEach(onShadowRoot);
      void scan(shadows);
      keepPainted(cleared ? attempt + 1 : attempt);
    }, wait);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  signal.addEventListener('abort', () => (queue = []), { once: true });
  keepPainted(0);
  void scan([document.body ?? document.documentElement]);
}
