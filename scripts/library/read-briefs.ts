import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { parse } from 'yaml';

import { isEntityId } from '../../lib/model/entity.ts';
import type { StoryDraft, Thread } from '../../lib/model/story.ts';
import { firstProblem } from '../../lib/schema/zod.ts';
import { type Brief, briefSchema, threadsSchema } from './brief-schema.ts';

const FRONT_MATTER = /^---\n(?<yaml>[\s\S]*?)\n---\n(?<text>[\s\S]*)$/u;

function toStory(brief: Brief, text: string): StoryDraft {
  return {
    id: brief.id,
    kind: 'brief',
    lang: brief.lang,
    headline: brief.headline,
    text,
    date: brief.date,
    sources: brief.sources.map(({ outlet, date, title, url }) => ({
      outlet,
      date,
      title,
      ...(url ? { url } : {}),
    })),
    ...(brief.place ? { place: brief.place } : {}),
    thread: brief.thread,
    actors: Object.entries(brief.entities).flatMap(([entity, did]) =>
      isEntityId(entity) ? [{ entity, did }] : [],
    ),
  };
}

function readBrief(file: string): StoryDraft {
  const { yaml, text } = FRONT_MATTER.exec(readFileSync(file, 'utf8'))?.groups ?? {};
  if (yaml === undefined || text === undefined) {
    throw new Error(`${file}: must begin with front matter between two lines of ---`);
  }
  const brief = briefSchema.safeParse(parse(yaml));
  if (!brief.success) throw new Error(`${file}: ${firstProblem(brief.error)}`);
  if (`${brief.data.id}.md` !== basename(file))
    throw new Error(`${file}: id is not the file's name`);
  return toStory(brief.data, text.trim().replace(/\s+/gu, ' '));
}

/** The briefs of data/library/briefs, oldest first. Throws with file, field and what it should hold. */
export function readBriefs(folder: string): StoryDraft[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readBrief(join(folder, name)));
}

/** The threads of data/library/threads.yaml. */
export function readThreads(file: string): Thread[] {
  const threads = threadsSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!threads.success) throw new Error(`${file}: ${firstProblem(threads.error)}`);
  return threads.data;
}
