import { createCorpus } from '../lib/stories/corpus.ts';
import { orderStories } from '../lib/stories/rank.ts';
import { type ReadDocument, readDocument } from '../lib/stories/read-document.ts';
import { type CorpusLine, readLines } from './corpus/read-lines.ts';
import { loadDetect, toDocument } from './corpus/to-document.ts';
import { Failure } from './failure.ts';
import { runMain } from './run-main.ts';

const USAGE = 'Usage: npm run --silent relate -- [--before] CORPUS.jsonl QUERIES.jsonl';
/** What the interface promises (DESIGN, command-line faces). */
const MAX_RANKED = 20;
/** Fetched by content alone; time and neighbours decide among them. */
const CANDIDATES = 150;

type Line = { line: CorpusLine; read: ReadDocument };

const dateOf = ({ read }: Line): string => read.document.date ?? '';

async function main(): Promise<number> {
  const files = process.argv.slice(2).filter((argument) => argument !== '--before');
  const before = process.argv.includes('--before');
  const [corpusFile, queryFile, ...others] = files;
  if (!corpusFile || !queryFile || others.length > 0) throw new Failure(USAGE);

  const detect = process.env['NODETECT'] ? undefined : loadDetect();
  const read = (line: CorpusLine): Line => ({ line, read: readDocument(toDocument(line, detect)) });
  const stories = (await readLines(corpusFile)).map(read);
  const queries = (await readLines(queryFile)).map(read);

  const corpus = createCorpus();
  const waiting = before ? stories.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)) : stories;
  const asked = before ? queries.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)) : queries;
  let arrived = 0;
  for (const query of asked) {
    while (arrived < waiting.length) {
      const next = waiting[arrived];
      if (!next || (before && dateOf(next) > dateOf(query) && dateOf(query) !== '')) break;
      corpus.add(next.read);
      arrived += 1;
    }
    const weighed = corpus.weigh(query.read);
    const candidates = corpus.findCandidates(
      weighed,
      CANDIDATES,
      ({ document }) => document.id !== query.read.document.id,
    );
    const ranked = orderStories(weighed, candidates, MAX_RANKED);
    process.stdout.write(
      `${JSON.stringify({ id: query.line.id, ranked: ranked.map(({ story }) => story.read.document.id) })}\n`,
    );
  }
  return 0;
}

await runMain(main);
