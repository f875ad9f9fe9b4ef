import { benchGazetteer, benchRepeats } from './bench-gazetteer.ts';
import { benchMatching } from './bench-matching.ts';
import { readPageTexts } from './page-texts.ts';

/** One part of the bench: `texts`, `gazetteer`, `repeats`, or a number of names. */
const [part = ''] = process.argv.slice(2);
const { texts, source } = readPageTexts();

function measure(): object[] {
  if (part === 'texts') {
    return [{ source, characters: texts.reduce((total, text) => total + text.length, 0) }];
  }
  if (part === 'gazetteer') return [benchGazetteer(texts)];
  if (part === 'repeats') return benchRepeats();
  return benchMatching(texts, Number(part));
}

process.stdout.write(JSON.stringify(measure()));
