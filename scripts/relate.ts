import { createCorpus } from '../lib/stories/corpus.ts';
import { orderStories } from '../lib/stories/rank.ts';
import { type ReadDocument, readDocument } from '../lib/stories/read-document.ts';
import { type CorpusLine, readLines } from './corpus/read-lines.ts';
import { loadDetect, toDocument } from './corpus/to-document.ts';
import { Failure } from './failure.ts';
import { runMain } from './run-main.ts';

const USAGE = 'Usage: npm run --silent relate -- [--before] CORPUS.jsonl QUERIES.jsonl';
const BEFORE = '--before';
/** What the interface promises. */
const MAX_RANKED = 20;
/** Fetched by content alone; time and neighbours decide among them. */
const CANDIDATES = 150;
/** Sorts behind every date: a query without one may know every story. */
const AFTER_ALL = '\uFFFF';

type Entry = { id: CorpusLine['id']; date: string; read: ReadDocument };
type Answer = { id: Entry['id']; ranked: Entry['id'][] };

function byDate(a: Entry, b: Entry): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}

/** Answers the queries in turn; with `before` each sees only what had arrived by its date. */
function* relate(stories: Entry[], queries: Entry[], before: boolean): Generator<Answer> {
  const corpus = createCorpus();
  const ids = new Map(stories.map(({ id, read }) => [read, id]));
  const waiting = before ? stories.toSorted(byDate) : stories;
  let arrived = 0;
  for (const query of before ? queries.toSorted(byDate) : queries) {
    for (let next = waiting[arrived]; next; next = waiting[arrived]) {
      if (before && next.date > query.date) break;
      corpus.add(next.read);
      arrived += 1;
    }
    const weighed = corpus.weigh(query.read);
    const isOther = ({ document }: ReadDocument): boolean => document.id !== String(query.id);
    const candidates = corpus.findCandidates(weighed, CANDIDATES, isOther);
    const ranked = orderStories(weighed, candidates, MAX_RANKED);
    yield { id: query.id, ranked: ranked.flatMap(({ story }) => ids.get(story.read) ?? []) };
  }
}

async function main(): Promise<number> {
  const [corpusFile, queryFile, ...others] = process.argv.slice(2).filter((a) => a !== BEFORE);
  if (!corpusFile || !queryFile || others.length > 0) throw new Failure(USAGE);
  const corpusLines = await readLines(corpusFile);
  const queryLines = await readLines(queryFile);

  const detect = await loadDetect();
  const read = (line: CorpusLine): Omit<Entry, 'date'> => ({
    id: line.id,
    read: readDocument(toDocument(line, detect)),
  });
  const stories = corpusLines.map((line) => ({ ...read(line), date: line.date ?? '' }));
  const queries = queryLines.map((line) => ({ ...read(line), date: line.date ?? AFTER_ALL }));
  for (const answer of relate(stories, queries, process.argv.includes(BEFORE))) {
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return 0;
}

await runMain(main);
