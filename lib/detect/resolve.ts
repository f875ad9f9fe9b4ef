import type { GazetteerEntity } from '../gazetteer/gazetteer.ts';
import type { AliasKind } from '../model/alias.ts';
import type { EntityId } from '../model/entity.ts';
import type { MentionReason } from '../model/mention.ts';

/** One thing a surface could mean. */
export type Candidate = { entity: GazetteerEntity; kind: AliasKind; needsContext: boolean };

/** What a text has told so far: entities it names beyond doubt, the last one last. */
export type Anchors = Set<EntityId>;

export type Choice = { candidate: Candidate; reason: MentionReason; confidence: number };

/** Full names tell who is meant; a surname, a demonym or a metonym alone does not name a person. */
const SAFE_KINDS: ReadonlySet<AliasKind> = new Set(['name', 'short', 'acronym']);

/** How sure each way of choosing is; measured order, not probabilities. */
const CONFIDENCE: Record<MentionReason, number> = {
  'only-meaning': 0.98,
  'after-full-name': 0.95,
  company: 0.85,
  'in-office': 0.8,
};

/** True for a candidate that needs no other evidence when it stands alone. */
export function isSafe(candidates: Candidate[]): boolean {
  const [only, other] = candidates;
  return (
    only !== undefined && other === undefined && !only.needsContext && SAFE_KINDS.has(only.kind)
  );
}

/** `2025` begins in January and ends in December. */
function isWithin(date: string, from: string, to: string): boolean {
  return (from === '' || from <= date) && (to === '' || date.slice(0, to.length) <= to);
}

function inOffice(candidate: Candidate, date: string): boolean {
  return candidate.entity.tenures.some(
    ({ from, to }) => (from !== '' || to !== '') && isWithin(date, from, to),
  );
}

function hasCompany({ entity }: Candidate, anchors: Anchors): boolean {
  return (
    entity.of.some((id) => anchors.has(id)) ||
    entity.tenures.some(({ of }) => of !== '' && anchors.has(of))
  );
}

function choose(candidate: Candidate, reason: MentionReason): Choice {
  return { candidate, reason, confidence: CONFIDENCE[reason] };
}

function single<T>(items: T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function lastAnchored(candidates: Candidate[], anchors: Anchors): Candidate | undefined {
  for (const id of [...anchors].reverse()) {
    const found = candidates.find(({ entity }) => entity.id === id);
    if (found) return found;
  }
  return undefined;
}

/**
 * Chooses what a surface means from the evidence of its text, or nothing: no mark beats a wrong mark.
 * In order: the one whose full name the text gave last; the only meaning, unless its name needs
 * company; of several, the only safe name, the only one whose state or organisation is named, the
 * only one in office at `date` (ISO).
 */
export function resolve(
  candidates: Candidate[],
  { anchors, date }: { anchors: Anchors; date: string },
): Choice | undefined {
  const [first] = candidates;
  if (first && candidates.length === 1 && !first.needsContext) return choose(first, 'only-meaning');
  const named = lastAnchored(candidates, anchors);
  if (named) return choose(named, 'after-full-name');
  const safe = single(candidates.filter((c) => !c.needsContext && SAFE_KINDS.has(c.kind)));
  if (safe) return choose(safe, 'only-meaning');
  const free = candidates.filter((candidate) => !candidate.needsContext);
  const accompanied = candidates.filter((candidate) => hasCompany(candidate, anchors));
  const company = single(accompanied);
  if (company) return choose(company, 'company');
  const holder = single(
    (accompanied.length > 0 ? accompanied : free).filter((candidate) => inOffice(candidate, date)),
  );
  return holder && choose(holder, 'in-office');
}
