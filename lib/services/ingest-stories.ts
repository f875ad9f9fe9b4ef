import type { Detector } from '../detect/detector.ts';
import type { EntityId } from '../model/entity.ts';
import { type Story, type StoryDraft, storyText } from '../model/story.ts';

/** Naming an entity in the headline says more than one more time in the body. */
const HEADLINE_WEIGHT = 3;
/** An editor named it as an actor. */
const ACTOR_WEIGHT = 5;

/**
 * Makes a draft a story: finds its mentions and orders its entities by prominence (actors of the
 * editor first, then the headline's, then by number of mentions). `origin` is the pack or feed it
 * came from.
 */
export function ingestStory(draft: StoryDraft, origin: string, detector: Detector): Story {
  const [headline = [], body = []] = detector.detectParts([draft.headline, draft.text], {
    date: draft.date.slice(0, 'YYYY-MM-DD'.length),
    lang: draft.lang,
  }).mentions;
  const weights = new Map<EntityId, number>();
  const weigh = (entity: EntityId, weight: number): void => {
    weights.set(entity, (weights.get(entity) ?? 0) + weight);
  };
  for (const { entity } of draft.actors) weigh(entity, ACTOR_WEIGHT);
  if (draft.place) weigh(draft.place, 1);
  for (const { entity } of headline) weigh(entity, HEADLINE_WEIGHT);
  for (const { entity } of body) weigh(entity, 1);
  const bodyStart = storyText(draft).length - draft.text.length;
  return {
    ...draft,
    origin,
    entities: [...weights].toSorted(([, a], [, b]) => b - a).map(([entity]) => entity),
    mentions: [
      ...headline.map(({ start, end, entity }) => ({ start, end, entity })),
      ...body.map(({ start, end, entity }) => ({
        start: start + bodyStart,
        end: end + bodyStart,
        entity,
      })),
    ],
    gazetteer: detector.version,
  };
}
