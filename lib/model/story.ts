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

/** Headline and text in another language. */
export type Translation = { headline: string; text: string };

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
  /** By BCP 47 language. */
  translations?: Record<string, Translation> | undefined;
};

/** A span of `storyText(story)` that names an entity. */
export type StoryMention = { start: number; end: number; entity: EntityId };

/** One news item in the store. */
export type Story = Omit<StoryDraft, 'translations'> & {
  /** Id of the pack, feed or import it came from. */
  origin: string;
  /** What the reader knows the origin by; absent for what is bundled. */
  originTitle?: string | undefined;
  /** Every entity it is about or names, most prominent first, without repeats. */
  entities: EntityId[];
  mentions: StoryMention[];
  /** Version of the gazetteer that found the mentions. */
  gazetteer: string;
  translations?: Record<string, Translation & { mentions: StoryMention[] }> | undefined;
};

/** A thread as it is written or delivered. */
export type ThreadDraft = {
  id: ThreadId;
  title: string;
  introduction: string;
  /** Date up to which the introduction is true. */
  asOf: string;
  /** Who it is about, the main ones first. */
  entities: EntityId[];
  /** By BCP 47 language. */
  translations?: Record<string, Pick<ThreadDraft, 'title' | 'introduction'>> | undefined;
};

/** Stories about one developing matter. */
export type Thread = ThreadDraft & {
  /** Id of the pack it came from. */
  origin: string;
};

/** The first of `languages` for which there is something, or for whose base language (`ar-EG` → `ar`). */
function findTranslation<Translated>(
  translations: Record<string, Translated> | undefined,
  languages: readonly string[],
): { lang: string; translated: Translated } | undefined {
  for (const language of languages) {
    for (const lang of [language, language.split('-')[0] ?? language]) {
      const translated = translations?.[lang];
      if (translated) return { lang, translated };
    }
  }
  return undefined;
}

/** The story in the first of `languages` it is translated into; itself when in none. */
export function storyIn(story: Story, languages: readonly string[]): Story {
  const found = findTranslation(story.translations, languages);
  return found ? { ...story, ...found.translated, lang: found.lang } : story;
}

/** The thread in the first of `languages` it is translated into; itself when in none. */
export function threadIn(thread: Thread, languages: readonly string[]): Thread {
  return { ...thread, ...findTranslation(thread.translations, languages)?.translated };
}

/** The text in which a story's mentions are counted: headline, line break, body. */
export function storyText(story: Pick<StoryDraft, 'headline' | 'text'>): string {
  return `${story.headline}\n${story.text}`;
}

/** Who says so: the outlets behind a story, each once, in their order. */
export function storyOutlets(story: Pick<StoryDraft, 'sources'>): string[] {
  return [...new Set(story.sources.map((source) => source.outlet))];
}
