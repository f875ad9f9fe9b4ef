import type { Detector } from '../detect/detector.ts';
import type { MentionsRequest, MentionsResponse, PageMention } from '../model/messages.ts';
import type { EntityIndex } from './entity-index.ts';

/**
 * Mentions to mark in the texts of a page: those of entities that have stories, or a line for the
 * card (DESIGN.md, Decided 7).
 */
export function findPageMentions(
  request: MentionsRequest,
  { detector, entities }: { detector: Detector; entities: EntityIndex },
): MentionsResponse {
  const { parts, anchors, date, lang } = request;
  const detection = detector.detectParts(parts, { anchors, date, lang });
  const mentions = detection.mentions.flatMap((list, part) =>
    list.flatMap(({ start, end, entity }): PageMention[] => {
      const stories = entities.stories(entity);
      const shown = stories > 0 || entities.get(entity)?.line !== undefined;
      return shown ? [{ part, start, end, entity, stories }] : [];
    }),
  );
  return { mentions, anchors: detection.anchors };
}
