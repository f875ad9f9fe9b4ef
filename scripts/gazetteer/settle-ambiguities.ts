import { foldText } from '../../lib/text/tokens.ts';
import type { NameEntry } from './expand-aliases.ts';
import type { Ambiguity } from './table-schema.ts';

/** Names as the compiler takes them, and what is wrong with what the tables say about shared ones. */
export type Settled = { names: NameEntry[]; problems: string[] };

const keyOf = (name: NameEntry): string => `${name.lang} ${foldText(name.text)}`;

function groupByKey(names: NameEntry[]): Map<string, NameEntry[]> {
  const groups = new Map<string, NameEntry[]>();
  for (const name of names) groups.set(keyOf(name), [...(groups.get(keyOf(name)) ?? []), name]);
  return groups;
}

/** People may share surnames freely: full names, dates and company tell them apart. */
function isShared(group: NameEntry[]): boolean {
  const owners = new Set(group.map(({ record }) => record.id));
  return owners.size > 1 && group.some(({ kind }) => kind !== 'surname');
}

function isListed(group: NameEntry[], { meanings }: Ambiguity): boolean {
  return group.every(({ record }) => meanings.includes(record.id));
}

/** What is wrong with an entry of ambiguous.yaml itself. */
function checkEntry(entry: Ambiguity, owners: ReadonlySet<string>): string[] {
  const stray = entry.meanings.filter((id) => !owners.has(id));
  const problems = stray.map(
    (id) => `ambiguous.yaml: “${entry.name}” lists ${id}, which has no such name.`,
  );
  if (entry.usual && !entry.meanings.includes(entry.usual)) {
    problems.push(
      `ambiguous.yaml: the usual meaning of “${entry.name}” is not among its meanings.`,
    );
  }
  return problems;
}

/**
 * Applies ambiguous.yaml: of several entities with one name only the usual one may be marked without
 * evidence. A shared name that is not listed is a problem; so is a listed one that nobody shares.
 */
export function settleAmbiguities(names: NameEntry[], ambiguities: Ambiguity[]): Settled {
  const entries = new Map(ambiguities.map((entry) => [foldText(entry.name), entry]));
  const owners = new Map<string, Set<string>>();
  for (const { text, record } of names) {
    const folded = foldText(text);
    if (entries.has(folded)) owners.set(folded, (owners.get(folded) ?? new Set()).add(record.id));
  }
  const problems = [...entries].flatMap(([folded, entry]) =>
    checkEntry(entry, owners.get(folded) ?? new Set()),
  );
  const unsure = new Set<NameEntry>();
  for (const group of groupByKey(names).values()) {
    const [first] = group;
    if (!first || !isShared(group)) continue;
    const entry = entries.get(foldText(first.text));
    if (!entry || !isListed(group, entry)) {
      const claims = group.map(({ record }) => `${record.id} (${record.title})`);
      problems.push(
        `“${first.text}” (${first.lang}) is claimed by ${[...new Set(claims)].join(' and ')}; say in ambiguous.yaml what decides.`,
      );
      continue;
    }
    for (const name of group) if (name.record.id !== entry.usual) unsure.add(name);
  }
  return {
    names: names.map((name) => (unsure.has(name) ? { ...name, needsContext: true } : name)),
    problems,
  };
}
