import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PackError, parsePack } from '../../../../lib/schema/pack-schema.ts';
import { aDraft, aPack } from '../../../support/stories.ts';

const pack = aPack([aDraft('one')]);
const withChange = (change: object): string => JSON.stringify({ ...pack, ...change });

describe('parsePack', () => {
  it('reads what was written', () => {
    expect(parsePack(JSON.stringify(pack))).toEqual(pack);
  });

  const damaged: [string, string, RegExp][] = [
    ['cut off', JSON.stringify(pack).slice(0, -20), /not valid JSON/u],
    ['empty', '', /not valid JSON/u],
    ['another file', '{"name":"backstory"}', /not a Backstory pack/u],
    ['newer', withChange({ version: 2 }), /version 2.*Update Backstory/u],
    [
      'a bad date',
      withChange({ stories: [aDraft('one', { date: '2025-13-45' })] }),
      /stories\.0\.date/u,
    ],
    ['a bad id', withChange({ entities: [{ id: 'Putin' }] }), /entities\.0\.id.*Wikidata/u],
    ['a missing field', withChange({ licence: undefined }), /licence/u],
    [
      'an address that is no web page',
      withChange({
        stories: [
          aDraft('one', {
            sources: [
              { outlet: 'Example', date: '2025-01-01', title: 'A', url: 'javascript:alert(1)' },
            ],
          }),
        ],
      }),
      /stories\.0\.sources\.0\.url/u,
    ],
  ];
  it.each(damaged)('explains a pack that is %s', (_name, text, message) => {
    expect(() => parsePack(text)).toThrow(message);
    expect(() => parsePack(text)).toThrow(PackError);
  });

  it('throws nothing but PackError, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parsePack(text)).toThrow(PackError);
      }),
    );
  });
});
