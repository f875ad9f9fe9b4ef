// Runs before `npm start` and `npm test`, on whatever Node is installed: no packages, no newer syntax.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = path.join(ROOT, 'node_modules');
const LOCK = path.join(ROOT, 'package-lock.json');
/** Hash of the package-lock.json that node_modules was last brought in line with. */
const STAMP = path.join(PACKAGES, '.backstory-setup');

/** The lowest Node the installation itself runs on: what npm's packages here still accept. */
const OLDEST_NODE = [20, 19];
/** From here Node runs TypeScript files without a flag (22.18.0 and 23.6.0, nodejs.org/api/typescript.html). */
const TYPESCRIPT_NODE = { 22: 18, 23: 6 };

/** @param {string} version such as `v20.19.1` */
function majorMinor(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return [major, minor];
}

/** @param {string} version */
function canInstall(version) {
  const [major, minor] = majorMinor(version);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** @param {string} version */
function runsTypeScript(version) {
  const [major, minor] = majorMinor(version);
  const neededMinor = TYPESCRIPT_NODE[major];
  return neededMinor === undefined ? major > 23 : minor >= neededMinor;
}

/** @param {string} sentence */
function say(sentence) {
  process.stdout.write(`backstory: ${sentence}\n`);
}

/** @param {string} sentence */
function stop(sentence) {
  process.stderr.write(`backstory: ${sentence}\n`);
  process.exit(1);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Whether node_modules already holds every package of the lock file, so that `npm ci` would only take time. */
function isInstalled() {
  for (const [place, wanted] of Object.entries(readJson(LOCK).packages)) {
    if (place === '' || wanted.optional || wanted.devOptional) continue;
    const manifest = path.join(ROOT, place, 'package.json');
    if (!existsSync(manifest) || readJson(manifest).version !== wanted.version) return false;
  }
  return true;
}

/** @param {string} command of npm */
function runNpm(command) {
  const npm = process.env['npm_execpath'];
  const args = [command, '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: ROOT, stdio: 'inherit' };
  // Under npm, the Node that runs npm also runs this: `node` itself may be one of the packages replaced.
  if (npm)
    return spawnSync(process.env['npm_node_execpath'] ?? process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function installPackages() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8').trim() : '';
  if (stamp === hash) return;
  if (!isInstalled()) {
    const why = existsSync(PACKAGES) ? 'package-lock.json has changed' : 'node_modules is missing';
    say(`${why}: installing the packages with \`npm ci\` (a minute or so, only this once).`);
    // Windows cannot delete the program that is running, which may be node_modules' own Node.
    const runsFromPackages = process.execPath.startsWith(PACKAGES);
    const result = runNpm(runsFromPackages && process.platform === 'win32' ? 'install' : 'ci');
    if (result.status !== 0) stop('the packages could not be installed; what npm says is above.');
  }
  writeFileSync(STAMP, `${hash}\n`);
}

/** The Node that runs the TypeScript scripts: this one, or the one among the packages, which npm puts first on PATH. */
function findModernNode() {
  if (runsTypeScript(process.version)) return process.execPath;
  const folder = path.join(PACKAGES, 'node', 'bin');
  const packaged = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  const answer = spawnSync(packaged, ['-v'], { encoding: 'utf8' });
  if (answer.status === 0 && runsTypeScript(answer.stdout.trim())) return packaged;
  return stop(
    `this is Node ${process.version}, and npm did not run the install script of the package \`node\`, ` +
      'which brings a newer one: run `npm rebuild node --ignore-scripts=false`, or install Node 24.',
  );
}

/** @param {string} node */
function prepareTypes(node) {
  if (existsSync(path.join(ROOT, '.wxt', 'tsconfig.json'))) return;
  say('.wxt is missing: writing the generated types with `wxt prepare`.');
  const wxt = path.join(PACKAGES, 'wxt', 'bin', 'wxt.mjs');
  const result = spawnSync(node, [wxt, 'prepare'], { cwd: ROOT, stdio: 'inherit' });
  if (result.status !== 0) stop('`wxt prepare` failed; what it says is above.');
}

if (!canInstall(process.version)) {
  stop(
    `Node ${OLDEST_NODE.join('.')} or newer is needed and this is ${process.version}: install Node 24 from nodejs.org.`,
  );
}
installPackages();
prepareTypes(findModernNode());
