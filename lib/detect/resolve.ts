import type { GazetteerEntity } from '../gazetteer/gazetteer.ts';
import type { AliasKind } from '../model/alias.ts';
import type { EntityId } from '../model/entity.ts';
import type { MentionReason } from '../model/mention.ts';

/** One thing a surface could mean. */
export type Candidate = {
  entity: GazetteerEntity;
  kind: AliasKind;
  needsContext: boolean;
  /** It is written like an ordinary word, and nothing in its letters tells it apart: only a cue or the full name proves it. */
  isOrdinary: boolean;
  /** Whether a word that tells of it stands near. */
  isCued: () => boolean;
};

/** What a text has told so far: entities it names beyond doubt, the last one last. */
export type Anchors = Set<EntityId>;

export type Evidence = {
  anchors: Anchors;
  /** What the anchors belong to: Amman tells of Jordan. */
  owners: ReadonlySet<EntityId>;
  /** How often each entity is spoken of beyond doubt: by any name of its own, or of what belongs to it. */
  counts: ReadonlyMap<EntityId, number>;
  /** ISO date of the text. */
  date: string;
};

export type Choice = { candidate: Candidate; reason: MentionReason; confidence: number };

/** Full names tell who is meant; a surname, a demonym or a metonym alone does not name a person. */
const SAFE_KINDS: ReadonlySet<AliasKind> = new Set(['name', 'short', 'acronym']);

/** How sure each way of choosing is; measured order, not probabilities. */
const CONFIDENCE: Record<MentionReason, number> = {
  'only-meaning': 0.98,
  'after-full-name': 0.95,
  'words-near': 0.9,
  company: 0.85,
  'usual-meaning': 0.8,
  'in-office': 0.8,
};

/** A name that asks for no evidence. */
export const isClear = ({ needsContext, isOrdinary }: Candidate): boolean =>
  !needsContext && !isOrdinary;

/** The entity that is named beyond doubt: by a safe name that needs no other evidence and has no other meaning. */
export function safeEntity(candidates: Candidate[]): EntityId | undefined {
  const only = single(candidates);
  return only && isClear(only) && SAFE_KINDS.has(only.kind) ? only.entity.id : undefined;
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

/** Named with something it belongs to: too little for an ordinary word, which stands beside anything. */
function hasCompany(
  { entity, isOrdinary }: Candidate,
  named: { has(id: EntityId): boolean },
): boolean {
  if (isOrdinary) return false;
  return (
    entity.of.some((id) => named.has(id)) ||
    entity.tenures.some(({ of }) => of !== '' && named.has(of))
  );
}

function choose(candidate: Candidate | undefined, reason: MentionReason): Choice | undefined {
  return candidate && { candidate, reason, confidence: CONFIDENCE[reason] };
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

/** A state named so many times more often than another is what the text is about. */
const CLEAR_MAJORITY = 2;

/** Of several whose state or organisation is named, the one whose is named far more often. */
function mostAccompanied(candidates: Candidate[], evidence: Evidence): Candidate | undefined {
  const ranked = candidates
    .filter((candidate) =>
      hasCompany(candidate, candidates.length > 1 ? evidence.counts : evidence.anchors),
    )
    .map((candidate) => ({
      candidate,
      count: Math.max(0, ...candidate.entity.of.map((id) => evidence.counts.get(id) ?? 0)),
    }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (!first || !second) return first?.candidate;
  const isPlace = first.candidate.kind !== 'surname';
  return isPlace && first.count > second.count * CLEAR_MAJORITY ? first.candidate : undefined;
}

/** The surname of somebody the news does not call so counts only beside the full name. */
function mayStand({ kind, entity, isCued }: Candidate, anchors: Anchors): boolean {
  return kind !== 'surname' || entity.isProminent || anchors.has(entity.id) || isCued();
}

/** The one in office at the date, among those whose state is named if any are. */
function holder(candidates: Candidate[], evidence: Evidence): Candidate | undefined {
  const accompanied = candidates.filter((candidate) => hasCompany(candidate, evidence.anchors));
  const able = accompanied.length > 0 ? accompanied : candidates.filter(isClear);
  return single(able.filter((candidate) => inOffice(candidate, evidence.date)));
}

/**
 * Chooses what a surface means from the evidence of its text, or nothing: no mark beats a wrong mark.
 * In order: the only meaning, unless its name needs evidence; the one whose full name the text gave
 * last; the one a word near by tells of; the one something of which is named; the usual meaning; the
 * one whose state or organisation is named; the one in office at the date.
 */
export function resolve(all: Candidate[], evidence: Evidence): Choice | undefined {
  const { anchors, owners } = evidence;
  const candidates = all.filter((candidate) => mayStand(candidate, anchors));
  const [first] = candidates;
  if (first && candidates.length === 1 && isClear(first)) return choose(first, 'only-meaning');
  return (
    choose(lastAnchored(candidates, anchors), 'after-full-name') ??
    choose(single(candidates.filter((c) => c.isCued())), 'words-near') ??
    choose(single(candidates.filter((c) => owners.has(c.entity.id))), 'company') ??
    choose(single(candidates.filter((c) => isClear(c) && c.kind !== 'surname')), 'usual-meaning') ??
    choose(mostAccompanied(candidates, evidence), 'company') ??
    choose(holder(candidates, evidence), 'in-office')
  );
}
