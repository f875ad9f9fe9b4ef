import { describe, expect, it } from 'vitest';

import { namedBrowser } from '../../../../scripts/browsers/find-browser.ts';

describe('namedBrowser', () => {
  it('takes the file the environment names', () => {
    const env = { BACKSTORY_CHROMIUM: process.execPath };
    expect(namedBrowser('chromium', env)).toBe(process.execPath);
  });

  it.each([{}, { BACKSTORY_FIREFOX: '' }, { BACKSTORY_CHROMIUM: '/nowhere/chrome' }])(
    'takes none for Firefox from %o',
    (env) => {
      expect(namedBrowser('firefox', env)).toBeUndefined();
    },
  );

  it('objects to a file that is not there', () => {
    expect(() => namedBrowser('firefox', { BACKSTORY_FIREFOX: '/nowhere/firefox' })).toThrow(
      'BACKSTORY_FIREFOX names /nowhere/firefox, and there is no such file.',
    );
  });
});
