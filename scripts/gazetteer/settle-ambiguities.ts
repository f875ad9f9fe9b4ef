import { foldText } from '../../lib/text/tokens.ts';
import type { NameEntry } from './expand-aliases.ts';
import type { Ambiguity } from './table-schema.ts';

/** Names as the compiler takes them, and what is wrong with what the tables say about shared ones. */
export type Settled = { names: NameEntry[]; problems: string[] };

/** Names of one language that fold to the same words, when more than one entity has them. */
function groupShared(names: NameEntry[]): NameEntry[][] {
  const groups = Map.groupBy(names, ({ lang, text }) => `${lang} ${foldText(text)}`);
  return [...groups.values()].filter(
    (group) => new Set(group.map(({ record }) => record.id)).size > 1,
  );
}

/** People may share surnames freely: full names, dates and company tell them apart. */
const isSurname = (group: NameEntry[]): boolean => group.every(({ kind }) => kind === 'surname');

function covers(entry: Ambiguity, group: NameEntry[]): boolean {
  const [first] = group;
  const folded = first ? foldText(first.text) : '';
  return (
    group.every(({ record }) => entry.meanings.includes(record.id)) &&
    (!entry.names || entry.names.some((name) => foldText(name) === folded))
  );
}

const entryName = ({ names, meanings }: Ambiguity): string =>
  `ambiguous.yaml: the entry of ${names ? `“${names.join('”, “')}”` : meanings.join(', ')}`;

function checkEntry(entry: Ambiguity, used: ReadonlySet<Ambiguity>): string[] {
  const problems: string[] = [];
  if (!used.has(entry))
    problems.push(`${entryName(entry)} settles nothing: no name is shared so. Take it out.`);
  if (entry.usual && !entry.meanings.includes(entry.usual))
    problems.push(`${entryName(entry)} has a usual meaning that is not among its meanings.`);
  return problems;
}

/**
 * Applies ambiguous.yaml: of several entities with one name only the usual one may be marked without
 * evidence. A shared name that no entry covers is a problem; so is an entry that covers none. Entries
 * that list names go before those for all names.
 */
export function settleAmbiguities(names: NameEntry[], ambiguities: Ambiguity[]): Settled {
  const entries = ambiguities.toSorted((a, b) => Number(!a.names) - Number(!b.names));
  const used = new Set<Ambiguity>();
  const unsure = new Set<NameEntry>();
  const problems: string[] = [];
  for (const group of groupShared(names)) {
    const entry = entries.find((candidate) => covers(candidate, group));
    if (entry) {
      used.add(entry);
      const others = group.filter(({ record }) => record.id !== entry.usual);
      for (const name of others) unsure.add(name);
    } else if (!isSurname(group)) {
      const claims = new Set(group.map(({ record }) => `${record.id} (${record.title})`));
      problems.push(
        `“${group[0]?.text}” (${group[0]?.lang}) is claimed by ${[...claims].join(' and ')}; say in ambiguous.yaml what decides.`,
      );
    }
  }
  return {
    names: names.map((name) => (unsure.has(name) ? { ...name, needsContext: true } : name)),
    problems: [...problems, ...entries.flatMap((entry) => checkEntry(entry, used))],
  };
}
