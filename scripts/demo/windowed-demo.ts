import type { BrowserSession } from '../browsers/browser-session.ts';

/** Opens the page in the window and waits until the person closes it. */
export async function runWindowedDemo(session: BrowserSession, url: string): Promise<void> {
  const { browser } = session;
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // On macOS the browser goes on without a window.
    browser.on('targetdestroyed', () => void closeWhenEmpty());
  });
  async function closeWhenEmpty(): Promise<void> {
    if (browser.connected && (await browser.pages()).length === 0) await session.close();
  }
  const [first] = await browser.pages();
  const page = first ?? (await session.newPage());
  await page.goto(url);
  await closed;
}
