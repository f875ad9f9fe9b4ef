import type { EntityType } from '../model/entity.ts';
import type { Reading } from '../model/reading.ts';
import { type Story, type StoryId, storyOutlets } from '../model/story.ts';
import { nearWords } from './near-words.ts';
import {
  type Clause,
  type Condition,
  foldWords,
  type NameFilter,
  type Query,
} from './parse-query.ts';
import { lightStem } from './stem.ts';

/** What a story is about, in the reader's words. */
export type StoryNames = {
  entities: { label: string; type: EntityType }[];
  thread?: string | undefined;
};

/** What is known beside the stories themselves. */
type Context = {
  namesOf: (story: Story) => StoryNames;
  readings: ReadonlyMap<StoryId, Reading>;
};

/** A word nobody uses, and the names that were searched for instead. */
export type Correction = { word: string; names: string[] };

/** Folded words with a space before and after each, so that a word or its beginning is found as text. */
type FoldedText = string;

type FoldedStory = {
  story: Story;
  headline: FoldedText;
  /** Names and text. */
  body: FoldedText;
  /** Of headline and body, without endings. */
  stems: FoldedText;
  names: Record<NameFilter, FoldedText[]>;
  /** Names of its entities. */
  labels: { label: string; words: string[] }[];
};

/** Of one surname there may be many bearers. */
const MAX_NAMES = 3;

type Candidate = { folded: FoldedStory; reading: Reading | undefined };

const PLACE_TYPES: ReadonlySet<EntityType> = new Set(['country', 'territory', 'city', 'place']);

/** Lives as long as the story object: the same stories are searched again with every letter typed. */
const foldedStories = new WeakMap<Story, FoldedStory>();

const toFolded = (words: readonly string[]): FoldedText => ` ${words.join(' ')} `;
const foldText = (text: string): FoldedText => toFolded(foldWords(text));

function foldStory(story: Story, namesOf: (story: Story) => StoryNames): FoldedStory {
  const known = foldedStories.get(story);
  if (known) return known;
  const { entities, thread } = namesOf(story);
  const headline = foldWords(story.headline);
  const labels = entities.map(({ label }) => label);
  const body = foldWords([...labels, story.text].join('\n'));
  const labelled = (isKind: (type: EntityType) => boolean): FoldedText[] =>
    entities.filter(({ type }) => isKind(type)).map(({ label }) => foldText(label));
  const made: FoldedStory = {
    story,
    headline: toFolded(headline),
    body: toFolded(body),
    stems: toFolded([...headline, ...body].map(lightStem)),
    names: {
      person: labelled((type) => type === 'person'),
      place: labelled((type) => PLACE_TYPES.has(type)),
      source: storyOutlets(story).map(foldText),
      thread: thread === undefined ? [] : [foldText(thread)],
    },
    labels: labels.map((label) => ({ label, words: foldWords(label) })),
  };
  foldedStories.set(story, made);
  return made;
}

function hasWord(text: FoldedText, { word, open }: { word: string; open: boolean }): boolean {
  return text.includes(open ? ` ${word}` : ` ${word} `);
}

function isOfKind(
  { kind }: Story,
  wanted: Extract<Condition, { type: 'kind' }>['kind'],
  reading: Reading | undefined,
): boolean {
  if (wanted === 'unread') return reading?.read === undefined;
  // A page the reader saved, and a story they saved for later.
  return kind === wanted || (wanted === 'saved' && reading?.saved !== undefined);
}

function meets(condition: Condition, { folded: candidate, reading }: Candidate): boolean {
  const { story, headline, body, stems, names } = candidate;
  switch (condition.type) {
    case 'word':
      return (
        hasWord(headline, condition) ||
        hasWord(body, condition) ||
        stems.includes(` ${lightStem(condition.word)} `)
      );
    case 'phrase': {
      const phrase = toFolded(condition.words);
      return headline.includes(phrase) || body.includes(phrase);
    }
    case 'name':
      return names[condition.filter].some((name) =>
        condition.words.every((word) => hasWord(name, { word, open: true })),
      );
    case 'date':
      return condition.filter === 'before'
        ? story.date < condition.date
        : story.date >= condition.date;
    case 'kind':
      return isOfKind(story, condition.kind, reading);
  }
}

function labelsByWord(candidates: readonly Candidate[]): Map<string, string[]> {
  const labels = new Map(
    candidates.flatMap(({ folded }) => folded.labels.map(({ label, words }) => [label, words])),
  );
  const byWord = new Map<string, string[]>();
  for (const [label, words] of labels) {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), label]);
  }
  return byWord;
}

/** A word no story has may be a name misspelt: then the nearest names are as good. */
function correct(
  clauses: readonly Clause[],
  candidates: readonly Candidate[],
): { alternatives: Map<Condition, Condition[]>; corrections: Correction[] } {
  const alternatives = new Map<Condition, Condition[]>();
  const corrections: Correction[] = [];
  let labels: Map<string, string[]> | undefined;
  for (const { condition, excluded } of clauses) {
    if (condition.type !== 'word' || excluded) continue;
    if (candidates.some((candidate) => meets(condition, candidate))) continue;
    labels ??= labelsByWord(candidates);
    const words = nearWords(condition.word, labels.keys());
    if (words.length === 0) continue;
    const names = new Set(words.flatMap((word) => labels?.get(word) ?? []));
    corrections.push({ word: condition.word, names: [...names].slice(0, MAX_NAMES) });
    alternatives.set(
      condition,
      words.map((word) => ({ type: 'word', word, open: false })),
    );
  }
  return { alternatives, corrections };
}

function compareNewest(a: Story, b: Story): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * The stories that meet every clause of the query and none that is excluded. Words are looked for in
 * headline, text and the names of their entities, spelling folded and endings ignored; a word nobody has
 * is taken for a misspelt name. Those with more of the words in the headline first, then newest first,
 * then by id. A query without clauses finds every story.
 */
export function searchStories(
  query: Query,
  stories: readonly Story[],
  { namesOf, readings }: Context,
): { stories: Story[]; corrections: Correction[] } {
  const { clauses } = query;
  const candidates = stories.map((story) => ({
    folded: foldStory(story, namesOf),
    reading: readings.get(story.id),
  }));
  const { alternatives, corrections } = correct(clauses, candidates);
  const isMet = ({ condition, excluded }: Clause, candidate: Candidate): boolean =>
    (alternatives.get(condition) ?? [condition]).some((one) => meets(one, candidate)) !== excluded;
  const headlineHits = ({ folded: { headline } }: Candidate): number =>
    clauses.filter(({ condition }) => condition.type === 'word' && hasWord(headline, condition))
      .length;
  const found = candidates
    .filter((candidate) => clauses.every((clause) => isMet(clause, candidate)))
    .map((candidate) => ({ story: candidate.folded.story, hits: headlineHits(candidate) }))
    .toSorted((a, b) => b.hits - a.hits || compareNewest(a.story, b.story))
    .map(({ story }) => story);
  return { stories: found, corrections };
}
