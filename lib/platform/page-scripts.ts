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

/** A tab as `browser.tabs` tells it: its address only where the extension has access. */
type Tab = { id?: number | undefined; url?: string | undefined };

/**
 * Starts the page script, with its styles, in each frame of a tab that has none alive. Does nothing
 * where the extension has no access (Chrome would wait for the reader to give it), where extensions
 * may not run, and in frames that leave meanwhile.
 */
export async function startPageScript({ id: tabId, url }: Tab): Promise<void> {
  if (tabId === undefined || url === undefined) return;
  const frames = await framesWithout(tabId).catch(() => []);
  await Promise.allSettled(
    frames.map(async (frameId) => {
      const target = { tabId, frameIds: [frameId] };
      await browser.scripting.insertCSS({ target, files: [STYLES], origin: 'USER' });
      await browser.scripting.executeScript({ target, files: [SCRIPT] });
    }),
  );
}

/** What keeps a page without words: it is a document in a viewer, or a picture. */
export type PageLook = { isPdf: boolean; isDrawn: boolean };

/** Runs in a page, and can use nothing of this module. */
function lookAround(): PageLook {
  /** A picture of the page, beside the words of its menus. */
  const [mostOfView, fewWords] = [0.6, 500];
  const areas = [...document.querySelectorAll('canvas')].map((canvas) => {
    const { left, right, top, bottom } = canvas.getBoundingClientRect();
    const width = Math.min(right, innerWidth) - Math.max(left, 0);
    const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return Math.max(0, width) * Math.max(0, height);
  });
  const isCovered = Math.max(0, ...areas) > mostOfView * innerWidth * innerHeight;
  const hasFewWords = (document.body?.innerText.trim().length ?? 0) < fewWords;
  return { isPdf: document.contentType === 'application/pdf', isDrawn: isCovered && hasFewWords };
}

/** Looks at the page in a tab; undefined where the extension may not. */
export async function lookAtPage({ id: tabId, url }: Tab): Promise<PageLook | undefined> {
  if (tabId === undefined || url === undefined) return undefined;
  const target = { tabId };
  const answers = await browser.scripting
    .executeScript({ target, func: lookAround })
    .catch(() => undefined);
  return answers?.[0]?.result ?? undefined;
}
