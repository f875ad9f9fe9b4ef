import type { StoryId, ThreadId } from '../model/story.ts';
import { closeness } from './closeness.ts';
import type { CorpusStatistics } from './corpus-statistics.ts';
import { createCorpus, REFRESH_GROWTH } from './corpus.ts';
import { mergeGroups } from './merge-groups.ts';
import { linkNeighbours } from './neighbour-links.ts';
import type { ReadDocument } from './read-document.ts';

/** Finds out which stories are about one developing matter, as they come in. */
export type Threader = {
  /**
   * Takes in the next story; stories come in the order of their dates. One with a `thread` of its own
   * keeps it and draws others into it.
   */
  add(document: ReadDocument): void;
  /** The thread of every story added so far that is not alone. Earlier answers may change while a thread is open. */
  threads(): Map<StoryId, ThreadId>;
};

/** A story: its neighbours by closeness, and its thread once that is settled. */
type Item = {
  read: ReadDocument;
  day: number;
  near: Map<Item, number>;
  thread: ThreadId | undefined;
};

/** A matter nobody has reported on for a month is closed; the labelled threads span a month too. */
const WINDOW_DAYS = 31;
/** Open stories kept in memory; the oldest are closed first when there are more, dates or not. */
const MAX_OPEN = 5_000;
/** Closing goes in strides, so that its cost is shared by many stories. */
const STRIDE_DAYS = 14;
const STRIDE_STORIES = 500;
/** Neighbours looked up for a new story. */
const CANDIDATES = 20;
/**
 * What must speak, on average, for every pair of a thread (see `linkNeighbours`). Measured on the
 * labelled threads, one setting for all; 0.48 to 0.54 do as well.
 */
const THRESHOLD = 0.52;

/** Groups open stories; those settled in one thread start together and no two threads are joined. */
function groupItems(items: readonly Item[]): Item[][] {
  const places = new Map(items.map((item, place) => [item, place]));
  const neighbours = items.map(
    ({ near }) =>
      new Map([...near].map(([other, value]) => [places.get(other) ?? -1, value] as const)),
  );
  const labels = new Map<number, ThreadId>();
  items.forEach(({ thread }, place) => {
    if (thread !== undefined) labels.set(place, thread);
  });
  return mergeGroups({
    size: items.length,
    links: linkNeighbours(neighbours),
    threshold: THRESHOLD,
    labels,
  }).map((places) => places.flatMap((place) => items[place] ?? []));
}

/** Named by an editor, or after its first story. */
function nameThread(group: readonly Item[]): ThreadId | undefined {
  const settled = group.find(({ thread }) => thread !== undefined)?.thread;
  return settled ?? (group.length > 1 ? group[0]?.read.document.id : undefined);
}

/**
 * A threader over `statistics` (what the store's stories say about terms; it counts each story it is
 * given). Stories are linked to their nearest neighbours within `WINDOW_DAYS` as they come; open
 * stories are grouped by those links when `threads` asks. A thread with a story older than the window
 * no longer changes, it can only grow.
 */
export function createThreader(statistics?: CorpusStatistics): Threader {
  const corpus = createCorpus(statistics);
  const closed = new Map<StoryId, ThreadId>();
  const items = new Map<ReadDocument, Item>();
  let today = 0;
  let added = 0;
  let addedAtRelink = 0;

  /** Links a story with its nearest neighbours among the open ones. */
  function link(item: Item): void {
    const weighed = corpus.weigh(item.read);
    const isNear = (read: ReadDocument): boolean => {
      const other = items.get(read);
      return other !== undefined && other !== item && Math.abs(other.day - item.day) <= WINDOW_DAYS;
    };
    for (const candidate of corpus.findCandidates(weighed, CANDIDATES, isNear)) {
      const other = items.get(candidate.read);
      const value = closeness(weighed, candidate);
      other?.near.set(item, value);
      if (other) item.near.set(other, value);
    }
  }

  /** The first stories were linked when little was known of what is rare; they are linked again. */
  function relinkIfDue(): void {
    if (added - addedAtRelink < addedAtRelink * REFRESH_GROWTH) return;
    addedAtRelink = added;
    corpus.refresh();
    for (const item of items.values()) item.near.clear();
    for (const item of items.values()) link(item);
  }

  function group(): Item[][] {
    relinkIfDue();
    return groupItems([...items.values()]);
  }

  function close(item: Item): void {
    items.delete(item.read);
    corpus.drop(item.read);
    for (const other of item.near.keys()) other.near.delete(item);
    if (item.thread !== undefined) closed.set(item.read.document.id, item.thread);
  }

  /** Settles the threads of the stories that are too old, then lets these go. */
  function closeOld(): void {
    const open = [...items.values()];
    const isOld = (item: Item, place: number): boolean =>
      item.day < today - WINDOW_DAYS || place < open.length - MAX_OPEN;
    const old = new Set(open.filter(isOld));
    for (const members of group()) {
      const thread = nameThread(members);
      if (members.some((item) => old.has(item))) for (const item of members) item.thread ??= thread;
    }
    for (const item of old) close(item);
  }

  function isCloseDue(): boolean {
    const [first] = items.values();
    if (!first) return false;
    return first.day < today - WINDOW_DAYS - STRIDE_DAYS || items.size >= MAX_OPEN + STRIDE_STORIES;
  }

  return {
    add(read) {
      today = Math.max(today, read.day ?? 0);
      if (isCloseDue()) closeOld();
      const { thread } = read.document;
      const item: Item = { read, day: read.day ?? today, near: new Map(), thread };
      items.set(read, item);
      link(item);
      corpus.add(read);
      added += 1;
    },
    threads() {
      const threads = new Map(closed);
      for (const members of group()) {
        const thread = nameThread(members);
        if (thread === undefined) continue;
        for (const { read } of members) threads.set(read.document.id, thread);
      }
      return threads;
    },
  };
}
