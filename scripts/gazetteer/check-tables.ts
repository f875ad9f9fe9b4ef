import type { Alias } from '../../lib/model/alias.ts';
import { foldToken, scanWords } from '../../lib/text/tokens.ts';
import type { GazetteerRecord } from './table-schema.ts';

function foldedName(text: string): string {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(foldToken(text.slice(start, end))));
  return words.join(' ');
}

/** Two entities may share a surname or a name that needs context; the resolver chooses among those. */
function mayBeShared(alias: Alias): boolean {
  return alias.kind === 'surname' || alias.needsContext;
}

function checkReferences(records: GazetteerRecord[]): string[] {
  const ids = new Set(records.map((record) => record.id));
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { id, title, of, roles, names, type, gender } of records) {
    if (seen.has(id)) problems.push(`${id} (${title}) stands twice.`);
    seen.add(id);
    const unknown = [...of, ...roles.map((role) => role.of)].find((ref) => ref && !ids.has(ref));
    if (unknown) problems.push(`${id} (${title}) refers to ${unknown}, which no table holds.`);
    if (!Object.values(names.en ?? {}).flat().length)
      problems.push(`${id} (${title}) has no English name.`);
    if (type === 'person' && !gender) problems.push(`${id} (${title}) has no gender.`);
  }
  return problems;
}

function checkAliases(aliases: Alias[]): string[] {
  const owners = new Map<string, Alias>();
  const problems: string[] = [];
  for (const alias of aliases) {
    const folded = foldedName(alias.text);
    if (folded === '') problems.push(`“${alias.text}” of ${alias.entity} has no letters to match.`);
    const owner = owners.get(folded);
    owners.set(folded, owner ?? alias);
    if (!owner || owner.entity === alias.entity || owner.text !== alias.text) continue;
    if (
      owner.entity === null ||
      alias.entity === null ||
      mayBeShared(owner) ||
      mayBeShared(alias)
    ) {
      continue;
    }
    problems.push(
      `“${alias.text}” is claimed by ${owner.entity} and ${alias.entity}; give one of them needs: context.`,
    );
  }
  return problems;
}

/** What is wrong with the tables as a whole, a sentence each; empty when nothing is. */
export function checkTables(records: GazetteerRecord[], aliases: Alias[]): string[] {
  return [...checkReferences(records), ...checkAliases(aliases)];
}
