import { browser } from 'wxt/browser';

import type { PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import type { PageReport } from '../../lib/model/messages.ts';
import { uiLanguage } from '../../lib/platform/i18n.ts';
import { sendMessage } from '../../lib/platform/messages.ts';
import { watchSettings } from '../../lib/platform/settings.ts';
import { createStoryBrowser } from '../../lib/services/browse-stories.ts';
import type { EntityIndex } from '../../lib/services/entity-index.ts';
import { openBundledSession } from '../../lib/services/open-bundled-session.ts';
import type { PopupServices } from './popup-services.ts';

type Tab = { id: number; incognito: boolean };

const MAX_TOP_ENTITIES = 24;

/** The tab the popup is about; none when the popup is itself opened as a tab. */
async function currentTab(): Promise<Tab | undefined> {
  const asTab = await browser.tabs.getCurrent();
  if (asTab) return undefined;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, incognito: tab.incognito };
}

/** Each entity once, in page order, with its stories in the store now. */
function pageEntities(
  report: PageReport,
  index: EntityIndex,
): ReturnType<EntityIndex['toCount']>[] {
  const ids = [...new Set(report.mentions.map((mention) => mention.entity))];
  return ids
    .map((id) => index.toCount(id, uiLanguage()))
    .toSorted((a, b) => (b?.stories ?? 0) - (a?.stories ?? 0));
}

/** The popup's view of the rest of the extension: the store in its own origin, the page by message. */
export function createPopupServices(): PopupServices {
  const { signal } = new AbortController();
  const session = openBundledSession(signal);
  const stories = createStoryBrowser(session, uiLanguage());

  async function toStatus(report: PageReport): Promise<PageStatus> {
    const { host, site, temporary, mutes, progress } = report;
    if (site.state === 'off') return { state: 'off', host, temporary, rule: site.rule };
    if (site.state === 'paused') return { state: 'paused', host, temporary, until: site.until };
    const index = await session.entities();
    const entities = pageEntities(report, index).filter((entity) => entity !== undefined);
    return { state: 'on', host, entities, mutes, progress };
  }

  async function getPageStatus(): Promise<PageStatus> {
    const tab = await currentTab();
    if (!tab) return { state: 'unavailable' };
    try {
      return await toStatus(await sendMessage('getPageMentions', undefined, tab.id));
    } catch {
      // No page script answers: a browser page, a store, a PDF viewer.
      return { state: 'unavailable' };
    }
  }

  async function control(pressed: Control): Promise<PageStatus> {
    const tab = await currentTab();
    // A private window leaves no trace: the page is told, the settings are not.
    if (tab?.incognito) return toStatus(await sendMessage('controlPage', pressed, tab.id));
    await sendMessage('control', pressed);
    return getPageStatus();
  }

  return {
    ...stories,
    listTopEntities: () => stories.listTopEntities(MAX_TOP_ENTITIES),
    getPageStatus,
    control,
    openSettings: () => void browser.runtime.openOptionsPage(),
    getHealth: async () => (await session.library()).health,
    subscribe(listener) {
      const controller = new AbortController();
      watchSettings(listener, controller.signal);
      void session.library().then(({ store }) => store.watch(listener, controller.signal));
      return () => controller.abort();
    },
  };
}
