import { type Browser, browser } from 'wxt/browser';

import { logError } from '../../lib/platform/log.ts';
import { sendMessage } from '../../lib/platform/messages.ts';
import { startPageScript } from '../../lib/platform/page-scripts.ts';

/** Tabs to start in when they are next shown. Absent until this copy of the extension has looked around. */
const WAITING = 'waitingTabs';

/** One after the other: the list of waiting tabs is read and written. */
let last: Promise<unknown> = Promise.resolve();

function enqueue(task: () => Promise<void>): void {
  last = last.then(task).catch((error: unknown) => logError('open tabs', error));
}

async function readWaiting(): Promise<number[] | undefined> {
  const { [WAITING]: stored } = await browser.storage.session.get(WAITING);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : undefined;
}

async function keepWaiting(tabs: number[]): Promise<void> {
  // A listener wakes the background each time the reader changes tabs.
  if (tabs.length === 0) browser.tabs.onActivated.removeListener(onShown);
  else browser.tabs.onActivated.addListener(onShown);
  await browser.storage.session.set({ [WAITING]: tabs });
}

async function startIn(shown: Browser.tabs.Tab[]): Promise<void> {
  const waiting = (await readWaiting()) ?? [];
  const wanted = shown.filter(({ id }) => id !== undefined && waiting.includes(id));
  if (wanted.length === 0) return;
  await keepWaiting(waiting.filter((id) => !wanted.some((tab) => tab.id === id)));
  await Promise.all(wanted.map(startPageScript));
}

/** Tabs on display at once, others when they are next shown: a hundred of them at a time would be felt. */
async function startEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await keepWaiting(tabs.flatMap(({ id }) => id ?? []));
  // Asked after they wait, or one that is shown meanwhile would be missed.
  await startIn(await browser.tabs.query({ active: true }));
}

function onShown({ tabId }: { tabId: number }): void {
  enqueue(async () => startIn([await browser.tabs.get(tabId)]));
}

/** Pages whose address we may not see any more are those the reader has closed to us. */
async function leaveClosedTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const closed = tabs.flatMap(({ id, url }) => (id === undefined || url !== undefined ? [] : [id]));
  await Promise.allSettled(closed.map((id) => sendMessage('leave', undefined, id)));
}

/**
 * Keeps the page script where it belongs: in pages that were open before this copy of the extension
 * (Chrome starts none there), and in those the reader gives or takes access to.
 */
export function keepOpenTabs(): void {
  // At once, as events that wake the background ask for; taken away again when nothing waits.
  browser.tabs.onActivated.addListener(onShown);
  browser.permissions.onAdded.addListener(() => enqueue(startEverywhere));
  browser.permissions.onRemoved.addListener(() => enqueue(leaveClosedTabs));
  enqueue(async () => {
    const waiting = await readWaiting();
    await (waiting ? keepWaiting(waiting) : startEverywhere());
  });
}
