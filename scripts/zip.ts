import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { BROWSER_NAMES } from './browsers/browser-name.ts';
import { WXT_BROWSERS } from './build-extension.ts';
import { Failure } from './failure.ts';
import { inProject } from './project-root.ts';
import { runCommand, runPackage } from './run-command.ts';
import { runMain } from './run-main.ts';
import { say } from './say.ts';

await runMain(zip);

/** Packs the extension for both stores, with the sources Mozilla asks for, and has Mozilla's linter judge it. */
async function zip(): Promise<number> {
  for (const name of BROWSER_NAMES) {
    const code = await runPackage('wxt/bin/wxt.mjs', ['zip', '-b', WXT_BROWSERS[name]], {
      quiet: true,
    });
    if (code !== 0) throw new Failure(`The ${name} package could not be made.`);
  }
  const files = ['chrome', 'firefox', 'sources'].map(packageFile);
  for (const file of files)
    say(`${path.relative(inProject(), file)}: ${statSync(file).size} bytes`);
  return await lint(packageFile('firefox'));
}

function packageFile(kind: string): string {
  const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const file = inProject('.output', `${name}-${version}-${kind}.zip`);
  if (!existsSync(file)) throw new Failure(`WXT did not write ${file}.`);
  return file;
}

async function lint(file: string): Promise<number> {
  const linter = fileURLToPath(import.meta.resolve('addons-linter/bin/addons-linter'));
  const code = await runCommand(process.execPath, [
    linter,
    '--warnings-as-errors',
    '--boring',
    file,
  ]);
  say(
    code === 0 ? 'The add-ons linter has no objection.' : 'The add-ons linter objects, see above.',
  );
  return code;
}
