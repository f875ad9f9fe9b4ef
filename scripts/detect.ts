import { createInterface } from 'node:readline';

import { createDetector } from '../lib/detect/detector.ts';
import { z } from '../lib/schema/zod.ts';
import { loadGazetteer, loadTitles } from './load-gazetteer.ts';

const documentSchema = z.object({
  id: z.union([z.string(), z.number()]),
  date: z.string().optional(),
  lang: z.string().optional(),
  title: z.string().optional(),
  text: z.string(),
});

const detector = createDetector(await loadGazetteer());
const titles = await loadTitles();

let line = 0;
for await (const json of createInterface({ input: process.stdin })) {
  line += 1;
  if (json.trim() === '') continue;
  try {
    const { id, date, lang, title, text } = documentSchema.parse(JSON.parse(json));
    const parts = title === undefined ? [text] : [title, text];
    const mentions = detector.detectParts(parts, { date, lang }).mentions.at(-1) ?? [];
    const found = mentions.map(({ reason: _reason, ...mention }) => ({
      ...mention,
      wikipedia: titles.get(mention.entity),
    }));
    process.stdout.write(`${JSON.stringify({ id, mentions: found })}\n`);
  } catch (error) {
    console.error(`Line ${line} of the input is not a document {id, text}: ${String(error)}`);
    process.exit(1);
  }
}
