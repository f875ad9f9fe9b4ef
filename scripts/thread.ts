import { readDocument } from '../lib/stories/read-document.ts';
import { createThreader } from '../lib/stories/threader.ts';
import { readLines } from './corpus/read-lines.ts';
import { loadDetect, toDocument } from './corpus/to-document.ts';
import { Failure } from './failure.ts';
import { runMain } from './run-main.ts';

const USAGE = 'Usage: npm run --silent thread -- CORPUS.jsonl';

async function main(): Promise<number> {
  const [file, ...others] = process.argv.slice(2);
  if (!file || others.length > 0) throw new Failure(USAGE);

  const lines = await readLines(file);
  const detect = await loadDetect();
  const threader = createThreader();
  for (const line of lines) threader.add(readDocument(toDocument(line, detect)));
  const threads = threader.threads();
  for (const { id } of lines) {
    process.stdout.write(`${JSON.stringify({ id, thread: threads.get(String(id)) ?? null })}\n`);
  }
  return 0;
}

await runMain(main);
