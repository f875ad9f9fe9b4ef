import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { inProject } from '../project-root.ts';

const SAVED_PAGES = inProject('../shared/pages');
const BRIEFS = inProject('data/library/briefs');

/** The text a reader sees, near enough to measure with: markup, scripts and styles taken out. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1>/giu, ' ')
    .replace(/<[^>]*>/gu, '\n')
    .replace(/&(?:nbsp|#160);/gu, '\u00A0')
    .replace(/&amp;/gu, '&')
    .replace(/\n[\s\n]*/gu, '\n');
}

/** Texts of saved news pages where they are at hand, else the briefs of the library. */
export function readPageTexts(): { texts: string[]; source: string } {
  if (existsSync(SAVED_PAGES)) {
    const files = readdirSync(SAVED_PAGES).filter((name) => name.endsWith('.html.gz'));
    const texts = files.map((name) =>
      textOf(gunzipSync(readFileSync(`${SAVED_PAGES}/${name}`)).toString('utf8')),
    );
    return { texts, source: `${files.length} saved pages` };
  }
  const files = readdirSync(BRIEFS);
  const texts = files.map((name) => readFileSync(`${BRIEFS}/${name}`, 'utf8'));
  return { texts, source: `${files.length} briefs of the library` };
}
