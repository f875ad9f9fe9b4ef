import type { PackContent } from '../../lib/model/pack.ts';
import type { StoryDraft, ThreadDraft } from '../../lib/model/story.ts';

/** docs/editorial.md, Balance. */
const MAX_SHARE_OF_OUTLET = 2 / 3;
/** In a shorter thread one more report of an outlet says nothing. */
const MIN_STORIES_TO_COMPARE = 4;
const MIN_ENTITIES = 3;

/** `Manila Bulletin (AP)` is an outlet, whatever agency it prints. */
const outletsOf = ({ sources }: StoryDraft): Set<string> =>
  new Set(sources.map(({ outlet }) => outlet.replace(/ \(.*\)$/u, '')));

function findLoudOutlets(stories: readonly StoryDraft[]): string[] {
  if (stories.length < MIN_STORIES_TO_COMPARE) return [];
  const counts = new Map<string, number>();
  for (const story of stories) {
    for (const outlet of outletsOf(story)) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > stories.length * MAX_SHARE_OF_OUTLET)
    .map(([outlet, count]) => `${outlet} stands under ${count} of ${stories.length} stories`);
}

function checkThread({ asOf, entities }: ThreadDraft, stories: readonly StoryDraft[]): string[] {
  const newest = stories
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const told = new Set(stories.flatMap(({ actors }) => actors.map(({ entity }) => entity)));
  return [
    ...(newest === undefined ? ['has no story'] : []),
    ...(newest !== undefined && asOf < newest
      ? [`asOf is ${asOf}, before its newest story of ${newest}`]
      : []),
    ...(entities.length < MIN_ENTITIES ? [`names fewer than ${MIN_ENTITIES} entities`] : []),
    ...entities
      .filter((entity) => !told.has(entity))
      .map((entity) => `${entity} is an actor in none of its stories`),
    ...findLoudOutlets(stories),
  ];
}

/** What breaks the rules of the bundled library for threads, one sentence each. */
export function checkLibrary({ threads, stories }: PackContent): string[] {
  return threads.flatMap((thread) =>
    checkThread(
      thread,
      stories.filter((story) => story.thread === thread.id),
    ).map((problem) => `thread ${thread.id}: ${problem}.`),
  );
}
