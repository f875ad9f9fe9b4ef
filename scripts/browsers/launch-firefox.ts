import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';

import { messageOf } from '../failure.ts';
import type { BrowserKind, LaunchOptions } from './browser-session.ts';
import { readGeckoId } from './extension-manifest.ts';
import { evaluateInFirefox } from './firefox-chrome.ts';
import { waitUntil } from './wait-until.ts';

/** Firefox draws a new internal id for every profile unless it finds one; any fixed one will do. */
const EXTENSION_UUID = '8d3e1f7a-5c1b-4f0e-9a55-0c2b7f6a1d11';

/** A proxy on the discard port refuses every host but this machine. */
const OFFLINE_PREFS = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 65535,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 65535,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
};

/** Pages are told the time in whole milliseconds otherwise: too coarse for what is measured. */
const CLOCK_PREFS = { 'privacy.reduceTimerPrecision': false };

/** Values of `layout.css.prefers-color-scheme.content-override`. */
const COLOR_SCHEMES = { dark: 0, light: 1 };

const LOAD_TIMEOUT_MS = 10_000;

export const FIREFOX: BrowserKind = {
  start: startFirefox,
  extensionOrigin: () => `moz-extension://${EXTENSION_UUID}`,
  // The preference holds for every page.
  preparePage: async () => {},
  openExtensionUrl: openMozExtensionUrl,
  stopWorker: async (browser, id) => void (await evaluateInFirefox(browser, stopEventPage(id))),
};

async function startFirefox(executablePath: string, options: LaunchOptions): Promise<Browser> {
  const { width, height } = options.windowSize;
  return await launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath,
    headless: options.headless,
    // Without system access Firefox opens no page of an extension for a driver.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: firefoxPrefs(options),
    defaultViewport: options.headless ? viewport(options) : null,
    ...(options.signal && { signal: options.signal }),
  });
}

function viewport({ windowSize }: LaunchOptions) {
  const { width, height, scale } = windowSize;
  return scale === undefined ? { width, height } : { width, height, deviceScaleFactor: scale };
}

function firefoxPrefs(options: LaunchOptions): Record<string, unknown> {
  const { colorScheme, extensionDir, language } = options;
  const uuids = extensionDir && JSON.stringify({ [readGeckoId(extensionDir)]: EXTENSION_UUID });
  return {
    ...CLOCK_PREFS,
    ...(uuids && { 'extensions.webextensions.uuids': uuids }),
    ...(options.offline === false ? {} : OFFLINE_PREFS),
    ...(colorScheme && {
      'layout.css.prefers-color-scheme.content-override': COLOR_SCHEMES[colorScheme],
    }),
    ...(language && { 'intl.locale.requested': language, 'intl.accept_languages': language }),
  };
}

/** Firefox never reports the end of a navigation to an extension's page, so we look whether it has come. */
async function openMozExtensionUrl(page: Page, url: string): Promise<void> {
  let refusal: string | undefined;
  page.goto(url).catch((error: unknown) => {
    refusal = messageOf(error);
  });
  await waitUntil(`${url} loads`, LOAD_TIMEOUT_MS, async () => {
    if (refusal !== undefined) throw new Error(`Firefox did not open ${url}: ${refusal}`);
    try {
      return await page.evaluate(
        (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
        url,
      );
    } catch {
      // The document was replaced while we asked: it is on its way.
      return false;
    }
  });
}

/** What Firefox itself does when the event page has been idle for long enough, whatever it is doing now. */
function stopEventPage(id: string): string {
  return `(async () => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    await extension.terminateBackground({
      ignoreDevToolsAttached: true,
      disableResetIdleForTest: true,
    });
  })()`;
}
