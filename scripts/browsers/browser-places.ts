import path from 'node:path';

import type { BrowserName } from './browser-name.ts';

export type Machine = {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
};

/** Program names looked for on PATH, the best first. */
const PROGRAMS: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

const LINUX_FILES: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/lib/chromium/chromium',
  ],
  firefox: ['/opt/firefox/firefox', '/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr'],
};

const MAC_APPS: Record<BrowserName, readonly string[]> = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

const WINDOWS_FILES: Record<BrowserName, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    'Mozilla Firefox\\firefox.exe',
    'Firefox Developer Edition\\firefox.exe',
    'Firefox Nightly\\firefox.exe',
  ],
};

/** Every file where the browser may be on such a machine, the likeliest first; none need exist. */
export function browserPlaces(name: BrowserName, machine: Machine): string[] {
  if (machine.platform === 'win32') return windowsPlaces(name, machine);
  const usual = machine.platform === 'darwin' ? macPlaces(name, machine) : LINUX_FILES[name];
  return [...pathPlaces(name, machine), ...usual];
}

function pathPlaces(name: BrowserName, machine: Machine): string[] {
  const folders = (machine.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return PROGRAMS[name].flatMap((program) =>
    folders.map((folder) => path.posix.join(folder, program)),
  );
}

function macPlaces(name: BrowserName, machine: Machine): string[] {
  const folders = ['/Applications', path.posix.join(machine.home, 'Applications')];
  return MAC_APPS[name].flatMap((app) =>
    folders.map((folder) => {
      const program = name === 'firefox' ? 'firefox' : app;
      return path.posix.join(folder, `${app}.app`, 'Contents', 'MacOS', program);
    }),
  );
}

function windowsPlaces(name: BrowserName, machine: Machine): string[] {
  const variables = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  const folders = variables.flatMap((variable) => machine.env[variable] ?? []);
  return WINDOWS_FILES[name].flatMap((file) =>
    folders.map((folder) => path.win32.join(folder, file)),
  );
}
