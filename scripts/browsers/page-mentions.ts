import type { Page } from 'puppeteer-core';

/** A mention as the content script tells it, with the number of stories about its entity. */
export type PageMention = { surface: string; entity: string; stories: number };

/** The part of the extension API this uses inside an extension page. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

/** Asks the content script of the only tab that has one, from a page of the extension, in page order. */
export async function askPageMentions(extensionPage: Page): Promise<PageMention[]> {
  const answers = await extensionPage.evaluate(async () => {
    const found: unknown[] = [];
    for (const tab of await chrome.tabs.query({})) {
      if (tab.id === undefined) continue;
      const message = { id: 1, type: 'getPageMentions', timestamp: Date.now() };
      try {
        found.push(await chrome.tabs.sendMessage(tab.id, message));
      } catch {
        // Nothing of ours listens in that tab.
      }
    }
    return found;
  });
  return answers.flatMap(parseAnswer);
}

/** The mentions in one answer, `{res: {mentions}}`; none in anything else. */
export function parseAnswer(answer: unknown): PageMention[] {
  const mentions = field(field(answer, 'res'), 'mentions');
  return Array.isArray(mentions) ? mentions.flatMap(parseMention) : [];
}

function parseMention(value: unknown): PageMention[] {
  const surface = field(value, 'surface');
  const entity = field(value, 'entity');
  const stories = field(value, 'stories');
  if (typeof surface !== 'string' || typeof entity !== 'string') return [];
  return [{ surface, entity, stories: typeof stories === 'number' ? stories : 0 }];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
