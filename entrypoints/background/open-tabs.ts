import { browser } from 'wxt/browser';

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
  await browser.storage.session.set({ [WAITING]: tabs });
  // A listener wakes the background each time the reader changes tabs.
  if (tabs.length === 0) browser.tabs.onActivated.removeListener(onShown);
  else browser.tabs.onActivated.addListener(onShown);
}

/** Tabs on display at once, others when they are next shown: a hundred of them at a time would be felt. */
async function startEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const behind = tabs.filter((tab) => !tab.active);
  await keepWaiting(behind.flatMap(({ id }) => id ?? []));
  await Promise.all(tabs.filter((tab) => tab.active).map(startPageScript));
}

async function startWaiting(tab: number): Promise<void> {
  const waiting = (await readWaiting()) ?? [];
  if (!waiting.includes(tab)) return;
  await keepWaiting(waiting.filter((id) => id !== tab));
  await startPageScript(await browser.tabs.get(tab));
}

function onShown({ tabId }: { tabId: number }): void {
  enqueue(() => startWaiting(tabId));
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
