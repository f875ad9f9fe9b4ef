import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { logError } from '../../lib/platform/log.ts';
import { addDefaultExclusions } from '../../lib/services/change-settings.ts';
import { openBundledSession } from '../../lib/services/open-bundled-session.ts';
import { attachCommands } from './commands.ts';
import { attachHandlers } from './handlers.ts';
import { keepOpenTabs } from './open-tabs.ts';

export default defineBackground(() => {
  const session = openBundledSession(new AbortController().signal);
  attachHandlers(session);
  attachCommands();
  keepOpenTabs();
  browser.runtime.onInstalled.addListener(() => {
    session.library().catch((error: unknown) => logError('seeding the library', error));
    addDefaultExclusions().catch((error: unknown) => logError('excluding sites', error));
  });
});
