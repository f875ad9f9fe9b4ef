import { describe, expect, it } from 'vitest';

import {
  isRecentEnough,
  majorVersion,
  parseVersion,
} from '../../../../scripts/browsers/browser-version.ts';

describe('parseVersion', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', '156.0.8078.79'],
    ['Google Chrome 141.0.7390.54 ', '141.0.7390.54'],
    ['Google Chrome for Testing 142.0.7444.61', '142.0.7444.61'],
    ['Microsoft Edge 140.0.3485.94', '140.0.3485.94'],
    ['Mozilla Firefox 153.7.0esr', '153.7.0'],
    ['Mozilla Firefox 150.0b3', '150.0'],
    ['firefox/153.7.0', '153.7.0'],
    ['153.0.1\r\n', '153.0.1'],
  ])('finds the version in %j', (text, version) => {
    expect(parseVersion(text)).toBe(version);
  });

  it.each(['', 'Firefox', 'snap "chromium" not found'])('finds none in %j', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });
});

describe('majorVersion', () => {
  it.each([
    ['156.0.8078.79', 156],
    ['9.0', 9],
    ['', 0],
    ['unknown', 0],
  ])('of %j is %d', (version, major) => {
    expect(majorVersion(version)).toBe(major);
  });
});

describe('isRecentEnough', () => {
  it.each([
    ['chromium', '139.9.9', false],
    ['chromium', '140.0.0', true],
    ['firefox', '149.0.2', false],
    ['firefox', '150.0', true],
    ['firefox', '', false],
  ] as const)('%s %s: %s', (name, version, expected) => {
    expect(isRecentEnough(name, version)).toBe(expected);
  });
});
