import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { createDetector } from '../../lib/detect/detector.ts';
import { z } from '../../lib/schema/zod.ts';
import { loadGazetteer } from '../../scripts/load-gazetteer.ts';
import { inProject } from '../../scripts/project-root.ts';

const FOLDER = inProject('test/fixtures/traps');
const TODAY = '2026-11-23';

const trapsSchema = z.array(
  z
    .strictObject({
      trap: z.string(),
      text: z.string(),
      found: z.record(z.string(), z.string()).default({}),
      silent: z.array(z.string()).default([]),
      date: z.string().default(TODAY),
      /** Why it fails as yet: counted, not asserted. */
      known: z.string().optional(),
    })
    .refine((entry) => Object.keys(entry.found).length + entry.silent.length > 0, 'asserts nothing')
    .refine(
      (entry) =>
        [...Object.keys(entry.found), ...entry.silent].every((part) => entry.text.includes(part)),
      'names something the text does not hold',
    ),
);
type Trap = z.infer<typeof trapsSchema>[number];

const detector = createDetector(await loadGazetteer());

/** What is wrong with the marks in a trap's text; empty when nothing is. */
function faults({ text, found, silent, date }: Trap, lang: string): string[] {
  const mentions = detector.detect(text, { lang, date });
  const missed = Object.entries(found).filter(
    ([surface, entity]) =>
      !mentions.some((mention) => mention.surface === surface && mention.entity === entity),
  );
  // A longer name around it is another matter: the Gulf of Mexico is not Mexico.
  const loud = silent.filter((surface) => mentions.some((mention) => mention.surface === surface));
  return [
    ...missed.map(([surface, entity]) => `${surface} is not found as ${entity}`),
    ...loud.map((surface) => `${surface} is marked`),
  ];
}

for (const file of readdirSync(FOLDER)) {
  const lang = basename(file, '.yaml');
  const traps = trapsSchema.parse(parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
  describe(`the traps of ${lang}`, () => {
    it.each(traps.filter((trap) => trap.known === undefined))('$trap: $text', (trap) => {
      expect(faults(trap, lang)).toEqual([]);
    });

    it('that are known to fail do fail: those mended lose their mark', () => {
      const known = traps.filter((trap) => trap.known !== undefined);
      const mended = known.filter((trap) => faults(trap, lang).length === 0);
      expect(mended.map((trap) => trap.text)).toEqual([]);
    });
  });
}
