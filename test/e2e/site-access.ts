import type { BrowserSession } from '../../scripts/browsers/browser-session.ts';
import { evaluateInFirefox } from '../../scripts/browsers/firefox-chrome.ts';

type Developer = {
  chrome: {
    developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
  };
};

/** Changes what Chromium's page of extensions lets the reader change. */
async function configureInChromium(session: BrowserSession, change: object): Promise<void> {
  const page = await session.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (settings) =>
      (globalThis as unknown as Developer).chrome.developerPrivate.updateExtensionConfiguration(
        settings,
      ),
    { extensionId: new URL(session.extensionUrl('/')).host, ...change },
  );
  await page.close();
}

/** Gives or takes access to all sites, as the reader may at any time. */
export async function setAccess(session: BrowserSession, isGiven: boolean): Promise<void> {
  if (session.name === 'chromium') {
    const hostAccess = isGiven ? 'ON_ALL_SITES' : 'ON_CLICK';
    await configureInChromium(session, { hostAccess });
    return;
  }
  await evaluateInFirefox(
    session.browser,
    `(async () => {
      const { ExtensionPermissions } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('backstory@backstory.example');
      const access = { permissions: [], origins: ['<all_urls>'] };
      await ExtensionPermissions.${isGiven ? 'add' : 'remove'}(extension.id, access, extension);
    })()`,
  );
}
