import type { Page } from 'puppeteer-core';

import { waitUntil } from './wait-until.ts';

const NAVIGATION_TIMEOUT_MS = 60_000;

/** Opens an address and waits until its document has been parsed; throws when it does not come. */
export async function openPage(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: NAVIGATION_TIMEOUT_MS });
  } catch (error) {
    // Firefox 153, driven, takes a frame that cannot load for the page itself ("Address rejected").
    const isFrameTrouble = error instanceof Error && error.message.includes('Address rejected');
    if (!isFrameTrouble) throw error;
    await waitUntil(`${url} is parsed`, NAVIGATION_TIMEOUT_MS, async () => await isParsed(page));
  }
}

async function isParsed(page: Page): Promise<boolean> {
  return await page.evaluate(
    () => document.readyState !== 'loading' && location.protocol.startsWith('http'),
  );
}
