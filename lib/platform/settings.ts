import { storage } from 'wxt/utils/storage';

import { type Settings, withDefaults } from '../model/settings.ts';

const item = storage.defineItem<unknown>('local:settings');

export async function readSettings(): Promise<Settings> {
  return withDefaults(await item.getValue());
}

export async function writeSettings(settings: Settings): Promise<void> {
  await item.setValue(settings);
}

/** Calls back with the settings whenever any part of the extension changes them, until aborted. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const stop = item.watch((value) => listener(withDefaults(value)));
  signal.addEventListener('abort', stop, { once: true });
}
