import { readFileSync } from 'node:fs';

import { decodeGazetteer } from '../lib/gazetteer/codec.ts';
import type { Gazetteer } from '../lib/gazetteer/gazetteer.ts';
import type { EntityId } from '../lib/model/entity.ts';
import { parsePack } from '../lib/schema/pack-schema.ts';
import { buildData } from './build-data.ts';

/** The shipped gazetteer, read from its binary file as the extension reads it. */
export function loadGazetteer(built = buildData()): Gazetteer {
  return decodeGazetteer(new Uint8Array(readFileSync(built.gazetteer)).buffer);
}

/** English Wikipedia titles by entity, from the shipped pack. */
export function loadTitles(built = buildData()): Map<EntityId, string> {
  const pack = parsePack(readFileSync(built.pack, 'utf8'));
  return new Map(pack.entities.map((entity) => [entity.id, entity.title]));
}
