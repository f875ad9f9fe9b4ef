import { browser } from 'wxt/browser';

/** The document's event by which a newer page script tells older ones to go. */
const NEWER = (): string => `${browser.runtime?.id}:script-started`;

/**
 * What WXT starts the page script with, in place of its own, which is ten times as long: `signal` is
 * aborted when another page script of ours starts in the same document, as after an update.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    const controller = new AbortController();
    this.signal = controller.signal;
    document.dispatchEvent(new Event(NEWER()));
    document.addEventListener(NEWER(), () => controller.abort(), { once: true });
  }
}
