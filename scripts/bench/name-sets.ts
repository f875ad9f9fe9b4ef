import { type Alias } from '../../lib/model/alias.ts';
import type { Entity, EntityId } from '../../lib/model/entity.ts';
import { listNames } from '../gazetteer/expand-aliases.ts';
import { readTables } from '../gazetteer/read-tables.ts';
import { inProject } from '../project-root.ts';

/** Spreads the order without chance: the same names in every run. */
const STRIDE = 7_919;
/** More names than entities fit a gazetteer: each has two. */
const NAMES_PER_ENTITY = 2;

function firstAndLast(names: readonly string[]): { first: string[]; last: string[] } {
  const pairs = names.filter((name) => /^\S{3,} \S{3,}$/u.test(name)).map((n) => n.split(' '));
  return {
    first: [...new Set(pairs.map(([a = '']) => a))],
    last: [...new Set(pairs.map(([, b = '']) => b))],
  };
}

/** Names of the tables in a fixed shuffled order; where they run out, first and last words joined anew. */
export function makeNames(count: number): string[] {
  const records = readTables(inProject('data/gazetteer')).records;
  const real = [...new Set(records.flatMap(listNames).map(({ text }) => text))];
  const names = new Set<string>();
  for (let n = 0; n < real.length && names.size < count; n += 1) {
    names.add(real[(n * STRIDE) % real.length] ?? '');
  }
  const { first, last } = firstAndLast(real);
  for (let n = 0; names.size < count; n += 1) {
    names.add(`${first[n % first.length]} ${last[(n * STRIDE) % last.length]}`);
  }
  return [...names];
}

export type NameSet = { names: string[]; entities: Entity[]; aliases: Alias[] };

/** A gazetteer of so many names. */
export function makeNameSet(count: number): NameSet {
  const names = makeNames(count);
  const idOf = (n: number): EntityId => `Q${Math.floor(n / NAMES_PER_ENTITY) + 1}`;
  const ids = new Set(names.map((_name, n) => idOf(n)));
  return {
    names,
    entities: [...ids].map((id) => ({
      id,
      type: 'person',
      title: id,
      of: [],
      roles: [],
      labels: { en: id },
    })),
    aliases: names.map((text, n) => ({
      text,
      lang: 'en',
      kind: 'name',
      entity: idOf(n),
      needsContext: false,
    })),
  };
}
