import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { encodeGazetteer } from '../lib/gazetteer/codec.ts';
import { writePack } from '../lib/schema/write-pack.ts';
import { buildGazetteer } from './gazetteer/build-gazetteer.ts';
import { readPackFolder } from './library/read-pack-folder.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, '.cache/data');
/** Whatever the built files depend on; a change in any of it builds them again. */
const INPUTS = [
  'data',
  'scripts/gazetteer',
  'scripts/library',
  'lib/gazetteer',
  'lib/text',
  'lib/model',
  'lib/schema',
];
const VERSION_LENGTH = 12;

/** Where the built files are, and what they were built from. */
export type BuiltData = { gazetteer: string; pack: string; version: string };

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

function hashInputs(): string {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => listFiles(join(ROOT, input))).toSorted()) {
    hash.update(relative(ROOT, file)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, VERSION_LENGTH);
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Compiles gazetteer and library unless the files for these very inputs are there. Deterministic. */
export async function buildData(): Promise<BuiltData> {
  const version = hashInputs();
  const built = {
    gazetteer: join(OUT, `${version}.gazetteer.bin`),
    pack: join(OUT, `${version}.library.pack`),
    version,
  };
  if (isThere(built.gazetteer) && isThere(built.pack)) return built;
  const { gazetteer, entities } = buildGazetteer(join(ROOT, 'data/gazetteer'), version);
  const library = readPackFolder(join(ROOT, 'data/library'), entities);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  writeFileSync(built.gazetteer, encodeGazetteer(gazetteer));
  writeFileSync(built.pack, await writePack({ ...library, entities }));
  console.error(
    `Built gazetteer ${version}: ${entities.length} entities, ${gazetteer.aliasEntities.length} names, ` +
      `${statSync(built.gazetteer).size} bytes; library: ${library.stories.length} stories, ` +
      `${statSync(built.pack).size} bytes.`,
  );
  return built;
}
