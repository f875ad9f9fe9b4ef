import type { EntityId } from './entity.ts';

export type StoryId = string;
export type ThreadId = string;

export const STORY_KINDS = ['brief', 'feed', 'saved', 'imported'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** A published report a story rests on. `url` is missing where only the text was at hand. */
export type SourceReport = {
  outlet: string;
  date: string;
  title: string;
  url?: string | undefined;
};

/** A story as it is written or delivered, before detection. */
export type StoryDraft = {
  id: StoryId;
  kind: StoryKind;
  /** BCP 47 language of headline and text. */
  lang: string;
  headline: string;
  text: string;
  /** ISO date (`2025-03-14`) or date-time of the event or of publication. */
  date: string;
  sources: SourceReport[];
  place?: EntityId | undefined;
  thread?: ThreadId | undefined;
  /** What each main actor did, by the editor of a brief. */
  actors: { entity: EntityId; did: string }[];
};

/** A span of `storyText(story)` that names an entity. */
export type StoryMention = { start: number; end: number; entity: EntityId };

/** One news item in the store. */
export type Story = StoryDraft & {
  /** Id of the pack, feed or import it came from. */
  origin: string;
  /** Every entity it is about or names, most prominent first, without repeats. */
  entities: EntityId[];
  mentions: StoryMention[];
  /** Version of the gazetteer that found the mentions. */
  gazetteer: string;
};

/** Stories about one developing matter. */
export type Thread = {
  id: ThreadId;
  title: string;
  introduction: string;
  /** Date up to which the introduction is true. */
  asOf: string;
};

/** The text in which a story's mentions are counted: headline, line break, body. */
export function storyText(story: Pick<StoryDraft, 'headline' | 'text'>): string {
  return `${story.headline}\n${story.text}`;
}

/** Who says so: the outlets behind a story, each once, in their order. */
export function storyOutlets(story: Pick<StoryDraft, 'sources'>): string[] {
  return [...new Set(story.sources.map((source) => source.outlet))];
}
