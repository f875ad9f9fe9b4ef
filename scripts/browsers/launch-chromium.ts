import type { Browser, Page } from 'puppeteer-core';
import { launch, TargetType } from 'puppeteer-core';

import type { BrowserKind, LaunchOptions } from './browser-session.ts';
import { waitUntil } from './wait-until.ts';

/** Nothing may look for updates, sync or resolve names while we measure. */
const QUIET_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
];

const OFFLINE_FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A stopped worker's target goes at once; more than this means it did not stop. */
const STOP_TIMEOUT_MS = 5000;

export const CHROMIUM: BrowserKind = {
  start: startChromium,
  extensionOrigin: (id) => `chrome-extension://${id}`,
  preparePage: emulateColorScheme,
  openExtensionUrl: async (page, url) => void (await page.goto(url)),
  stopWorker: stopServiceWorker,
};

async function startChromium(executablePath: string, options: LaunchOptions): Promise<Browser> {
  return await launch({
    executablePath,
    headless: options.headless,
    // Branded Chrome takes extensions only over the debugging pipe.
    pipe: true,
    enableExtensions: true,
    args: chromiumFlags(options),
    env: chromiumEnv(options),
    defaultViewport: viewport(options),
    // Its info bar would be the first thing a person sees.
    ignoreDefaultArgs: options.headless ? false : ['--enable-automation'],
    ...(options.signal && { signal: options.signal }),
  });
}

function chromiumFlags(options: LaunchOptions): string[] {
  const { width, height, scale } = options.windowSize;
  return [
    ...(scale === undefined ? [] : [`--force-device-scale-factor=${scale}`]),
    ...QUIET_FLAGS,
    `--window-size=${width},${height}`,
    ...(options.headless ? ['--disable-gpu'] : []),
    // Chromium refuses to start as root with its sandbox on.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.offline === false ? [] : OFFLINE_FLAGS),
    ...(options.language
      ? [`--lang=${options.language}`, `--accept-lang=${options.language}`]
      : []),
  ];
}

/** On Linux the interface follows LANGUAGE, not `--lang`. */
function chromiumEnv({ language }: LaunchOptions): NodeJS.ProcessEnv {
  return language ? { ...process.env, LANGUAGE: language } : process.env;
}

/** A scale comes from a flag, never from emulation: under that Chromium's highlightsFromPoint finds nothing. */
function viewport({ headless, windowSize }: LaunchOptions) {
  const { width, height, scale } = windowSize;
  return headless && scale === undefined ? { width, height } : null;
}

async function emulateColorScheme(page: Page, { colorScheme }: LaunchOptions): Promise<void> {
  if (colorScheme === undefined) return;
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
}

async function stopServiceWorker(browser: Browser, id: string): Promise<void> {
  const workers = () =>
    browser
      .targets()
      .filter((target) => target.type() === TargetType.SERVICE_WORKER && target.url().includes(id));
  const stopped = workers();
  for (const target of stopped) {
    const worker = await target.worker();
    await worker?.close();
  }
  // A page that waits for an answer asks again, and starts another one at once.
  await waitUntil('the service worker stops', STOP_TIMEOUT_MS, async () =>
    workers().every((target) => !stopped.includes(target)),
  );
}
