import { existsSync } from 'node:fs';

import { Failure } from '../failure.ts';
import type { BrowserName } from './browser-name.ts';
import { OLDEST_BROWSERS } from './browser-version.ts';
import { DEBIAN_PACKAGES, installDebianBrowser } from './debian-browser.ts';
import { downloadBrowser, findDownloadedBrowser } from './download-browser.ts';
import { findInstalledBrowser } from './installed-browser.ts';

export type FoundBrowser = {
  path: string;
  how: 'environment' | 'installed' | 'downloaded' | 'package';
};

/** Environment variables that name a browser's file. */
export const BROWSER_VARIABLES: Record<BrowserName, string> = {
  chromium: 'BACKSTORY_CHROMIUM',
  firefox: 'BACKSTORY_FIREFOX',
};

const TITLES: Record<BrowserName, string> = {
  chromium: 'Chromium, Chrome or Edge',
  firefox: 'Firefox',
};

/** Finds a browser, fetching one where there is none, and says what it does. Throws a `Failure` when nothing helps. */
export async function findBrowser(name: BrowserName): Promise<FoundBrowser> {
  const ready = await findReadyBrowser(name);
  if (ready !== undefined) return ready;
  const downloaded = await downloadBrowser(name);
  if (downloaded !== undefined) return { path: downloaded.path, how: 'downloaded' };
  const installed = await installDebianBrowser(name);
  if (installed !== undefined) return { path: installed.path, how: 'package' };
  throw new Failure(missingBrowser(name));
}

/** Finds a browser that is already on the machine. */
export async function findReadyBrowser(name: BrowserName): Promise<FoundBrowser | undefined> {
  const named = namedBrowser(name, process.env);
  if (named !== undefined) return { path: named, how: 'environment' };
  const installed = await findInstalledBrowser(name);
  if (installed !== undefined) return { path: installed.path, how: 'installed' };
  const downloaded = await findDownloadedBrowser(name);
  return downloaded && { path: downloaded.path, how: 'downloaded' };
}

/** The file the environment names. Throws a `Failure` when it is not there. */
export function namedBrowser(name: BrowserName, env: NodeJS.ProcessEnv): string | undefined {
  const variable = BROWSER_VARIABLES[name];
  const file = env[variable];
  if (file === undefined || file === '') return undefined;
  if (!existsSync(file)) throw new Failure(`${variable} names ${file}, and there is no such file.`);
  return file;
}

function missingBrowser(name: BrowserName): string {
  return (
    `No browser found: install ${TITLES[name]} ${OLDEST_BROWSERS[name]} or newer ` +
    `(on Debian: apt-get install ${DEBIAN_PACKAGES[name]}), ` +
    `or set ${BROWSER_VARIABLES[name]} to the file of one.`
  );
}
