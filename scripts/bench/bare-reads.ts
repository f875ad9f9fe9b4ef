import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';

/** mark.js blocks the page for minutes with many names: longer than this is not waited for. */
const MARK_JS_PATIENCE_MS = 60_000;

declare global {
  var Mark: (new (root: Element) => { mark(names: string[], options: object): void }) | undefined;
}

/** What a bare reading of all text of the page takes, in milliseconds: the first time, as ours is. */
export async function timeTreeWalker(page: Page): Promise<{ ms: number; units: number }> {
  return await page.evaluate(() => {
    const start = performance.now();
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) text += node.nodeValue;
    return { units: text.length, ms: performance.now() - start };
  });
}

/** What mark.js takes to mark these names, in milliseconds; undefined when it is not done in a minute. */
export async function timeMarkJs(page: Page, names: string[]): Promise<number | undefined> {
  const file = createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js');
  await page.evaluate(readFileSync(file, 'utf8'));
  const marking = page.evaluate((list) => {
    if (!globalThis.Mark) throw new Error('expected mark.js on the page');
    const start = performance.now();
    new globalThis.Mark(document.body).mark(list, {
      separateWordSearch: false,
      accuracy: 'exactly',
      caseSensitive: true,
    });
    return performance.now() - start;
  }, names);
  // Its page is closed under it when it takes too long.
  return await Promise.race([
    marking.catch(() => undefined),
    sleep(MARK_JS_PATIENCE_MS, undefined, { ref: false }),
  ]);
}
