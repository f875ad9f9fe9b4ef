import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { parse } from 'yaml';

import type { Detector } from '../../lib/detect/detector.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { z } from '../../lib/schema/zod.ts';
import { inProject } from '../project-root.ts';

const FOLDER = inProject('test/fixtures/sentences');
/** The sentences were written on this day; offices are judged by it. */
const WRITTEN = '2026-11-23';

const sentencesSchema = z.array(
  z.strictObject({ text: z.string().min(1), names: z.array(z.tuple([z.string(), z.string()])) }),
);
type Sentence = z.infer<typeof sentencesSchema>[number];
type Name = { surface: string; entity: string; start: number; end: number };

/** A share of so many, with the bounds of its 95 % interval (Wilson). */
export type Share = { right: number; of: number; low: number; high: number };
export type SentenceScore = {
  lang: string;
  sentences: number;
  recall: Share;
  precision: Share;
  missed: string[];
  wrong: string[];
};

const Z = 1.96;

/** Wilson's interval: holds for shares near one and small numbers. */
export function shareOf(right: number, of: number): Share {
  if (of === 0) return { right, of, low: 0, high: 1 };
  const p = right / of;
  const spread = Z * Math.sqrt((p * (1 - p) + Z ** 2 / (4 * of)) / of);
  const scale = 1 + Z ** 2 / of;
  const middle = p + Z ** 2 / (2 * of);
  return { right, of, low: (middle - spread) / scale, high: (middle + spread) / scale };
}

/** Where the names stand: each behind the one before. Throws when the text does not hold them so. */
function locate({ text, names }: Sentence, lang: string): Name[] {
  let from = 0;
  return names.map(([surface, entity]) => {
    const start = text.indexOf(surface, from);
    if (start < 0) throw new Error(`${lang}: “${text}” does not hold “${surface}” in its place.`);
    from = start + surface.length;
    return { surface, entity, start, end: from };
  });
}

const isRight = (mention: Mention, name: Name): boolean =>
  mention.entity === name.entity && mention.start < name.end && name.start < mention.end;

function scoreLanguage(lang: string, sentences: Sentence[], detector: Detector): SentenceScore {
  const missed: string[] = [];
  const wrong: string[] = [];
  let named = 0;
  let marked = 0;
  for (const sentence of sentences) {
    const names = locate(sentence, lang);
    const mentions = detector.detect(sentence.text, { lang, date: WRITTEN });
    named += names.length;
    marked += mentions.length;
    const lost = names.filter((name) => !mentions.some((mention) => isRight(mention, name)));
    const strays = mentions.filter((mention) => !names.some((name) => isRight(mention, name)));
    missed.push(...lost.map(({ surface, entity }) => `${surface} (${entity}): ${sentence.text}`));
    wrong.push(...strays.map(({ surface, entity }) => `${surface} (${entity}): ${sentence.text}`));
  }
  return {
    lang,
    sentences: sentences.length,
    recall: shareOf(named - missed.length, named),
    precision: shareOf(marked - wrong.length, marked),
    missed,
    wrong,
  };
}

/** Detection over the test sentences of each language that has no labelled news. */
export function scoreSentences(detector: Detector): SentenceScore[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const lang = basename(file, '.yaml');
      const sentences = sentencesSchema.parse(parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
      return scoreLanguage(lang, sentences, detector);
    });
}
