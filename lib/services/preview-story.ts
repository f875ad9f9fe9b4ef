import type { StoryPreview, StoryReason } from '../model/card.ts';
import type { EntityId } from '../model/entity.ts';
import { type Story, storyOutlets } from '../model/story.ts';
import type { RankReason } from '../stories/explain.ts';
import { findSnippet } from '../stories/find-snippet.ts';
import type { EntityIndex } from './entity-index.ts';

/** Ranking names entities by id; readers see them by name. */
export function labelReasons(
  reasons: readonly RankReason[],
  { entities, lang }: { entities: EntityIndex; lang: string },
): StoryReason[] {
  return reasons.flatMap((reason): StoryReason[] => {
    if (reason.kind !== 'shared-entity') return [reason];
    const label = entities.toCount(reason.entity, lang)?.label;
    return label === undefined ? [] : [{ ...reason, label }];
  });
}

/** A story as lists and cards show it, with the sentence that names `about`. */
export function previewStory(
  story: Story,
  about?: EntityId,
  reasons: StoryReason[] = [],
): StoryPreview {
  const { id, lang, headline, date, originTitle: origin } = story;
  const snippet = findSnippet(story, about);
  const outlets = storyOutlets(story);
  const unread = { isRead: false, isSaved: false };
  return { id, lang, headline, date, origin, ...unread, outlets, snippet, reasons };
}
