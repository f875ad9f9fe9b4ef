import { browser } from 'wxt/browser';

/** False in a page script whose extension was updated, turned off or removed: nothing of the browser's answers it. */
export function isExtensionHere(): boolean {
  return browser.runtime?.id !== undefined;
}
