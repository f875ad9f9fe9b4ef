import type { Browser } from 'puppeteer-core';

import { Failure } from '../failure.ts';
import type { BrowserName } from './browser-name.ts';
import type { BrowserKind, BrowserSession, LaunchOptions } from './browser-session.ts';
import { isRecentEnough, OLDEST_BROWSERS, parseVersion } from './browser-version.ts';
import { findBrowser } from './find-browser.ts';
import { CHROMIUM } from './launch-chromium.ts';
import { FIREFOX } from './launch-firefox.ts';

const KINDS: Record<BrowserName, BrowserKind> = { chromium: CHROMIUM, firefox: FIREFOX };

/** Starts a browser in a fresh profile, with the extension when one is given. */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserSession> {
  const { path } = await findBrowser(options.name);
  const browser = await KINDS[options.name].start(path, options);
  options.signal?.addEventListener('abort', () => void browser.close(), { once: true });
  killWhenTerminated(browser);
  try {
    return await openSession(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A test runner that ends its worker leaves no time for an orderly end, and no browser may outlive it. */
function killWhenTerminated(browser: Browser): void {
  const kill = () => void browser.process()?.kill('SIGKILL');
  process.once('SIGTERM', kill);
  browser.once('disconnected', () => process.off('SIGTERM', kill));
}

async function openSession(browser: Browser, options: LaunchOptions): Promise<BrowserSession> {
  const { name, extensionDir } = options;
  const kind = KINDS[name];
  const version = await checkVersion(browser, name);
  const id = extensionDir && (await browser.installExtension(extensionDir));

  const extensionId = () => {
    if (id === undefined) throw new Error('expected an extension; none was given to the launcher');
    return id;
  };
  const extensionUrl = (path: string) => `${kind.extensionOrigin(extensionId())}${path}`;
  const newPage = async () => {
    const page = await browser.newPage();
    await kind.preparePage(page, options);
    return page;
  };
  return {
    browser,
    name,
    version,
    extensionUrl,
    newPage,
    openExtensionPage: async (path) => {
      const page = await newPage();
      await kind.openExtensionUrl(page, extensionUrl(path));
      return page;
    },
    stopWorker: async () => await kind.stopWorker(browser, extensionId()),
    close: async () => await browser.close(),
  };
}

/** A browser that the environment names was not asked for its version before. */
async function checkVersion(browser: Browser, name: BrowserName): Promise<string> {
  const version = parseVersion(await browser.version()) ?? '0';
  if (isRecentEnough(name, version)) return version;
  const needed = OLDEST_BROWSERS[name];
  throw new Failure(`This ${name} is version ${version}; needed is ${needed} or newer.`);
}
