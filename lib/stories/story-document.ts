import { type EntityId, isEntityId } from '../model/entity.ts';
import type { PageContext } from '../model/page.ts';
import type { Story, StoryId, ThreadId } from '../model/story.ts';

/** What relating needs to know of a story, a page or a line of a text dump. */
export type StoryDocument = {
  id: StoryId;
  /** Empty when there is none. */
  headline: string;
  text: string;
  /** ISO date or date-time; a document without one is near to nothing and far from nothing. */
  date?: string | undefined;
  /** How often it names each entity; a mention in the headline counts as `HEADLINE_WEIGHT`. */
  entities: ReadonlyMap<EntityId, number>;
  /** The same for what those belong to or lead to: naming Tehran is evidence for Iran (`countLeads`). */
  leads: ReadonlyMap<EntityId, number>;
  /** Where it names them, in `storyText`; only for explaining. */
  mentions?: readonly { start: number; end: number }[] | undefined;
  /** The thread an editor put it in. */
  thread?: ThreadId | undefined;
};

/**
 * How often a word or name of the headline counts. Measured on the labelled sets: 1.5 and 3 are
 * both worse where headlines are.
 */
export const HEADLINE_WEIGHT = 2;

type Named = { start: number; entity: EntityId };

/** Counts the mentions in `headline`, line break, body as `StoryDocument` wants them. */
export function countEntities(mentions: readonly Named[], headline: string): Map<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { start, entity } of mentions) {
    const weight = start < headline.length ? HEADLINE_WEIGHT : 1;
    counts.set(entity, (counts.get(entity) ?? 0) + weight);
  }
  return counts;
}

/** The state behind a capital, a government or a leader; undefined when there is none. */
export type LeadOf = (entity: EntityId) => EntityId | undefined;

/** Counts what the entities of a document lead to, each as often as they are named. */
export function countLeads(
  entities: ReadonlyMap<EntityId, number>,
  leadOf: LeadOf,
): Map<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const [id, count] of entities) {
    const lead = leadOf(id);
    if (lead !== undefined) counts.set(lead, (counts.get(lead) ?? 0) + count);
  }
  return counts;
}

/** A story of the store as a document. What an editor says it is about counts as one mention. */
export function documentOfStory(story: Story, leadOf: LeadOf): StoryDocument {
  const entities = countEntities(story.mentions, story.headline);
  for (const id of story.entities) if (!entities.has(id)) entities.set(id, 1);
  const { id, headline, text, date, mentions, thread } = story;
  const leads = countLeads(entities, leadOf);
  return { id, headline, text, date, entities, leads, mentions, thread };
}

/**
 * A page as the query of its card: its title, the text around the mention, whom it names. For a page
 * that tells no date the caller puts today's: what is lately in the news is near to it.
 */
export function documentOfPage(page: PageContext, leadOf: LeadOf): StoryDocument {
  const entities = new Map<EntityId, number>();
  for (const [id, count] of Object.entries(page.entities)) {
    if (isEntityId(id) && count !== undefined) entities.set(id, count);
  }
  const leads = countLeads(entities, leadOf);
  return { id: '', headline: page.title, text: page.sentence, date: page.date, entities, leads };
}
