import { browser } from 'wxt/browser';

import { STEP_COMMAND } from '../model/commands.ts';

/** Where Chrome's readers set the keys of extensions; links cannot lead there, tabs can. */
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';

type FirefoxCommands = { openShortcutSettings(): Promise<void> };

function isFirefox(commands: object): commands is FirefoxCommands {
  return 'openShortcutSettings' in commands;
}

/** The keys of the command as the browser writes them; empty when the reader has taken them away. */
export async function readShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === STEP_COMMAND)?.shortcut ?? '';
}

/** Opens the browser's own settings for the keys of extensions: only there they can be changed. */
export async function changeShortcut(): Promise<void> {
  const { commands } = browser;
  if (isFirefox(commands)) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROME_SHORTCUTS });
}
