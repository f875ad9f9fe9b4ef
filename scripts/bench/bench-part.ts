import { isBrowserName } from '../browsers/browser-name.ts';
import { benchBrowser } from './bench-browser.ts';
import { benchGazetteer, benchRepeats } from './bench-gazetteer.ts';
import { benchLeads, benchLibrary } from './bench-library.ts';
import { benchMatching } from './bench-matching.ts';
import { benchRivals } from './bench-rivals.ts';
import { benchSeeding } from './bench-seeding.ts';
import { readPageTexts } from './page-texts.ts';

/**
 * One part of the bench: `texts`, `gazetteer`, `repeats`, `library`, `leads`, a number of names, or `pages`,
 * `rivals` or `seeding` and a browser.
 */
const [part = '', browser] = process.argv.slice(2);

async function measure(): Promise<object[]> {
  if (isBrowserName(browser)) {
    if (part === 'pages') return benchBrowser(browser);
    return part === 'seeding' ? benchSeeding(browser) : benchRivals(browser);
  }
  if (part === 'library') return benchLibrary();
  if (part === 'leads') return benchLeads();
  const { texts, source } = readPageTexts();
  if (part === 'texts') {
    return [{ source, characters: texts.reduce((total, text) => total + text.length, 0) }];
  }
  if (part === 'gazetteer') return [await benchGazetteer(texts)];
  if (part === 'repeats') return benchRepeats();
  return benchMatching(texts, Number(part));
}

process.stdout.write(JSON.stringify(await measure()));
