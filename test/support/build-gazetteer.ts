import { createDetector, type Detector } from '../../lib/detect/detector.ts';
import { decodeGazetteer, encodeGazetteer } from '../../lib/gazetteer/codec.ts';
import { compileGazetteer } from '../../lib/gazetteer/compile.ts';
import type { Gazetteer } from '../../lib/gazetteer/gazetteer.ts';
import type { Alias, AliasKind } from '../../lib/model/alias.ts';
import type { Entity, EntityId, EntityType, Role } from '../../lib/model/entity.ts';

/** An entity in one line, for tests. */
export function anEntity(
  id: EntityId,
  title: string,
  more: Partial<{ type: EntityType; of: EntityId[]; roles: Role[]; line: string }> = {},
): Entity {
  return { id, title, type: 'country', of: [], roles: [], labels: { en: title }, ...more };
}

/** An alias in one line; `null` as entity makes a blocker. */
export function anAlias(
  text: string,
  entity: EntityId | null,
  more: Partial<{ kind: AliasKind; lang: string; needsContext: boolean; needsCue: boolean }> = {},
): Alias {
  return { text, entity, kind: 'name', lang: 'en', needsContext: false, ...more };
}

/** Compiled, written to its file form and read back: what the extension has in memory. */
export function aGazetteer(entities: Entity[], aliases: Alias[]): Gazetteer {
  const file = encodeGazetteer(compileGazetteer(entities, aliases, { version: 'test' }));
  return decodeGazetteer(new Uint8Array(file).buffer);
}

export function aDetector(entities: Entity[], aliases: Alias[]): Detector {
  return createDetector(aGazetteer(entities, aliases));
}
