import { browser } from 'wxt/browser';

import { STEP_COMMAND } from '../../lib/model/commands.ts';
import { sendMessage } from '../../lib/platform/messages.ts';

/** Keys the reader set for the extension, in the browser's own settings. Called once, while the worker starts. */
export function attachCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== STEP_COMMAND || tab?.id === undefined) return;
    // Where no page script runs nobody hears it, and nothing is to be done.
    sendMessage('enterMentions', {}, tab.id).catch(() => undefined);
  });
}
