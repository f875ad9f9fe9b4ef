import type { Browser, Page } from 'puppeteer-core';

import type { BrowserName } from './browser-name.ts';

/** Of the viewport without a window, of the window with one; `scale` is device pixels per CSS pixel. */
type WindowSize = { width: number; height: number; scale?: number };

export type LaunchOptions = {
  name: BrowserName;
  /** Folder of the unpacked extension; without one the browser runs bare, to compare with. */
  extensionDir?: string;
  headless: boolean;
  windowSize: WindowSize;
  colorScheme?: 'light' | 'dark';
  /** BCP 47 language of the interface; shows only where the browser's language package is installed. */
  language?: string;
  /** Cuts off every host but this machine; on unless switched off. */
  offline?: boolean;
  /** Closes the browser. */
  signal?: AbortSignal;
};

/** A running browser with a profile of its own that goes when it closes. */
export type BrowserSession = {
  browser: Browser;
  name: BrowserName;
  version: string;
  /** Address of a file of the extension, `/popup.html`. */
  extensionUrl(path: string): string;
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab and waits until it has loaded. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the extension's background, as the browser does after a while; the next event starts it anew. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
};

/** What differs between the browsers, behind one shape. */
export type BrowserKind = {
  start(executablePath: string, options: LaunchOptions): Promise<Browser>;
  extensionOrigin(id: string): string;
  preparePage(page: Page, options: LaunchOptions): Promise<void>;
  openExtensionUrl(page: Page, url: string): Promise<void>;
  stopWorker(browser: Browser, id: string): Promise<void>;
};
