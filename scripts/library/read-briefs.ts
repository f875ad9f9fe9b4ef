import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { parse } from 'yaml';

import { isEntityId } from '../../lib/model/entity.ts';
import type { StoryDraft } from '../../lib/model/story.ts';
import { firstProblem, type z } from '../../lib/schema/zod.ts';
import { type Brief, libraryBriefSchema } from './brief-schema.ts';

const FRONT_MATTER = /^---\n(?<yaml>[\s\S]*?)\n---\n(?<text>[\s\S]*)$/u;

/** Line breaks in the file are where the editor's window ended. */
const flow = (text: string): string => text.trim().replace(/\s+/gu, ' ');

function toStory(brief: Brief, text: string): StoryDraft {
  const { id, lang, headline, date, place, thread, translations } = brief;
  return {
    id,
    kind: 'brief',
    lang,
    headline,
    text,
    date,
    sources: brief.sources.map(({ via: _via, ...report }) => report),
    ...(place ? { place } : {}),
    ...(thread === undefined ? {} : { thread }),
    actors: Object.entries(brief.entities).flatMap(([entity, did]) =>
      isEntityId(entity) ? [{ entity, did }] : [],
    ),
    ...(translations && {
      translations: Object.fromEntries(
        Object.entries(translations).map(([language, translation]) => [
          language,
          { headline: translation.headline, text: flow(translation.text) },
        ]),
      ),
    }),
  };
}

function readBrief(file: string, schema: z.ZodType<Brief>): StoryDraft {
  const { yaml, text } = FRONT_MATTER.exec(readFileSync(file, 'utf8'))?.groups ?? {};
  if (yaml === undefined || text === undefined) {
    throw new Error(`${file}: must begin with front matter between two lines of ---`);
  }
  const brief = schema.safeParse(parse(yaml));
  if (!brief.success) throw new Error(`${file}: ${firstProblem(brief.error)}`);
  if (`${brief.data.id}.md` !== basename(file))
    throw new Error(`${file}: id is not the file's name`);
  return toStory(brief.data, flow(text));
}

/**
 * The briefs of a folder, oldest first. Throws with file, field and what it should hold; `schema` says
 * how much is asked of a brief.
 */
export function readBriefs(
  folder: string,
  schema: z.ZodType<Brief> = libraryBriefSchema,
): StoryDraft[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readBrief(join(folder, name), schema));
}
