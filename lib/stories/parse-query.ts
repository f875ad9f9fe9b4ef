import type { SearchNote } from '../model/browse.ts';
import { foldToken } from '../text/tokens.ts';
import { splitWords } from './split-words.ts';

/** Filters that compare with a name: of a person, a place, an outlet or a thread. */
const NAME_FILTERS = ['person', 'place', 'source', 'thread'] as const;
const DATE_FILTERS = ['before', 'after'] as const;
/** What `is:` asks for: what the reader did with a story, and the kinds of stories. */
const KINDS = ['unread', 'saved', 'brief', 'feed', 'imported'] as const;

export type NameFilter = (typeof NAME_FILTERS)[number];
type DateFilter = (typeof DATE_FILTERS)[number];
type Kind = (typeof KINDS)[number];

/** What a story has to meet. Words are folded. */
export type Condition =
  /** A word; while it is typed (`open`), the beginning of one. */
  | { type: 'word'; word: string; open: boolean }
  /** Words one after the other. */
  | { type: 'phrase'; words: string[] }
  /** Words of which the name has one each, or its beginning. */
  | { type: 'name'; filter: NameFilter; words: string[] }
  /** `before` a day, month or year, or from one on (`after`). */
  | { type: 'date'; filter: DateFilter; date: string }
  | { type: 'kind'; kind: Kind };

export type Clause = { condition: Condition; excluded: boolean };

/** What in a query could not be understood; it is passed over. */
export type QueryProblem = Exclude<SearchNote, { type: 'corrected' }>;

export type Query = { clauses: Clause[]; problems: QueryProblem[] };

/** A minus, a filter's name, and what stands between quotation marks of any language or up to a space. */
const PART =
  /(?<minus>[-−](?=\S))?(?:(?<filter>person|place|source|thread|before|after|is):)?(?:["“”„«»](?<quoted>[^"“”„«»]*)["“”«»]?|(?<bare>[^\s"“”„«»]+)|(?<=:))/giu;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

function includes<Value extends string>(list: readonly Value[], text: string): text is Value {
  return list.some((value) => value === text);
}

/** The folded words of a text, as stories are split into words. */
export function foldWords(text: string): string[] {
  return splitWords(text).flatMap(({ text: word }) => foldToken(word) || []);
}

type Part = { filter: string; text: string; quoted: boolean; open: boolean };

function readFilter({ filter, text }: Part): Condition | QueryProblem | undefined {
  if (text.trim() === '') return { type: 'empty-filter', filter };
  if (includes(NAME_FILTERS, filter)) return { type: 'name', filter, words: foldWords(text) };
  if (includes(DATE_FILTERS, filter)) {
    return DATE.test(text)
      ? { type: 'date', filter, date: text }
      : { type: 'no-date', filter, text };
  }
  const kind = text.toLowerCase();
  return includes(KINDS, kind)
    ? { type: 'kind', kind }
    : { type: 'unknown-kind', text, kinds: KINDS };
}

const isProblem = (read: Condition | QueryProblem): read is QueryProblem =>
  read.type === 'empty-filter' || read.type === 'no-date' || read.type === 'unknown-kind';

function readWords({ text, quoted, open }: Part, excluded: boolean): Condition[] {
  const words = foldWords(text);
  // A story without “North Korea” may have “North”.
  if ((quoted || excluded) && words.length > 1) return [{ type: 'phrase', words }];
  return words.map((word, n) => ({
    type: 'word',
    word,
    open: open && !quoted && !excluded && n === words.length - 1,
  }));
}

/**
 * Reads what a reader typed: words, “phrases”, `-` before what must not be there, `person:`, `place:`,
 * `source:`, `thread:`, `before:` and `after:` with a day, month or year, `is:` with a kind of story.
 * Never throws: what it cannot understand becomes a problem and is passed over. The last word, as long
 * as nothing follows it, is open.
 */
export function parseQuery(text: string): Query {
  const clauses: Clause[] = [];
  const problems: QueryProblem[] = [];
  for (const { 0: whole, index, groups = {} } of text.matchAll(PART)) {
    if (whole === '') continue;
    const excluded = groups['minus'] !== undefined;
    const part: Part = {
      filter: groups['filter']?.toLowerCase() ?? '',
      text: groups['quoted'] ?? groups['bare'] ?? '',
      quoted: groups['quoted'] !== undefined,
      open: index + whole.length === text.length,
    };
    if (part.filter === '') {
      clauses.push(...readWords(part, excluded).map((condition) => ({ condition, excluded })));
      continue;
    }
    const read = readFilter(part);
    if (!read) continue;
    if (isProblem(read)) problems.push(read);
    else clauses.push({ condition: read, excluded });
  }
  return { clauses, problems };
}
