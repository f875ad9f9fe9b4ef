import { createDetector, type Detector } from '../../lib/detect/detector.ts';
import {
  countEntities,
  countLeads,
  type LeadOf,
  type StoryDocument,
} from '../../lib/stories/story-document.ts';
import { loadGazetteer } from '../load-gazetteer.ts';
import type { CorpusLine } from './read-lines.ts';

/** Finds the entities of the two parts of a story, and what each belongs to. */
export type Detect = { detectParts: Detector['detectParts']; leadOf: LeadOf };

/** The shipped detection over the shipped gazetteer. */
export async function loadDetect(): Promise<Detect> {
  const gazetteer = await loadGazetteer();
  const leads = new Map(gazetteer.entities.map(({ id, of }) => [id, of[0]]));
  return { ...createDetector(gazetteer), leadOf: (id) => leads.get(id) };
}

const NOTHING: Detect = {
  detectParts: (parts) => ({ mentions: parts.map(() => []), anchors: [] }),
  leadOf: () => undefined,
};

/** A line of a text dump as a document; without `detect` it names no entities. */
export function toDocument(line: CorpusLine, detect: Detect = NOTHING): StoryDocument {
  const headline = line.title ?? '';
  const date = line.date ?? undefined;
  const parts = [headline, line.text];
  const [inHeadline = [], inText = []] = detect.detectParts(parts, { date }).mentions;
  const shift = headline.length + 1;
  const mentions = [
    ...inHeadline,
    ...inText.map((mention) => ({
      ...mention,
      start: mention.start + shift,
      end: mention.end + shift,
    })),
  ];
  const entities = countEntities(mentions, headline);
  return {
    id: String(line.id),
    headline,
    text: line.text,
    date,
    entities,
    leads: countLeads(entities, detect.leadOf),
    mentions,
  };
}
