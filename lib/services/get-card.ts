import type { Card, StoryPreview } from '../model/card.ts';
import { entityLabel } from '../model/entity.ts';
import type { CardRequest } from '../model/messages.ts';
import { type Story, storyIn } from '../model/story.ts';
import type { StoryStore } from '../store/story-store.ts';
import { rankStories } from '../stories/rank.ts';
import { readDocument } from '../stories/read-document.ts';
import { documentOfPage } from '../stories/story-document.ts';
import type { EntityIndex } from './entity-index.ts';
import { labelReasons, previewStory } from './preview-story.ts';
import type { StoryCorpus } from './story-corpus.ts';

export type CardSources = {
  store: StoryStore;
  entities: EntityIndex;
  stories: StoryCorpus;
  /** The reader's language, for names. */
  lang: string;
};

/** What a card shows at once; the rest is a click away. */
const CARD_STORIES = 3;
/** The newest stories about an entity that are ranked; older ones are found by search. */
const MAX_CANDIDATES = 300;

function rankForPage(
  { entity, page }: CardRequest,
  candidates: Story[],
  { stories: { corpus, read, leadOf }, ...names }: CardSources,
): StoryPreview[] {
  const query = corpus.weigh(readDocument(documentOfPage(page, leadOf)));
  const byId = new Map(candidates.map((story) => [story.id, story]));
  const weighed = candidates.map((story) => corpus.weigh(read(story)));
  const languages = [page.lang, names.lang].filter((lang) => lang !== undefined);
  const label = names.entities.toCount(entity, names.lang)?.label ?? '';
  const ranked = rankStories(query, weighed, { limit: CARD_STORIES, about: entity });
  return ranked.flatMap(({ story: { read: found }, reasons }) => {
    const story = byId.get(found.document.id);
    if (!story) return [];
    const why = labelReasons(reasons, names);
    const told = why.length > 0 ? why : [{ kind: 'names' as const, label }];
    return [previewStory(storyIn(story, languages), entity, told)];
  });
}

/**
 * The card of an entity for the page it is asked from; null for an entity nobody knows. Its stories
 * are those about the entity that fit the page best: what else the page names, its words, its date;
 * translated ones in the language of the page, else in the reader's.
 */
export async function getCard(request: CardRequest, sources: CardSources): Promise<Card | null> {
  const { store, entities, lang } = sources;
  const entity = entities.get(request.entity);
  if (!entity) return null;
  const candidates = await store.listByEntity(entity.id, MAX_CANDIDATES);
  return {
    entity: entity.id,
    label: entityLabel(entity, lang),
    type: entity.type,
    ...(entity.line ? { role: entity.line } : {}),
    stories: rankForPage(request, candidates, sources),
    total: entities.stories(entity.id),
    leadsTo: entity.of.flatMap((id) => {
      const count = entities.toCount(id, lang);
      return count && count.stories > 0 ? [count] : [];
    }),
  };
}
