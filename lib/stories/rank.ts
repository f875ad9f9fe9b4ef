import type { EntityId } from '../model/entity.ts';
import { closeness, type WeighedDocument } from './closeness.ts';
import { explain, type RankReason } from './explain.ts';
import { rerank } from './rerank.ts';

export type RankedStory = {
  story: WeighedDocument;
  /** Comparable within one ranking only. */
  score: number;
  reasons: RankReason[];
};

export type RankOptions = {
  limit: number;
  /** The entity every candidate is about: sharing it is no reason. */
  about?: EntityId | undefined;
};

/** Candidates ranked by their neighbourhood too; the rest follow as they are. 30 and 80 do as well. */
const POOL = 50;

type Scored = { story: WeighedDocument; score: number };

/** Best first, then newest first, then by id: a total order, whatever order the candidates came in. */
function compareScored(a: Scored, b: Scored): number {
  const [left, right] = [a.story.read.document, b.story.read.document];
  if (a.score !== b.score) return b.score - a.score;
  if ((left.date ?? '') !== (right.date ?? '')) {
    return (left.date ?? '') < (right.date ?? '') ? 1 : -1;
  }
  return left.id < right.id ? -1 : Number(left.id > right.id);
}

function orderPool(query: WeighedDocument, pool: readonly Scored[]): Scored[] {
  const scores = rerank(
    query,
    pool.map(({ story }) => story),
    pool.map(({ score }) => score),
  );
  return pool.map(({ story }, i) => ({ story, score: scores[i] ?? 0 })).toSorted(compareScored);
}

function findNewest(stories: readonly WeighedDocument[]): WeighedDocument | undefined {
  const dated = stories.filter(({ read }) => read.day !== undefined);
  return dated.map((story) => ({ story, score: 0 })).toSorted(compareScored)[0]?.story;
}

/** The order alone: the best `limit` candidates for `query`, without reasons. */
export function orderStories(
  query: WeighedDocument,
  candidates: readonly WeighedDocument[],
  limit: number,
): Scored[] {
  const scored = candidates
    .map((story) => ({ story, score: closeness(query, story) }))
    .toSorted(compareScored);
  // What shares nothing with the query has no neighbourhood to speak for it: by date, after the rest.
  const poolSize = Math.min(POOL, scored.filter(({ score }) => score > 0).length);
  const pool = orderPool(query, scored.slice(0, poolSize));
  return [...pool, ...scored.slice(poolSize)].slice(0, limit);
}

/**
 * The best `limit` candidates for a query (a page or another story) with why each is shown. Serves the
 * card, the related stories and the command line. Pure and deterministic; equals newest first, then by id.
 */
export function rankStories(
  query: WeighedDocument,
  candidates: readonly WeighedDocument[],
  { limit, about }: RankOptions,
): RankedStory[] {
  const newest = findNewest(candidates);
  return orderStories(query, candidates, limit).map(({ story, score }) => ({
    story,
    score,
    reasons: explain(query, story, { about, isNewest: story === newest }),
  }));
}
