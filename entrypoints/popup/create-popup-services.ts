import { browser } from 'wxt/browser';

import type { PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { askForAccess } from '../../lib/platform/access.ts';
import { uiLanguage } from '../../lib/platform/i18n.ts';
import { sendMessage } from '../../lib/platform/messages.ts';
import { watchSettings } from '../../lib/platform/settings.ts';
import { createStoryBrowser } from '../../lib/services/browse-stories.ts';
import { markRead, setSaved } from '../../lib/services/keep-reading.ts';
import { openBundledSession } from '../../lib/services/open-bundled-session.ts';
import { type PageTab, readPageStatus } from './page-status.ts';
import type { PopupServices } from './popup-services.ts';

const MAX_TOP_ENTITIES = 24;

/** The tab the popup is about; none when the popup is itself opened as a tab. */
async function currentTab(): Promise<PageTab | undefined> {
  const asTab = await browser.tabs.getCurrent();
  if (asTab) return undefined;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, incognito: tab.incognito, url: tab.url };
}

/** The popup's view of the rest of the extension: the store in its own origin, the page by message. */
export function createPopupServices(): PopupServices {
  const { signal } = new AbortController();
  const session = openBundledSession(signal);
  const stories = createStoryBrowser(session, uiLanguage());

  const getPageStatus = async (): Promise<PageStatus> =>
    readPageStatus(await currentTab(), session);

  async function control(pressed: Control): Promise<PageStatus> {
    const tab = await currentTab();
    // A private window leaves no trace: the page is told, the settings are not.
    if (tab?.incognito) await sendMessage('controlPage', pressed, tab.id);
    else await sendMessage('control', pressed);
    return getPageStatus();
  }

  async function showOnPage(entity: EntityId): Promise<void> {
    const tab = await currentTab();
    if (tab) await sendMessage('enterMentions', { entity }, { tabId: tab.id, frameId: 0 });
    window.close();
  }

  const canKeep = async (): Promise<boolean> => {
    const tab = (await browser.tabs.getCurrent()) ?? (await currentTab());
    return !tab?.incognito;
  };
  const openStore = async () => (await session.library()).store;

  return {
    ...stories,
    canKeep,
    async markRead(id) {
      if (await canKeep()) await markRead(await openStore(), id, new Date().toISOString());
    },
    setSaved: async (id, isSaved) =>
      setSaved(await openStore(), id, { isSaved, now: new Date().toISOString() }),
    listTopEntities: () => stories.listTopEntities(MAX_TOP_ENTITIES),
    getPageStatus,
    control,
    showOnPage: (entity) => void showOnPage(entity),
    askForAccess,
    openSettings: () => void browser.runtime.openOptionsPage(),
    getHealth: async () => (await session.library()).health,
    subscribe(listener) {
      const controller = new AbortController();
      watchSettings(listener, controller.signal);
      void openStore().then((store) => store.watch(listener, controller.signal));
      void openStore().then((store) => store.watchReadings(listener, controller.signal));
      return () => controller.abort();
    },
  };
}
