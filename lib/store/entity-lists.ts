import type { Entity, EntityId } from '../model/entity.ts';
import { LIBRARY_ID } from '../model/pack.ts';

/** The entities one origin brought, in one record: 4,000 records take half a second to write. */
export type EntityList = { origin: string; entities: Entity[] };

/** Every entity once: as the bundled library has it, else as the first of the others by origin. */
export function mergeEntities(lists: readonly EntityList[]): Entity[] {
  const isBundled = ({ origin }: EntityList): number => Number(origin === LIBRARY_ID);
  const inOrder = lists.toSorted(
    (a, b) => isBundled(b) - isBundled(a) || (a.origin < b.origin ? -1 : 1),
  );
  const merged = new Map<EntityId, Entity>();
  for (const { entities } of inOrder) {
    for (const entity of entities) if (!merged.has(entity.id)) merged.set(entity.id, entity);
  }
  return [...merged.values()];
}
