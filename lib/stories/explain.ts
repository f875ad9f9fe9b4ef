import type { StoryReason } from '../model/card.ts';
import type { EntityId } from '../model/entity.ts';
import { foldToken } from '../text/tokens.ts';
import type { WeighedDocument } from './closeness.ts';
import { splitWords } from './split-words.ts';
import { entityTerm, type TermKey, termOf } from './term.ts';
import type { TermVector } from './weigh-document.ts';

/** A `StoryReason` as ranking knows it: whoever shows it adds the entity's label in the reader's language. */
export type RankReason =
  | Exclude<StoryReason, { kind: 'shared-entity' | 'names' }>
  | { kind: 'shared-entity'; entity: EntityId };

/** What fits under a story on the card. */
const MAX_ENTITIES = 2;
const MAX_WORDS = 3;
/** Cosine a word must bring to be worth naming. */
const MIN_CONTRIBUTION = 0.01;
/** Of two forms of one word, as much at least is the same: `impeach`, `impeachment` but not `intern`. */
const MIN_COMMON_SHARE = 0.6;
/** Within a week is the same news to a reader. */
const NEAR_DAYS = 7;

type WordsByTerm = Map<TermKey, Set<string>>;

function findContributions(query: TermVector, story: TermVector): Map<TermKey, number> {
  const weights = new Map<TermKey, number>();
  query.terms.forEach((term, i) => weights.set(term, query.weights[i] ?? 0));
  const shared = new Map<TermKey, number>();
  story.terms.forEach((term, i) => {
    const weight = weights.get(term);
    if (weight !== undefined) shared.set(term, weight * (story.weights[i] ?? 0));
  });
  return shared;
}

function findEntities(
  query: WeighedDocument,
  story: WeighedDocument,
  shared: ReadonlyMap<TermKey, number>,
): EntityId[] {
  return [...story.read.document.entities.keys()]
    .filter((entity) => query.read.document.entities.has(entity))
    .map((entity) => ({ entity, weight: shared.get(entityTerm(entity)) ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight || (a.entity < b.entity ? -1 : 1))
    .map(({ entity }) => entity);
}

/** The folded words of the query behind each shared term. */
function wordsByTerm(query: WeighedDocument, shared: ReadonlyMap<TermKey, number>): WordsByTerm {
  const { headline, text } = query.read.document;
  const words: WordsByTerm = new Map();
  for (const { text: word } of splitWords(`${headline}\n${text}`)) {
    const term = termOf(word);
    if (shared.has(term)) words.set(term, (words.get(term) ?? new Set()).add(foldToken(word)));
  }
  return words;
}

/** Terms are cut short: `international` and `internet` share one, and no reader would call them the same. */
function isSameWord(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a.charAt(common) === b.charAt(common)) common += 1;
  return common >= MIN_COMMON_SHARE * Math.max(a.length, b.length);
}

function findWords(
  query: WeighedDocument,
  story: WeighedDocument,
  shared: ReadonlyMap<TermKey, number>,
): string[] {
  const { headline, text, mentions = [] } = story.read.document;
  const asked = wordsByTerm(query, shared);
  const found = new Map<TermKey, { word: string; weight: number }>();
  for (const { text: word, start } of splitWords(`${headline}\n${text}`)) {
    const term = termOf(word);
    const weight = shared.get(term) ?? 0;
    if (weight < MIN_CONTRIBUTION || found.has(term)) continue;
    // The names of entities are told as entities.
    if (mentions.some((mention) => mention.start <= start && start < mention.end)) continue;
    const folded = foldToken(word);
    if (![...(asked.get(term) ?? [])].some((other) => isSameWord(folded, other))) continue;
    found.set(term, { word, weight });
  }
  return [...found.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_WORDS)
    .map(({ word }) => word);
}

function isNear(query: WeighedDocument, story: WeighedDocument): boolean {
  const [a, b] = [query.read.day, story.read.day];
  return a !== undefined && b !== undefined && Math.abs(a - b) <= NEAR_DAYS;
}

/**
 * Why `story` is shown for `query`, the strongest kind of reason first: whom both name (not `about`,
 * which every candidate names), which words of the story both use, in the story's own spelling, that
 * they are near in time, that it is the newest.
 */
export function explain(
  query: WeighedDocument,
  story: WeighedDocument,
  { about, isNewest }: { about?: EntityId | undefined; isNewest: boolean },
): RankReason[] {
  const shared = findContributions(query.vector, story.vector);
  const words = findWords(query, story, shared);
  const entities = findEntities(query, story, shared).filter((entity) => entity !== about);
  return [
    ...entities
      .slice(0, MAX_ENTITIES)
      .map((entity) => ({ kind: 'shared-entity' as const, entity })),
    ...(words.length > 0 ? [{ kind: 'shared-words' as const, words }] : []),
    ...(isNear(query, story) ? [{ kind: 'near-in-time' as const }] : []),
    ...(isNewest ? [{ kind: 'newest' as const }] : []),
  ];
}
