import { ALIAS_FLAG, type Gazetteer } from '../gazetteer/gazetteer.ts';
import { createMatcher, type Match } from '../gazetteer/matcher.ts';
import { ALIAS_KINDS } from '../model/alias.ts';
import type { EntityId } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { type Anchors, type Candidate, isSafe, resolve } from './resolve.ts';
import { isSuppressed } from './suppress.ts';

/** What is known about a text beside its characters. All of it may be missing. */
export type DetectOptions = {
  /** ISO date of the text; today when it tells none. */
  date?: string | undefined;
  /** Entities earlier parts of the same document named beyond doubt, the last one last. */
  anchors?: readonly EntityId[] | undefined;
};

export type Detection = {
  /** Mentions of each text, in order, not overlapping. */
  mentions: Mention[][];
  /** Pass on with the next part of the same document. */
  anchors: EntityId[];
};

export type Detector = {
  /** Version of the gazetteer, kept with stored mentions. */
  version: string;
  /** Mentions in the parts of one document: a full name in one part tells what a surname means in the next. */
  detectParts(parts: readonly string[], options?: DetectOptions): Detection;
  /** Mentions in one text. */
  detect(text: string, options?: DetectOptions): Mention[];
};

type Found = { start: number; end: number; candidates: Candidate[] };

function toCandidates(gazetteer: Gazetteer, match: Match): Candidate[] {
  const byEntity = new Map<number, Candidate>();
  for (const alias of match.aliases) {
    const number = gazetteer.aliasEntities[alias] ?? -1;
    const entity = gazetteer.entities[number];
    const kind = ALIAS_KINDS[gazetteer.aliasKinds[alias] ?? -1];
    if (!entity || !kind) continue;
    const needsContext = ((gazetteer.aliasFlags[alias] ?? 0) & ALIAS_FLAG.needsContext) !== 0;
    const known = byEntity.get(number);
    // Of several aliases with the same spelling the one that asks least decides.
    if (!known || (known.needsContext && !needsContext)) {
      byEntity.set(number, { entity, kind, needsContext });
    }
  }
  return [...byEntity.values()];
}

function toMention(
  text: string,
  found: Found,
  context: { anchors: Anchors; date: string },
): Mention | undefined {
  const choice = resolve(found.candidates, context);
  if (!choice) return undefined;
  const { candidate, confidence, reason } = choice;
  return {
    start: found.start,
    end: found.end,
    surface: text.slice(found.start, found.end),
    entity: candidate.entity.id,
    type: candidate.entity.type,
    alias: candidate.kind,
    confidence,
    reason,
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The engine of Backstory: text in, mentions out. Pure but for the clock, which stands in for a missing date. */
export function createDetector(gazetteer: Gazetteer): Detector {
  const matcher = createMatcher(gazetteer);

  function findAll(text: string): Found[] {
    const found: Found[] = [];
    for (const match of matcher.match(text)) {
      const candidates = toCandidates(gazetteer, match);
      const kinds = candidates.map((candidate) => candidate.kind);
      if (!isSuppressed(text, { ...match, kinds })) found.push({ ...match, candidates });
    }
    return found;
  }

  function detectParts(parts: readonly string[], options: DetectOptions = {}): Detection {
    const found = parts.map(findAll);
    const everywhere: Anchors = new Set(options.anchors);
    for (const { candidates } of found.flat()) {
      if (isSafe(candidates) && candidates[0]) everywhere.add(candidates[0].entity.id);
    }
    const anchors: Anchors = new Set(everywhere);
    const date = options.date ?? today();
    const mentions = found.map((list, n) =>
      list.flatMap((item) => {
        if (isSafe(item.candidates) && item.candidates[0]) {
          // Moved to the end: the last named is the likeliest meaning of a shared surname.
          anchors.delete(item.candidates[0].entity.id);
          anchors.add(item.candidates[0].entity.id);
        }
        return toMention(parts[n] ?? '', item, { anchors, date }) ?? [];
      }),
    );
    return { mentions, anchors: [...anchors] };
  }

  return {
    version: gazetteer.version,
    detectParts,
    detect: (text, options) => detectParts([text], options).mentions[0] ?? [],
  };
}
