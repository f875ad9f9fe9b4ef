import { describe, expect, it } from 'vitest';

import { decodeGazetteer, encodeGazetteer } from '../../../../lib/gazetteer/codec.ts';
import { compileGazetteer } from '../../../../lib/gazetteer/compile.ts';
import { anAlias, anEntity } from '../../../support/build-gazetteer.ts';

const entities = [
  anEntity('Q794', 'Iran'),
  anEntity('Q7747', 'Vladimir Putin', {
    type: 'person',
    of: ['Q794'],
    roles: [{ role: 'President', of: 'Q794', from: '2012-05-07' }],
  }),
];
const aliases = [
  anAlias('Iran', 'Q794'),
  anAlias('إيران', 'Q794', { lang: 'ar' }),
  anAlias('Vladimir Putin', 'Q7747'),
  anAlias('Putin', 'Q7747', { kind: 'surname' }),
  anAlias('Iran Air', null),
];
const compiled = compileGazetteer(entities, aliases, { version: 'v1' });
const file = encodeGazetteer(compiled);
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

describe('the gazetteer file', () => {
  it('reads back what was written', () => {
    expect(decodeGazetteer(bufferOf(file))).toEqual(compiled);
  });

  it('is the same bytes for the same input', () => {
    expect(encodeGazetteer(compileGazetteer(entities, aliases, { version: 'v1' }))).toEqual(file);
  });

  it('says so when it is empty', () => {
    expect(() => decodeGazetteer(new ArrayBuffer(0))).toThrow(/empty or cut off/u);
  });

  it('says so when it is another file', () => {
    expect(() =>
      decodeGazetteer(bufferOf(new TextEncoder().encode('{"format":"pack","version":1}   '))),
    ).toThrow(/not a Backstory gazetteer/u);
  });

  it('says so when it is of another format', () => {
    const newer = file.slice();
    newer[4] = 99;
    expect(() => decodeGazetteer(bufferOf(newer))).toThrow(/format 99 is not format 4/u);
  });

  it('says so wherever it is cut off', () => {
    for (let length = 0; length < file.length; length += 4) {
      expect(() => decodeGazetteer(bufferOf(file.slice(0, length)))).toThrow(/cut off/u);
    }
  });
});

describe('compileGazetteer', () => {
  it('refuses an alias of an entity that is not there', () => {
    expect(() => compileGazetteer([], [anAlias('Iran', 'Q794')], { version: 'v' })).toThrow(
      /Q794/u,
    );
  });

  it('refuses a name no text can hold', () => {
    expect(() => compileGazetteer(entities, [anAlias('…', 'Q794')], { version: 'v' })).toThrow(
      /0 words/u,
    );
  });
});
