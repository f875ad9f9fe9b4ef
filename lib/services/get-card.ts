import type { Card } from '../model/card.ts';
import { entityLabel } from '../model/entity.ts';
import type { CardRequest } from '../model/messages.ts';
import type { StoryStore } from '../store/story-store.ts';
import type { EntityIndex } from './entity-index.ts';

export async function getCard(
  { entity: id }: CardRequest,
  { store, entities, lang }: { store: StoryStore; entities: EntityIndex; lang: string },
): Promise<Card | null> {
  const entity = entities.get(id);
  if (!entity) return null;
  const stories = await store.listByEntity(id, 3);
  return {
    entity: id,
    label: entityLabel(entity, lang),
    type: entity.type,
    ...(entity.line ? { role: entity.line } : {}),
    stories: stories.map((story) => ({
      id: story.id,
      lang: story.lang,
      headline: story.headline,
      outlets: story.sources.map((s) => s.outlet),
      date: story.date,
      snippet: { text: story.text.slice(0, 150), marks: [] },
      reasons: [],
    })),
    total: entities.stories(id),
    leadsTo: entity.of.flatMap((of) => entities.toCount(of, lang) ?? []),
  };
}
