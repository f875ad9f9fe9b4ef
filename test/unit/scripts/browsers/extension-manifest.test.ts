import { describe, expect, it } from 'vitest';

import { geckoId } from '../../../../scripts/browsers/extension-manifest.ts';

describe('geckoId', () => {
  it('is the id under browser_specific_settings', () => {
    const manifest = { browser_specific_settings: { gecko: { id: 'a@b.example' } } };
    expect(geckoId(manifest)).toBe('a@b.example');
  });

  it.each([
    {},
    null,
    'text',
    { browser_specific_settings: { gecko: {} } },
    { browser_specific_settings: { gecko: { id: 7 } } },
  ])('is absent in %o', (manifest) => {
    expect(geckoId(manifest)).toBeUndefined();
  });
});
