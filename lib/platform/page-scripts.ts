import { browser } from 'wxt/browser';

import { LIFE_KEY } from '../model/page.ts';

const SCRIPT = '/content-scripts/mentions.js';
const STYLES = '/content-scripts/mentions.css';

/** Runs in a page, in the extension's own world. */
function isAlive(key: string): boolean {
  const signal: unknown = Reflect.get(globalThis, key);
  return signal instanceof AbortSignal && !signal.aborted;
}

async function framesWithout(tabId: number): Promise<number[]> {
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: isAlive,
    args: [LIFE_KEY],
  });
  return answers.filter(({ result }) => result !== true).map(({ frameId }) => frameId);
}

/**
 * Starts the page script, with its styles, in each frame of a tab that has none alive. Does nothing
 * where extensions may not run, and in frames that leave meanwhile.
 */
export async function startPageScript(tabId: number): Promise<void> {
  const frames = await framesWithout(tabId).catch(() => []);
  await Promise.allSettled(
    frames.map(async (frameId) => {
      const target = { tabId, frameIds: [frameId] };
      await browser.scripting.insertCSS({ target, files: [STYLES], origin: 'USER' });
      await browser.scripting.executeScript({ target, files: [SCRIPT] });
    }),
  );
}
