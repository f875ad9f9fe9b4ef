import type { EntityId } from '../../lib/model/entity.ts';
import type { PageMention } from '../../lib/model/messages.ts';
import type { Pace } from '../../lib/page/pace.ts';
import { findPageDate } from '../../lib/page/page-date.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import type { Sections } from '../../lib/page/read-blocks.ts';
import { rangeOf } from '../../lib/page/text-map.ts';
import type { Part } from '../../lib/page/text-requests.ts';
import type { Background } from './ask-background.ts';

/** What is remembered from one request to the next of the same reading. */
export type Reading = {
  anchors: EntityId[];
  /** Counted on from one root to the next. */
  sections: Sections;
  /** The section the last mention was in, and the entities named there. */
  section: number;
  named: Set<EntityId>;
  /** First mentions so far: these are painted. */
  painted: number;
};

export type FindOptions = {
  background: Pick<Background, 'findMentions'>;
  pace: Pace;
  signal: AbortSignal;
};

/** Asks what texts name and marks it, each text in place of what was marked there before. */
export type FindMarks = (parts: readonly Part[], reading: Reading) => Promise<void>;

/** A reading that begins, with what another has found out. */
export function newReading(anchors: EntityId[] = []): Reading {
  return { anchors, sections: { number: 0, units: 0 }, section: 0, named: new Set(), painted: 0 };
}

/** True for the first mention of an entity in its section; to be asked in the order of the page. */
function isFirst(reading: Reading, section: number, entity: EntityId): boolean {
  if (reading.section !== section) {
    reading.section = section;
    reading.named.clear();
  }
  if (reading.named.has(entity)) return false;
  reading.named.add(entity);
  reading.painted += 1;
  return true;
}

/** A link that is nothing but the name leads somewhere already; opening a card over it would be in the way. */
function isWholeLink({ startContainer }: Range, surface: string): boolean {
  const link = startContainer.parentElement?.closest('a[href]');
  if (!link) return false;
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  let text = '';
  // A link may hold the whole page: it is read no further than needed.
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    text = (text + (node.nodeValue ?? '')).trimStart();
    if (text.trimEnd().length > surface.length) return false;
  }
  return text.trimEnd() === surface;
}

function toMark(part: Part, mention: PageMention, reading: Reading): Mark | undefined {
  const { block, offset } = part;
  const start = offset + mention.start;
  const surface = part.text.slice(mention.start, mention.end);
  // The page may have changed while the background was asked.
  const range = rangeOf(block, start, surface);
  if (!range) return undefined;
  const { entity, stories } = mention;
  const isLink = isWholeLink(range, surface);
  const place = isLink ? 'link' : isFirst(reading, block.section, entity) ? 'first' : 'repeat';
  return { range, entity, surface, stories, block, start, place };
}

export function createFindMarks(
  painter: Painter,
  { background, pace, signal }: FindOptions,
): FindMarks {
  const date = findPageDate(document);
  const lang = document.documentElement.lang || undefined;

  return async (parts, reading) => {
    if (parts.length === 0 || signal.aborted) return;
    if (pace.isOver()) await pace.rest();
    const request = { parts: parts.map(({ text }) => text), anchors: reading.anchors, date, lang };
    // It has logged why it could not answer twice: the text goes without marks, and the page hears nothing.
    const none = { mentions: [], anchors: reading.anchors };
    const found = await pace.until(background.findMentions(request).catch(() => none));
    reading.anchors = found.anchors;
    const marks: Mark[] = [];
    for (const mention of found.mentions) {
      if (pace.isOver()) await pace.rest();
      const part = parts[mention.part];
      const mark = part && toMark(part, mention, reading);
      if (!mark) continue;
      painter.prepare(mark);
      marks.push(mark);
    }
    if (signal.aborted) return;
    // All at once: the browser goes through every mark of the page whenever one comes or goes.
    for (const { block, offset } of parts) {
      if (offset === 0) for (const { node } of block.pieces) painter.removeIn(node);
    }
    painter.add(marks);
  };
}
