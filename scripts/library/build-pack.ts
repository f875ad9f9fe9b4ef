import { createHash } from 'node:crypto';
import { join } from 'node:path';

import type { Entity } from '../../lib/model/entity.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { readBriefs, readThreads } from './read-briefs.ts';

function checkReferences(pack: Omit<Pack, 'hash'>): string[] {
  const entities = new Set(pack.entities.map((entity) => entity.id));
  const threads = new Set(pack.threads.map((thread) => thread.id));
  return pack.stories.flatMap((story) => {
    const unknown = [...story.actors.map((actor) => actor.entity), story.place].filter(
      (id) => id && !entities.has(id),
    );
    const problems = unknown.map((id) => `${story.id}: ${id} is not in the gazetteer.`);
    if (story.thread && !threads.has(story.thread)) {
      problems.push(`${story.id}: thread ${story.thread} is not in threads.yaml.`);
    }
    return problems;
  });
}

/** Compiles the bundled library with the gazetteer's entities into a pack. Throws listing every dangling reference. */
export function buildPack(folder: string, entities: Entity[]): Pack {
  const content: Omit<Pack, 'hash'> = {
    format: 'backstory-pack',
    version: 1,
    id: 'library',
    title: 'Backstory library',
    licence: 'CC-BY-4.0',
    entities,
    threads: readThreads(join(folder, 'threads.yaml')),
    stories: readBriefs(join(folder, 'briefs')),
  };
  const problems = checkReferences(content);
  if (problems.length > 0) throw new Error(`The library has errors:\n${problems.join('\n')}`);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...content, hash };
}
