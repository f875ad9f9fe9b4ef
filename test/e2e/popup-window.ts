import { expect } from 'vitest';

import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { evaluateInFirefox } from '../../scripts/browsers/firefox-chrome.ts';
import { PATIENCE_MS } from './support.ts';

/** The real popup, over the page in front. */
export type Popup = { text(): Promise<string>; close(): Promise<void> };

type ExtensionGlobal = { chrome: { action: { openPopup(): Promise<void> } } };

/** Opens the popup without a press on the toolbar: the extension gets no access by it that it did not have. */
export function openPopup(session: BrowserSession): Promise<Popup> {
  return session.name === 'chromium' ? openInChromium(session) : openInFirefox(session);
}

async function openInChromium({ browser, extensionUrl }: BrowserSession): Promise<Popup> {
  const isWorker = (type: string): boolean => type === 'service_worker';
  const wake = (): ReturnType<typeof browser.waitForTarget> =>
    browser.waitForTarget((target) => isWorker(target.type()), { timeout: PATIENCE_MS });
  const worker = await (await wake()).worker();
  const known = new Set(browser.targets());
  await worker?.evaluate(() =>
    (globalThis as unknown as ExtensionGlobal).chrome.action.openPopup(),
  );
  const target = await browser.waitForTarget(
    (candidate) => !known.has(candidate) && candidate.url().startsWith(extensionUrl('/popup.html')),
    { timeout: PATIENCE_MS },
  );
  const page = await target.asPage();
  return {
    text: () => page.evaluate(() => document.body.innerText),
    close: async () => await page.close(),
  };
}

/** Firefox tells a driver nothing of its panels, but its own window does. */
async function openInFirefox(session: BrowserSession): Promise<Popup> {
  const inWindow = (body: string): Promise<unknown> =>
    evaluateInFirefox(
      session.browser,
      `(async () => {
        const win = Services.wm.getMostRecentWindow('navigator:browser');
        const { extension } = WebExtensionPolicy.getByID('backstory@backstory.example');
        const { ExtensionParent } =
          ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const action = ExtensionParent.apiManager.global.browserActionFor(extension);
        const findPopup = () => win.document.querySelector('browser.webextension-popup-browser');
        ${body}
      })()`,
    );
  await inWindow('await action.openPopup(win, true);');
  await expect
    .poll(() => inWindow('return findPopup() !== null;'), { timeout: PATIENCE_MS })
    .toBe(true);
  return {
    text: async () => String(await inWindow(READ_POPUP)),
    close: async () => {
      await inWindow(CLOSE_PANELS);
      const isOpen = `return findPopup() !== null;`;
      await expect.poll(() => inWindow(isOpen), { timeout: PATIENCE_MS }).toBe(false);
    },
  };
}

const CLOSE_PANELS = `
  for (const panel of win.document.querySelectorAll('panel')) {
    if (panel.state === 'open' || panel.state === 'showing') panel.hidePopup();
  }`;

const READ_POPUP = `
  const manager = findPopup()?.messageManager;
  if (!manager) return '';
  const { promise, resolve } = Promise.withResolvers();
  manager.addMessageListener('test:text', function listen({ data }) {
    manager.removeMessageListener('test:text', listen);
    resolve(data);
  });
  const script = 'sendAsyncMessage("test:text", content.document.body?.innerText ?? "")';
  manager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
  // A browser that is just changing its process runs no script.
  win.setTimeout(() => resolve(''), 1000);
  return promise;`;
