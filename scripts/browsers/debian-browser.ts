import { existsSync, readFileSync } from 'node:fs';

import { runCommand } from '../run-command.ts';
import { say } from '../say.ts';
import type { BrowserName } from './browser-name.ts';
import { findInstalledBrowser } from './installed-browser.ts';
import type { InstalledBrowser } from './installed-browser.ts';

export const DEBIAN_PACKAGES: Record<BrowserName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** Installs Debian's package where this process may: as root on Debian itself. */
export async function installDebianBrowser(
  name: BrowserName,
): Promise<InstalledBrowser | undefined> {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  const commands = [['update'], ['install', '-y', DEBIAN_PACKAGES[name]]];
  say(`Installing ${DEBIAN_PACKAGES[name]} with apt-get (a minute or two, only this once).`);
  for (const args of commands) {
    const code = await runCommand('apt-get', args, {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      quiet: true,
    });
    if (code === 0) continue;
    say(`\`apt-get ${args.join(' ')}\` failed.`);
    return undefined;
  }
  return await findInstalledBrowser(name);
}

/** Ubuntu also has apt-get, but there these names are snaps or absent. */
function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/mu.test(readFileSync(release, 'utf8'));
}
