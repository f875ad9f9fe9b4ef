import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { inProject } from '../../../scripts/project-root.ts';

/** Stands in for npm: writes down what it was asked and installs the one package of the lock file. */
const FAKE_NPM = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) process.exit(3);
const { version } = JSON.parse(readFileSync('package-lock.json')).packages['node_modules/one'];
mkdirSync('node_modules/one', { recursive: true });
writeFileSync('node_modules/one/package.json', JSON.stringify({ version }));
`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'backstory-setup-'));
  mkdirSync(path.join(root, 'scripts'));
  cpSync(inProject('scripts', 'setup.mjs'), path.join(root, 'scripts', 'setup.mjs'));
  writeFileSync(path.join(root, 'npm.cjs'), FAKE_NPM);
  writeLock('1.0.0');
  writeFile('.wxt/tsconfig.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

function writeFile(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function writeLock(version: string): void {
  const packages = { '': {}, 'node_modules/one': { version }, 'node_modules/mac': optional };
  writeFile('package-lock.json', JSON.stringify({ packages }));
}

const optional = { version: '9.0.0', optional: true };

function runSetup(env: Record<string, string> = {}, preload: string[] = []) {
  const args = [...preload, path.join(root, 'scripts', 'setup.mjs')];
  const { NODE_OPTIONS: _ignored, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...inherited, npm_execpath: path.join(root, 'npm.cjs'), ...env },
  });
  return { status, stdout, stderr, installed: existsSync(path.join(root, 'npm.log')) };
}

/** Makes the Node that runs the script claim another version. */
function claimVersion(version: string): string[] {
  const code = `Object.defineProperty(process, 'version', { value: '${version}' })`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

describe('setup', () => {
  it('installs the packages when node_modules is missing, and says so first', () => {
    const { status, stdout, installed } = runSetup();
    expect(status).toBe(0);
    expect(installed).toBe(true);
    expect(stdout).toContain('node_modules is missing: installing the packages with `npm ci`');
  });

  it('does and prints nothing the second time', () => {
    runSetup();
    rmSync(path.join(root, 'npm.log'));
    expect(runSetup()).toEqual({ status: 0, stdout: '', stderr: '', installed: false });
  });

  it('installs again when the lock file names another version', () => {
    runSetup();
    rmSync(path.join(root, 'npm.log'));
    writeLock('2.0.0');
    const { stdout, installed } = runSetup();
    expect(installed).toBe(true);
    expect(stdout).toContain('package-lock.json has changed');
  });

  it('takes packages that somebody has already installed as they are', () => {
    writeFile('node_modules/one/package.json', '{"version":"1.0.0"}');
    expect(runSetup()).toEqual({ status: 0, stdout: '', stderr: '', installed: false });
  });

  it('stops with a sentence when npm fails, and tries again the next time', () => {
    const { status, stderr } = runSetup({ NPM_FAILS: 'yes' });
    expect(status).toBe(1);
    expect(stderr).toContain('the packages could not be installed');
    expect(runSetup()).toMatchObject({ status: 0, installed: true });
  });

  it.each(['v18.20.8', 'v20.18.3'])('names the Node that is needed when this is %s', (version) => {
    const { status, stderr, installed } = runSetup({}, claimVersion(version));
    expect(status).toBe(1);
    expect(installed).toBe(false);
    expect(stderr).toMatch(
      /^backstory: Node 20\.19 or newer is needed and this is v\d+\.\d+\.\d+:/u,
    );
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each(['v20.19.0', 'v22.17.1', 'v23.5.0'])(
    'says what to do when npm did not bring a newer Node and this is %s',
    (version) => {
      const { status, stderr } = runSetup({}, claimVersion(version));
      expect(status).toBe(1);
      expect(stderr).toContain('run `npm rebuild node --ignore-scripts=false`, or install Node 24');
    },
  );

  it.each(['v22.18.0', 'v23.6.0', 'v24.0.0', 'v26.1.0'])('needs no other Node on %s', (version) => {
    expect(runSetup({}, claimVersion(version)).status).toBe(0);
  });

  it('writes the generated types when they are missing', () => {
    rmSync(path.join(root, '.wxt'), { recursive: true });
    const prepare = "require('node:fs').writeFileSync('prepared', process.argv[2])";
    writeFile(
      'node_modules/wxt/bin/wxt.mjs',
      prepare.replace(/^require\(.*?\)/u, 'process.getBuiltinModule("node:fs")'),
    );
    const { status, stdout } = runSetup();
    expect(status).toBe(0);
    expect(stdout).toContain('.wxt is missing');
    expect(existsSync(path.join(root, 'prepared'))).toBe(true);
  });
});
