import {
  Browser,
  BrowserTag,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

import { messageOf } from '../failure.ts';
import { inProject } from '../project-root.ts';
import { say } from '../say.ts';
import type { BrowserName } from './browser-name.ts';
import { isRecentEnough, readVersion } from './browser-version.ts';
import type { InstalledBrowser } from './installed-browser.ts';

const CACHE = inProject('.cache', 'browsers');

const DOWNLOADS = {
  chromium: { browser: Browser.CHROME, title: 'Chrome for Testing' },
  firefox: { browser: Browser.FIREFOX, title: 'Firefox' },
} as const;

/** Asking which version is the stable one is a small request; a network that swallows it must not hold us up. */
const RESOLVE_TIMEOUT_MS = 30_000;

/** A browser that an earlier run downloaded and that runs here. */
export async function findDownloadedBrowser(
  name: BrowserName,
): Promise<InstalledBrowser | undefined> {
  for (const browser of await getInstalledBrowsers({ cacheDir: CACHE })) {
    if (browser.browser !== DOWNLOADS[name].browser) continue;
    const found = await checkDownload(name, browser.executablePath);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Downloads the stable browser into the project's cache; undefined, with a word, where that is not possible. */
export async function downloadBrowser(name: BrowserName): Promise<InstalledBrowser | undefined> {
  const { browser, title } = DOWNLOADS[name];
  const platform = detectBrowserPlatform();
  if (platform === undefined) {
    say(`There is no download of ${title} for this machine.`);
    return undefined;
  }
  say(`Downloading ${title} into .cache/browsers (100 to 200 MB, only this once).`);
  try {
    const buildId = await withTimeout(resolveBuildId(browser, platform, BrowserTag.STABLE));
    const { executablePath } = await install({ browser, platform, buildId, cacheDir: CACHE });
    const found = await checkDownload(name, executablePath);
    if (found === undefined) say(`${title} was downloaded but does not run on this machine.`);
    return found;
  } catch (error) {
    say(`${title} could not be downloaded: ${messageOf(error)}`);
    return undefined;
  }
}

async function checkDownload(
  name: BrowserName,
  path: string,
): Promise<InstalledBrowser | undefined> {
  const version = await readVersion(path);
  if (version === undefined || !isRecentEnough(name, version)) return undefined;
  return { path, version };
}

async function withTimeout<T>(answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer')), RESOLVE_TIMEOUT_MS);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
