import type { StoryList, StoryQuery, StoryView } from '../model/browse.ts';
import type { EntityCount, StoryPreview } from '../model/card.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Reading } from '../model/reading.ts';
import { type Story, type StoryId, storyIn, type ThreadId, threadIn } from '../model/story.ts';
import { findTextSnippet } from '../stories/find-text-snippet.ts';
import { parseQuery } from '../stories/parse-query.ts';
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

/** Titles of the threads these stories belong to. */
async function readThreadTitles(
  stories: readonly Story[],
  session: LibrarySession,
): Promise<Map<ThreadId, string>> {
  const { store } = await session.library();
  const ids = new Set(stories.flatMap(({ thread }) => thread ?? []));
  const threads = await Promise.all([...ids].map((id) => store.getThread(id)));
  return new Map(threads.flatMap((thread) => (thread ? [[thread.id, thread.title]] : [])));
}

async function readReadings(session: LibrarySession): Promise<Map<StoryId, Reading>> {
  const { store } = await session.library();
  return new Map((await store.listReadings()).map((reading) => [reading.id, reading]));
}

function withReadings(
  previews: readonly StoryPreview[],
  readings: ReadonlyMap<StoryId, Reading>,
): StoryPreview[] {
  return previews.map((preview) => {
    const reading = readings.get(preview.id);
    return {
      ...preview,
      isRead: reading?.read !== undefined,
      isSaved: reading?.saved !== undefined,
    };
  });
}

async function findStories(
  { entity, text, limit }: StoryQuery,
  session: LibrarySession,
  lang: string,
): Promise<StoryList> {
  const [{ store }, index] = await Promise.all([session.library(), session.entities()]);
  const all = entity
    ? await store.listByEntity(entity, MAX_SEARCHED)
    : await store.listNewest(MAX_SEARCHED);
  const [titles, readings] = await Promise.all([
    readThreadTitles(all, session),
    readReadings(session),
  ]);
  const query = parseQuery(text);
  const { stories, corrections } = searchStories(
    query,
    all.map((story) => storyIn(story, [lang])),
    {
      namesOf: ({ entities, thread }) => ({
        entities: entities.flatMap((id) => index.toCount(id, lang) ?? []),
        thread: thread && titles.get(thread),
      }),
      readings,
    },
  );
  const previews = stories.slice(0, limit).map((story) => ({
    ...previewStory(story),
    snippet: findTextSnippet(story, query),
  }));
  return {
    stories: withReadings(previews, readings),
    total: stories.length,
    notes: [
      ...query.problems,
      ...corrections.map((correction) => ({ type: 'corrected' as const, ...correction })),
    ],
  };
}

async function listStories(
  query: StoryQuery,
  session: LibrarySession,
  lang: string,
): Promise<StoryList> {
  if (query.text.trim() !== '') return findStories(query, session, lang);
  const [{ store }, index] = await Promise.all([session.library(), session.entities()]);
  const { entity, limit } = query;
  const stories = entity ? await store.listByEntity(entity, limit) : await store.listNewest(limit);
  const previews = stories.map((story) => previewStory(storyIn(story, [lang]), entity));
  return {
    stories: withReadings(previews, await readReadings(session)),
    total: entity ? index.stories(entity) : index.total,
    notes: [],
  };
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
  const readings = await readReadings(session);
  const thread = story.thread === undefined ? undefined : await store.getThread(story.thread);
  const toCounts = (ids: EntityId[]): EntityCount[] =>
    ids.flatMap((entity) => entities.toCount(entity, lang) ?? []);
  return {
    story,
    ...(story === original ? {} : { original }),
    isSaved: readings.get(id)?.saved !== undefined,
    entities: toCounts(story.entities),
    ...(thread && {
      thread: {
        thread: threadIn(thread, [lang]),
        entities: toCounts(thread.entities),
        stories: withReadings(
          (await store.listByThread(thread.id)).map((other) =>
            previewStory(storyIn(other, [lang])),
          ),
          readings,
        ),
      },
    }),
    related: withReadings(await findRelated(original, session, { entities, lang }), readings),
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
