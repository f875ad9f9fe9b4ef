import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { writePack } from '../lib/schema/write-pack.ts';
import { Failure, messageOf } from './failure.ts';
import { buildGazetteer } from './gazetteer/build-gazetteer.ts';
import { readPackFolder } from './library/read-pack-folder.ts';
import { inProject } from './project-root.ts';
import { runMain } from './run-main.ts';
import { say } from './say.ts';

const USAGE = 'Usage: npm run pack -- FOLDER OUT (docs/pack-format.md says what the folder holds)';

await runMain(pack);

/** Makes a pack from anyone's folder of briefs. */
async function pack(): Promise<number> {
  const [folder, out, ...others] = process.argv.slice(2);
  if (!folder || !out || others.length > 0) throw new Failure(USAGE);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(`${folder} is not a folder. ${USAGE}`);
  }
  const { entities } = buildGazetteer(inProject('data/gazetteer'), 'pack');
  try {
    const content = readPackFolder(folder, entities);
    writeFileSync(out, await writePack(content));
    say(
      `${path.relative('.', out)}: ${content.stories.length} stories in ${content.threads.length} threads, ` +
        `${content.entities.length} entities of its own, ${statSync(out).size} bytes.`,
    );
    return 0;
  } catch (error) {
    throw new Failure(messageOf(error));
  }
}
