import { browser } from 'wxt/browser';

import type { AccessScope } from '../model/browse.ts';

const ALL = '<all_urls>';

/** Whether the reader lets the extension read every site. */
export function hasFullAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: [ALL] });
}

/** Asks the reader for access. Browsers ask only while a press is being answered. */
export function askForAccess(scope: AccessScope): Promise<boolean> {
  const origin = scope === 'all' ? ALL : `*://${scope.host}/*`;
  return browser.permissions.request({ origins: [origin] });
}
