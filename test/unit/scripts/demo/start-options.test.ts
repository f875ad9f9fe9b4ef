import { describe, expect, it } from 'vitest';

import { hasDisplay, parseStartOptions } from '../../../../scripts/demo/start-options.ts';

describe('parseStartOptions', () => {
  it.each([
    [[], { browser: undefined, headless: false, page: undefined }],
    [['--headless'], { browser: undefined, headless: true, page: undefined }],
    [['--browser', 'firefox'], { browser: 'firefox', headless: false, page: undefined }],
    [
      ['--page=https://news.example/a', '--browser=chromium'],
      { browser: 'chromium', headless: false, page: 'https://news.example/a' },
    ],
  ])('understands %j', (args, options) => {
    expect(parseStartOptions(args)).toEqual(options);
  });

  it.each([
    [['--browser', 'netscape'], '"netscape" is not a browser I know.'],
    [['--browser'], 'argument missing'],
    [['--headful'], "Unknown option '--headful'"],
    [['page.html'], "Unexpected argument 'page.html'"],
  ])('answers %j with the usage', (args, message) => {
    expect(() => parseStartOptions(args)).toThrow(message);
    expect(() => parseStartOptions(args)).toThrow('npm start [-- --browser chromium|firefox]');
  });
});

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %o: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});
