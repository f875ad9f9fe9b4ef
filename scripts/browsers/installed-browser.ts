import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import os from 'node:os';

import { say } from '../say.ts';
import type { BrowserName } from './browser-name.ts';
import { browserPlaces } from './browser-places.ts';
import { isRecentEnough, OLDEST_BROWSERS, readVersion } from './browser-version.ts';

export type InstalledBrowser = { path: string; version: string };

/** Enough of a launcher script to see what it starts. */
const LAUNCHER_BYTES = 4096;

/** The first browser on this machine that is recent enough; those passed over are named with the reason. */
export async function findInstalledBrowser(
  name: BrowserName,
): Promise<InstalledBrowser | undefined> {
  const machine = { platform: process.platform, env: process.env, home: os.homedir() };
  const seen = new Set<string>();
  for (const place of browserPlaces(name, machine)) {
    if (!existsSync(place)) continue;
    const file = realpathSync(place);
    if (seen.has(file)) continue;
    seen.add(file);
    const version = await usableVersion(name, place);
    if (version !== undefined) return { path: place, version };
  }
  return undefined;
}

async function usableVersion(name: BrowserName, file: string): Promise<string | undefined> {
  if (isSnap(file)) {
    say(`Passing over ${file}: a snap cannot see the temporary profile it would be started with.`);
    return undefined;
  }
  const version = await readVersion(file);
  if (version === undefined) {
    say(`Passing over ${file}: it does not tell its version.`);
    return undefined;
  }
  if (!isRecentEnough(name, version)) {
    say(`Passing over ${file}: version ${version}, needed is ${OLDEST_BROWSERS[name]} or newer.`);
    return undefined;
  }
  return version;
}

/** Ubuntu's `firefox` and `chromium-browser` are scripts or links that start a snap. */
function isSnap(file: string): boolean {
  if (realpathSync(file).startsWith('/snap/') || realpathSync(file) === '/usr/bin/snap')
    return true;
  const start = readStart(file);
  return start.startsWith('#!') && start.includes('/snap/bin/');
}

function readStart(file: string): string {
  const bytes = Buffer.alloc(LAUNCHER_BYTES);
  const handle = openSync(file, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}
