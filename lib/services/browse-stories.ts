import type { StoryList, StoryQuery, StoryView } from '../model/browse.ts';
import type { EntityCount } from '../model/card.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import { type Story, type StoryId, storyIn, threadIn } from '../model/story.ts';
import { rankStories } from '../stories/rank.ts';
import { searchStories } from '../stories/search-stories.ts';
import type { EntityIndex } from './entity-index.ts';
import type { LibrarySession } from './library-session.ts';
import { labelReasons, previewStory } from './preview-story.ts';

export type StoryBrowser = {
  listStories(query: StoryQuery): Promise<StoryList>;
  getStory(id: StoryId): Promise<StoryView | undefined>;
  /** Entities with most stories, most first. */
  listTopEntities(limit: number): Promise<EntityCount[]>;
  getEntity(id: EntityId): Promise<{ entity: Entity; stories: number } | undefined>;
};

const MAX_SEARCHED = 5_000;
const RELATED_STORIES = 3;
const MAX_RELATED_CANDIDATES = 200;

async function searched(
  { entity, text }: StoryQuery,
  session: LibrarySession,
  lang: string,
): Promise<Story[]> {
  const [{ store }, index] = await Promise.all([session.library(), session.entities()]);
  const all = entity
    ? await store.listByEntity(entity, MAX_SEARCHED)
    : await store.listNewest(MAX_SEARCHED);
  const inLanguage = all.map((story) => storyIn(story, [lang]));
  return searchStories(text, inLanguage, (story) =>
    story.entities.flatMap((id) => index.toCount(id, lang)?.label ?? []),
  );
}

async function listStories(
  query: StoryQuery,
  session: LibrarySession,
  lang: string,
): Promise<StoryList> {
  const toPreview = (story: Story) => previewStory(storyIn(story, [lang]), query.entity);
  if (query.text.trim() !== '') {
    const found = await searched(query, session, lang);
    return { stories: found.slice(0, query.limit).map(toPreview), total: found.length };
  }
  const [{ store }, index] = await Promise.all([session.library(), session.entities()]);
  const { entity, limit } = query;
  const stories = entity ? await store.listByEntity(entity, limit) : await store.listNewest(limit);
  const total = entity ? index.stories(entity) : index.total;
  return { stories: stories.map(toPreview), total };
}

async function findRelated(
  story: Story,
  session: LibrarySession,
  names: { entities: EntityIndex; lang: string },
): Promise<StoryView['related']> {
  const [{ store }, { corpus, read }] = await Promise.all([session.library(), session.stories()]);
  const query = corpus.weigh(read(story));
  const isOther = (id: StoryId): boolean => id !== story.id;
  const near = corpus.findCandidates(query, MAX_RELATED_CANDIDATES, ({ document }) =>
    isOther(document.id),
  );
  const ranked = rankStories(query, near, { limit: RELATED_STORIES });
  const previews = ranked.map(async ({ story: { read: found }, reasons }) => {
    const related = await store.getStory(found.document.id);
    return (
      related &&
      previewStory(storyIn(related, [names.lang]), undefined, labelReasons(reasons, names))
    );
  });
  return (await Promise.all(previews)).filter((preview) => preview !== undefined);
}

async function viewStory(
  id: StoryId,
  session: LibrarySession,
  lang: string,
): Promise<StoryView | undefined> {
  const [{ store }, entities] = await Promise.all([session.library(), session.entities()]);
  const original = await store.getStory(id);
  if (!original) return undefined;
  const story = storyIn(original, [lang]);
  const thread = story.thread === undefined ? undefined : await store.getThread(story.thread);
  const toCounts = (ids: EntityId[]): EntityCount[] =>
    ids.flatMap((entity) => entities.toCount(entity, lang) ?? []);
  return {
    story,
    ...(story === original ? {} : { original }),
    entities: toCounts(story.entities),
    ...(thread && {
      thread: {
        thread: threadIn(thread, [lang]),
        entities: toCounts(thread.entities),
        stories: (await store.listByThread(thread.id)).map((other) =>
          previewStory(storyIn(other, [lang])),
        ),
      },
    }),
    related: await findRelated(original, session, { entities, lang }),
  };
}

/** What popup and pages ask of the store, with names in the reader's language. */
export function createStoryBrowser(session: LibrarySession, lang: string): StoryBrowser {
  return {
    listStories: (query) => listStories(query, session, lang),
    getStory: (id) => viewStory(id, session, lang),
    async listTopEntities(limit) {
      const index = await session.entities();
      return index.ranked.slice(0, limit).flatMap((id) => index.toCount(id, lang) ?? []);
    },
    async getEntity(id) {
      const index = await session.entities();
      const entity = index.get(id);
      return entity && { entity, stories: index.stories(id) };
    },
  };
}
