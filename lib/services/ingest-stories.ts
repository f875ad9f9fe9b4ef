import type { Detector } from '../detect/detector.ts';
import type { EntityId } from '../model/entity.ts';
import {
  type Story,
  type StoryDraft,
  type StoryMention,
  storyText,
  type Translation,
} from '../model/story.ts';

/** Naming an entity in the headline says more than one more time in the body. */
const HEADLINE_WEIGHT = 3;
/** An editor named it as an actor. */
const ACTOR_WEIGHT = 5;

type InLanguage = Translation & { lang: string; date: string };

/** Mentions in `storyText`, those of the headline apart. */
function findMentions(
  { headline, text, lang, date }: InLanguage,
  detector: Detector,
): { headline: StoryMention[]; body: StoryMention[] } {
  const found = detector.detectParts([headline, text], {
    date: date.slice(0, 'YYYY-MM-DD'.length),
    lang,
  }).mentions;
  const bodyStart = storyText({ headline, text }).length - text.length;
  const [inHeadline, inBody] = [0, bodyStart].map((shift, part) =>
    (found[part] ?? []).map(({ start, end, entity }) => ({
      start: start + shift,
      end: end + shift,
      entity,
    })),
  );
  return { headline: inHeadline ?? [], body: inBody ?? [] };
}

function ingestTranslations(
  { translations, date }: StoryDraft,
  detector: Detector,
): Story['translations'] {
  if (!translations) return undefined;
  return Object.fromEntries(
    Object.entries(translations).map(([lang, translation]) => {
      const { headline, body } = findMentions({ ...translation, lang, date }, detector);
      return [lang, { ...translation, mentions: [...headline, ...body] }];
    }),
  );
}

/** Where stories come from: `origin` as in `Story`. */
export type Origin = Pick<Story, 'origin' | 'originTitle'>;

/**
 * Makes a draft a story: finds its mentions and orders its entities by prominence (actors of the
 * editor first, then the headline's, then by number of mentions).
 */
export function ingestStory(draft: StoryDraft, origin: Origin, detector: Detector): Story {
  const { headline, body } = findMentions(draft, detector);
  const weights = new Map<EntityId, number>();
  const weigh = (entity: EntityId, weight: number): void => {
    weights.set(entity, (weights.get(entity) ?? 0) + weight);
  };
  for (const { entity } of draft.actors) weigh(entity, ACTOR_WEIGHT);
  if (draft.place) weigh(draft.place, 1);
  for (const { entity } of headline) weigh(entity, HEADLINE_WEIGHT);
  for (const { entity } of body) weigh(entity, 1);
  return {
    ...draft,
    ...origin,
    entities: [...weights].toSorted(([, a], [, b]) => b - a).map(([entity]) => entity),
    mentions: [...headline, ...body],
    translations: ingestTranslations(draft, detector),
    gazetteer: detector.version,
  };
}
