import { ALIAS_FLAG, type Gazetteer } from '../gazetteer/gazetteer.ts';
import { createLookup } from '../gazetteer/lookup.ts';
import { createMatcher, type Match } from '../gazetteer/matcher.ts';
import { ALIAS_KINDS, type AliasKind } from '../model/alias.ts';
import type { EntityId, EntityType } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { sumEvidence } from '../text/language.ts';
import { foldText, isSmallAt } from '../text/tokens.ts';
import { holdsCue } from './cues.ts';
import { createNeighbours, type Neighbourhood } from './neighbours.ts';
import { createOrdinaryWords } from './ordinary-words.ts';
import {
  type Anchors,
  type Candidate,
  type Evidence,
  isClear,
  resolve,
  safeEntity,
} from './resolve.ts';
import { isSuppressed } from './suppress.ts';

/** What is known about a text beside its characters. All of it may be missing. */
export type DetectOptions = {
  /** ISO date of the text; today when it tells none. */
  date?: string | undefined;
  /** Language the text claims to be in; its own words are believed first. */
  lang?: string | undefined;
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

type Found = { start: number; end: number; candidates: Candidate[]; around: Neighbourhood };

/** How far from a name its cues are looked for, in UTF-16 units to each side: about a sentence. */
const CUE_REACH = 150;

/** Kinds of names that stand before a currency. */
const OF_STATES: ReadonlySet<AliasKind> = new Set(['demonym', 'acronym']);
/** The country whose cities bear names of the world's and are told apart by their state. */
const UNITED_STATES: EntityId = 'Q30';
const PLACES: ReadonlySet<EntityType> = new Set(['country', 'territory', 'city', 'place']);

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function baseLanguage(lang: string | undefined): string | undefined {
  return lang?.split(/[-_]/u)[0]?.toLowerCase();
}

/** The engine of Backstory: text in, mentions out. Pure but for the clock, which stands in for a missing date. */
export function createDetector(gazetteer: Gazetteer): Detector {
  const lookup = createLookup(gazetteer);
  const matcher = createMatcher(gazetteer, lookup);
  const neighbours = createNeighbours(gazetteer, lookup);
  const isOrdinaryWord = createOrdinaryWords(gazetteer);
  const entityOf = new Map(gazetteer.entities.map((entity) => [entity.id, entity]));

  /** What the aliases of a match could mean. Cues are looked for only when something asks for them. */
  function toCandidates(text: string, match: Match, allowed: number): Candidate[] {
    const isWord = isOrdinaryWord(text, match, allowed);
    let near: string | undefined;
    const readNear = (): string => {
      if (near !== undefined) return near;
      const before = text.slice(Math.max(0, match.start - CUE_REACH), match.start);
      near = foldText(`${before} . ${text.slice(match.end, match.end + CUE_REACH)}`);
      return near;
    };
    const byEntity = new Map<number, Candidate>();
    const cuesOf = new Map<number, string[]>();
    for (const alias of match.aliases) {
      const number = gazetteer.aliasEntities[alias] ?? -1;
      const entity = gazetteer.entities[number];
      const kind = ALIAS_KINDS[gazetteer.aliasKinds[alias] ?? -1];
      if (!entity || !kind) continue;
      const flags = gazetteer.aliasFlags[alias] ?? 0;
      const needsContext = (flags & ALIAS_FLAG.needsContext) !== 0;
      const isOrdinary = isWord || (flags & ALIAS_FLAG.needsCue) !== 0;
      const cues = [...(cuesOf.get(number) ?? []), ...(gazetteer.aliasCues[alias] ?? [])];
      cuesOf.set(number, cues);
      const known = byEntity.get(number);
      const isCued = (): boolean => cues.some((cue) => holdsCue(readNear(), cue));
      // Of several aliases with the same spelling the one that asks least decides.
      if (!known || (known.needsContext && !needsContext)) {
        byEntity.set(number, { entity, kind, needsContext, isOrdinary, isCued });
      } else known.isCued = isCued;
    }
    return [...byEntity.values()];
  }

  /** Whether one of the candidates has this first name before this surname: “Donald J. Trump” is Donald Trump. */
  function isOwnName(given: string, surface: string, candidates: Candidate[]): boolean {
    const bearers = new Set(
      matcher
        .aliasesOf(`${given} ${surface}`)
        .map((alias) => gazetteer.entities[gazetteer.aliasEntities[alias] ?? -1]),
    );
    return candidates.some(({ entity }) => bearers.has(entity));
  }

  /** “Richard Katz” and “R. Katz” are not Israel Katz. */
  function isOtherPerson(surface: string, { candidates, around }: Found): boolean {
    const { givenName, initialNames, hasStrangersName } = around;
    if (hasStrangersName) return true;
    if (givenName !== undefined) return !isOwnName(givenName, surface, candidates);
    return (
      initialNames.length > 0 && !initialNames.some((name) => isOwnName(name, surface, candidates))
    );
  }

  /** A name that is part of the name of a person we do not know. */
  function isSomebodyElse(surface: string, found: Found): boolean {
    const { candidates, around } = found;
    if (candidates.every(({ kind }) => kind === 'surname')) return isOtherPerson(surface, found);
    return (
      (around.givenName !== undefined || around.beforeSurname) &&
      !surface.includes(' ') &&
      candidates.every(({ entity }) => PLACES.has(entity.type))
    );
  }

  /** A name that is part of another thing's name. */
  function isOtherThing(candidates: Candidate[], around: Neighbourhood): boolean {
    const { inLongerName, inBodyName, besideUnit, beforeRegion } = around;
    return (
      inLongerName ||
      (inBodyName && candidates.every(({ entity }) => PLACES.has(entity.type))) ||
      (besideUnit && candidates.every(({ kind }) => OF_STATES.has(kind))) ||
      (beforeRegion &&
        candidates.every(
          ({ entity }) => entity.type === 'city' && !entity.of.includes(UNITED_STATES),
        ))
    );
  }

  function findAll(text: string, allowed: number, matches: Match[]): Found[] {
    const found: Found[] = [];
    const isVague = matcher.finder.isVague(allowed);
    for (const [n, match] of matches.entries()) {
      // “léta” is Latvian in Portuguese and years in Czech: a capital is a name in either.
      if (isVague && isSmallAt(text, match.start)) continue;
      const candidates = toCandidates(text, match, allowed);
      const kinds = candidates.map((candidate) => candidate.kind);
      if (isSuppressed(text, { ...match, kinds })) continue;
      const around = neighbours.around(
        text,
        { ...match, after: matches[n - 1]?.end ?? 0, until: matches[n + 1]?.start ?? text.length },
        allowed,
      );
      if (!isOtherThing(candidates, around)) found.push({ ...match, candidates, around });
    }
    return found;
  }

  function readParts(parts: readonly string[], lang: string | undefined): Found[][] {
    const scans = parts.map((part) => matcher.scan(part));
    const page = sumEvidence(
      scans.map((scan) => scan.evidence),
      matcher.finder,
    );
    return scans.map((scan, n) => {
      const text = parts[n] ?? '';
      if (scan.hits.length === 0) return [];
      const allowed = matcher.finder.allowed(scan.evidence, page, baseLanguage(lang));
      return findAll(text, allowed, matcher.match(text, scan, allowed));
    });
  }

  /** A surname alone, after somebody else of that name and with no full name of ours. */
  function isStranger(
    surface: string,
    { candidates }: Found,
    { strangers, anchors }: { strangers: Set<string>; anchors: Anchors },
  ): boolean {
    return (
      strangers.size > 0 &&
      strangers.has(foldText(surface)) &&
      candidates.every(({ kind, entity }) => kind === 'surname' && !anchors.has(entity.id))
    );
  }

  function countClear(found: Found[], anchors: Anchors): Map<EntityId, number> {
    const counts = new Map<EntityId, number>([...anchors].map((id) => [id, 1]));
    for (const { candidates } of found) {
      const [only, other] = candidates;
      if (!only || other || !isClear(only)) continue;
      for (const id of [only.entity.id, ...only.entity.of])
        counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  function ownersOf(anchors: Anchors): Set<EntityId> {
    return new Set([...anchors].flatMap((id) => entityOf.get(id)?.of ?? []));
  }

  function toMention(text: string, found: Found, evidence: Evidence): Mention | undefined {
    const choice = resolve(found.candidates, evidence);
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

  function detectParts(parts: readonly string[], options: DetectOptions = {}): Detection {
    const found = readParts(parts, options.lang);
    const everywhere: Anchors = new Set(options.anchors);
    for (const { candidates } of found.flat()) {
      const safe = safeEntity(candidates);
      if (safe) everywhere.add(safe);
    }
    const anchors: Anchors = new Set(everywhere);
    const owners = ownersOf(everywhere);
    const counts = countClear(found.flat(), new Set(options.anchors));
    const date = options.date ?? today();
    /** Surnames that somebody we do not know has in this document. */
    const strangers = new Set<string>();
    const mentions = found.map((list, n) =>
      list.flatMap((item) => {
        const text = parts[n] ?? '';
        const surface = text.slice(item.start, item.end);
        if (isSomebodyElse(surface, item)) {
          strangers.add(foldText(surface));
          return [];
        }
        if (isStranger(surface, item, { strangers, anchors })) return [];
        const safe = safeEntity(item.candidates);
        if (safe) {
          // Moved to the end: the last named is the likeliest meaning of a shared surname.
          anchors.delete(safe);
          anchors.add(safe);
        }
        return toMention(text, item, { anchors, owners, counts, date }) ?? [];
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
