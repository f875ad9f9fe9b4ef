import { describe, expect, it } from 'vitest';

import { browserPlaces } from '../../../../scripts/browsers/browser-places.ts';

const linux = { platform: 'linux', env: { PATH: '/usr/local/bin::/usr/bin' }, home: '/h' } as const;
const mac = { platform: 'darwin', env: {}, home: '/Users/h' } as const;
const windows = {
  platform: 'win32',
  env: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\h\\AppData\\Local' },
  home: 'C:\\Users\\h',
} as const;

describe('browserPlaces', () => {
  it('looks on PATH for Chromium before Chrome before Edge, in the order of the folders', () => {
    const places = browserPlaces('chromium', linux);
    const order = [
      '/usr/local/bin/chromium',
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/microsoft-edge',
      '/opt/google/chrome/chrome',
    ].map((place) => places.indexOf(place));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('never looks in the current folder when PATH has an empty part', () => {
    expect(browserPlaces('firefox', linux).every((place) => place.startsWith('/'))).toBe(true);
  });

  it.each([
    ['firefox', linux, '/usr/bin/firefox-esr'],
    ['firefox', mac, '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['chromium', mac, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['chromium', mac, '/Users/h/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['firefox', windows, 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    ['chromium', windows, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['chromium', windows, 'C:\\Users\\h\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
  ] as const)('%s: looks at %o', (name, machine, place) => {
    expect(browserPlaces(name, machine)).toContain(place);
  });
});
