import { compileGazetteer } from '../../lib/gazetteer/compile.ts';
import type { Gazetteer } from '../../lib/gazetteer/gazetteer.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { checkTables } from './check-tables.ts';
import { blockerAliases, expandAliases, toEntity } from './expand-aliases.ts';
import { readTables } from './read-tables.ts';

/** Reads, checks, expands and compiles the tables of a folder. Throws listing everything that is wrong. */
export function buildGazetteer(
  folder: string,
  version: string,
): { gazetteer: Gazetteer; entities: Entity[] } {
  const { records, blockers } = readTables(folder);
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const aliases = [...sorted.flatMap(expandAliases), ...blockerAliases(blockers)];
  const problems = checkTables(sorted, aliases);
  if (problems.length > 0)
    throw new Error(`The gazetteer tables have errors:\n${problems.join('\n')}`);
  const entities = sorted.map(toEntity);
  return { gazetteer: compileGazetteer(entities, aliases, version), entities };
}
