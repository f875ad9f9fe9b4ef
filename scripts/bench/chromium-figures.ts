import type { Page } from 'puppeteer-core';

import type { BrowserName } from '../browsers/browser-name.ts';

/** Milliseconds the page's main thread has worked so far, by kind. */
export type ThreadTimes = { paint: number };

const MB = 1_000_000;

/** What the browser tells of its main thread; only Chromium does. Paint is what is neither script nor layout nor style. */
export async function readTimes(page: Page, name: BrowserName): Promise<ThreadTimes | undefined> {
  if (name !== 'chromium') return undefined;
  const { TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration } =
    await page.metrics();
  const other = (ScriptDuration ?? 0) + (LayoutDuration ?? 0) + (RecalcStyleDuration ?? 0);
  return { paint: ((TaskDuration ?? 0) - other) * 1000 };
}

/** Megabytes of the tab's heap after a forced collection, the engine's and the document's; only Chromium tells. */
export async function readHeap(page: Page, name: BrowserName): Promise<number | undefined> {
  if (name !== 'chromium') return undefined;
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const heap = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return (heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize) / MB;
}
