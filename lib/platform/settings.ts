import { browser } from 'wxt/browser';

import { type Settings, withDefaults } from '../model/settings.ts';
import { isExtensionHere } from './life.ts';

const KEY = 'settings';

/** The reader's settings, complete whatever is stored. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return withDefaults(stored[KEY]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with the settings whenever any part of the extension changes them, until aborted. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[KEY];
    if (change) listener(withDefaults(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener(
    'abort',
    () => isExtensionHere() && browser.storage.local.onChanged.removeListener(onChanged),
    { once: true },
  );
}
