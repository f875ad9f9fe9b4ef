import type { StoryId } from './story.ts';

/** What the reader did with a story. Times are ISO date-times; missing is never. */
export type Reading = { id: StoryId; read?: string | undefined; saved?: string | undefined };
