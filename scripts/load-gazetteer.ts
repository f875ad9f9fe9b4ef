import { readFileSync } from 'node:fs';

import { decodeGazetteer } from '../lib/gazetteer/codec.ts';
import type { Gazetteer } from '../lib/gazetteer/gazetteer.ts';
import type { EntityId } from '../lib/model/entity.ts';
import { parsePack } from '../lib/schema/pack-schema.ts';
import { buildData } from './build-data.ts';

/** The shipped gazetteer, read from its binary file as the extension reads it. */
export function loadGazetteer(): Gazetteer {
  return decodeGazetteer(new Uint8Array(readFileSync(buildData().gazetteer)).buffer);
}

/** English Wikipedia titles by entity, from the shipped pack. */
export function loadTitles(): Map<EntityId, string> {
  const pack = parsePack(readFileSync(buildData().pack, 'utf8'));
  return new Map(pack.entities.map((entity) => [entity.id, entity.title]));
}
