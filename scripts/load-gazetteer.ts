import { readFileSync } from 'node:fs';

import { decodeGazetteer } from '../lib/gazetteer/codec.ts';
import type { Gazetteer } from '../lib/gazetteer/gazetteer.ts';
import type { EntityId } from '../lib/model/entity.ts';
import { readPack } from '../lib/schema/read-pack.ts';
import { buildData } from './build-data.ts';

/** The shipped gazetteer, read from its binary file as the extension reads it. */
export async function loadGazetteer(): Promise<Gazetteer> {
  const { gazetteer } = await buildData();
  return decodeGazetteer(new Uint8Array(readFileSync(gazetteer)).buffer);
}

/** English Wikipedia titles by entity, from the shipped pack. */
export async function loadTitles(): Promise<Map<EntityId, string>> {
  const { pack } = await buildData();
  const { entities } = await readPack(new Uint8Array(readFileSync(pack)));
  return new Map(entities.map((entity) => [entity.id, entity.title]));
}
