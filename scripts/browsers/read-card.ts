import type { Page } from 'puppeteer-core';

type CardStory = { title: string; source: string; date: string };

/** What a reader sees on the card that is open. */
export type ShownCard = { entity: string; label: string; role: string; stories: CardStory[] };

/** Reads the open card in the builds for end-to-end tests; undefined when none is open. */
export async function readCard(page: Page): Promise<ShownCard | undefined> {
  const card = await page.evaluate(() => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const dialog = root?.querySelector('[role=dialog]');
    if (!dialog) return null;
    const text = (selector: string, within: Element = dialog) =>
      within.querySelector(selector)?.textContent?.trim() ?? '';
    return {
      entity: dialog.getAttribute('data-entity') ?? '',
      label: text('.card-label'),
      role: text('.card-role'),
      stories: [...dialog.querySelectorAll('.story')].map((story) => ({
        title: text('.story-headline', story),
        source: text('.story-source', story),
        date: story.querySelector('time')?.getAttribute('datetime') ?? '',
      })),
    };
  });
  return card ?? undefined;
}

/** Waits until a card is open and shows a name; false when none came in time. */
export async function waitForCard(page: Page, timeoutMs: number): Promise<boolean> {
  return await cameTrue(page, timeoutMs, () => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const dialog = root?.querySelector('[role=dialog]');
    const label = dialog?.querySelector('.card-label')?.textContent?.trim();
    return Boolean(label) && dialog !== null && dialog !== undefined && dialog.clientWidth > 0;
  });
}

/** Waits until no card is open; false when it stayed. */
export async function waitForNoCard(page: Page, timeoutMs: number): Promise<boolean> {
  return await cameTrue(page, timeoutMs, () => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    return !root?.querySelector('[role=dialog]');
  });
}

async function cameTrue(page: Page, timeout: number, isSo: () => boolean): Promise<boolean> {
  try {
    await page.waitForFunction(isSo, { timeout });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
}
