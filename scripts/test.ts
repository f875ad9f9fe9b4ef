import { existsSync, readFileSync, rmSync } from 'node:fs';

import { BROWSER_NAMES } from './browsers/browser-name.ts';
import { BROWSER_VARIABLES, findBrowser } from './browsers/find-browser.ts';
import { buildExtension } from './build-extension.ts';
import { messageOf } from './failure.ts';
import { inProject } from './project-root.ts';
import { runPackage } from './run-command.ts';
import { say } from './say.ts';
import { countResults, countsLine } from './testing/count-results.ts';
import type { TestCounts } from './testing/count-results.ts';

const REPORT = inProject('.output', 'test-results.json');

const counts = await runTests();
say(countsLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Runs every test of the project; arguments go on to Vitest. Whatever keeps them from running counts as a failure. */
async function runTests(): Promise<TestCounts> {
  try {
    const browsers = await prepareBrowsers();
    rmSync(REPORT, { force: true });
    const code = await runPackage('vitest/vitest.mjs', vitestArgs(), { env: browsers });
    return countResults(readReport(), code);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

/** Finds both browsers, builds the extension for each, and answers the variables the tests read their files from. */
async function prepareBrowsers(): Promise<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const name of BROWSER_NAMES) {
    const { path } = await findBrowser(name);
    variables[BROWSER_VARIABLES[name]] = path;
  }
  for (const name of BROWSER_NAMES) {
    say(`Building the extension for ${name}.`);
    await buildExtension(name, 'e2e');
  }
  return variables;
}

function vitestArgs(): string[] {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  return ['run', ...reporters, ...process.argv.slice(2)];
}

function readReport(): unknown {
  return existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : undefined;
}
