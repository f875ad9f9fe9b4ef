export const BROWSER_NAMES = ['chromium', 'firefox'] as const;

/** `chromium` stands for every browser built on it: Chromium, Chrome, Edge. */
export type BrowserName = (typeof BROWSER_NAMES)[number];

export function isBrowserName(value: unknown): value is BrowserName {
  return BROWSER_NAMES.some((name) => name === value);
}
