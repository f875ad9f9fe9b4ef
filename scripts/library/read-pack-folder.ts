import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { Entity } from '../../lib/model/entity.ts';
import { LIBRARY_ID, type PackContent } from '../../lib/model/pack.ts';
import { firstProblem, type z } from '../../lib/schema/zod.ts';
import {
  briefSchema,
  entitiesSchema,
  libraryBriefSchema,
  packFileSchema,
  threadsSchema,
} from './brief-schema.ts';
import { checkLibrary } from './check-library.ts';
import { readBriefs } from './read-briefs.ts';

function readYaml<Value>(file: string, schema: z.ZodType<Value>): Value {
  const value = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!value.success) throw new Error(`${file}: ${firstProblem(value.error)}`);
  return value.data;
}

function readOptional<Item>(file: string, schema: z.ZodType<Item[]>): Item[] {
  return existsSync(file) ? readYaml(file, schema) : [];
}

function findDangling(content: PackContent, known: ReadonlySet<string>): string[] {
  const threads = new Set(content.threads.map(({ id }) => id));
  const unknown = (from: string, ids: readonly (string | undefined)[]): string[] =>
    ids.flatMap((id) =>
      id === undefined || known.has(id) ? [] : [`${from}: ${id} is not in the gazetteer.`],
    );
  return [
    ...content.threads.flatMap(({ id, entities }) => unknown(`thread ${id}`, entities)),
    ...content.stories.flatMap(({ id, actors, place, thread }) => [
      ...unknown(id, [...actors.map(({ entity }) => entity), place]),
      ...(thread === undefined || threads.has(thread)
        ? []
        : [`${id}: thread ${thread} is not in threads.yaml.`]),
    ]),
  ];
}

/**
 * What a folder says a pack should hold: `pack.yaml` (id, title, licence), `briefs/*.md`, and if they
 * are there `threads.yaml` and `entities.yaml`. `gazetteer` are the entities that need no entry of the
 * pack's own. Throws with file, field and what it should hold, or listing every id that leads nowhere.
 * The bundled library is held to its own rules.
 */
export function readPackFolder(folder: string, gazetteer: readonly Entity[]): PackContent {
  const about = readYaml(join(folder, 'pack.yaml'), packFileSchema);
  const isLibrary = about.id === LIBRARY_ID;
  const schema = isLibrary ? libraryBriefSchema : briefSchema;
  const entities = readOptional(join(folder, 'entities.yaml'), entitiesSchema);
  const content = {
    ...about,
    entities: entities.map((entity) => ({
      ...entity,
      labels: { en: entity.title, ...entity.labels },
    })),
    threads: readOptional(join(folder, 'threads.yaml'), threadsSchema),
    stories: readBriefs(join(folder, 'briefs'), schema),
  };
  const known = new Set([...gazetteer, ...entities].map(({ id }) => id));
  const problems = [...findDangling(content, known), ...(isLibrary ? checkLibrary(content) : [])];
  if (problems.length > 0) throw new Error(`${folder} has errors:\n${problems.join('\n')}`);
  return content;
}
