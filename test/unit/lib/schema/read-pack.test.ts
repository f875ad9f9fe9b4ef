import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PackError, type Pack } from '../../../../lib/model/pack.ts';
import { MAX_PACK_BYTES } from '../../../../lib/schema/pack-bytes.ts';
import { packHeadSchema, packRecordSchema } from '../../../../lib/schema/pack-schema.ts';
import { readPack } from '../../../../lib/schema/read-pack.ts';
import { writePack } from '../../../../lib/schema/write-pack.ts';
import { z } from '../../../../lib/schema/zod.ts';
import { aDraft, aPack } from '../../../support/stories.ts';

const pack = aPack(
  [aDraft('one', { thread: 'talks' }), aDraft('two', { headline: 'Zelensky’s day\u2028off' })],
  {
    threads: [
      {
        id: 'talks',
        title: 'Talks',
        introduction: 'They talk.',
        asOf: '2025-01-01',
        entities: ['Q794'],
      },
    ],
  },
);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const unpack = async (content: Pack): Promise<string> =>
  gunzipSync(await writePack(content)).toString('utf8');

/** A file of these lines whose hash is right. */
function fileOf(lines: object[], head: object = {}): Uint8Array<ArrayBuffer> {
  const rest = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { id, title, licence } = pack;
  const first = { format: 'backstory-pack', version: 2, id, title, licence, hash: sha256(rest) };
  return toBytes(`${JSON.stringify({ ...first, ...head })}\n${rest}`);
}

async function problemOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const error: unknown = await readPack(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PackError);
  return error instanceof PackError ? `${error.problem}: ${error.detail}` : '';
}

describe('readPack', () => {
  it('reads what was written', async () => {
    const read = await readPack(await writePack(pack));
    expect(read).toEqual({ ...pack, hash: read.hash });
    expect(read.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is given the same bytes for the same content', async () => {
    expect(await writePack(pack)).toEqual(await writePack(pack));
  });

  it('reads a file that is not compressed', async () => {
    expect((await readPack(toBytes(await unpack(pack)))).stories).toEqual(pack.stories);
  });

  it('passes over fields it does not know', async () => {
    const file = fileOf([{ story: { ...aDraft('one'), mood: 'grave' } }], { homepage: 'x' });
    expect((await readPack(file)).stories).toEqual([aDraft('one')]);
  });

  it('reads version 1, which was one object, as if it were this version', async () => {
    const { hash: _, ...content } = pack;
    const { entities: _entities, ...thread } = { ...pack.threads[0] };
    const old = { format: 'backstory-pack', version: 1, ...content, threads: [thread] };
    const file = JSON.stringify({ ...old, hash: sha256(JSON.stringify(old)) });
    expect(await readPack(toBytes(file))).toMatchObject({
      stories: pack.stories,
      entities: pack.entities,
      threads: [{ id: 'talks', entities: [] }],
    });
    const other = JSON.stringify({ ...old, hash: sha256('other') });
    expect(await problemOf(toBytes(other))).toMatch(/^damaged: .*hash/u);
  });

  const story = (more: object): object => ({ story: { ...aDraft('one'), ...more } });
  const source = { outlet: 'Example', date: '2025-01-01', title: 'A' };
  const damaged: [string, Uint8Array<ArrayBuffer>, RegExp][] = [
    ['empty', toBytes(''), /^not-a-pack/u],
    ['another file', toBytes('{"name":"backstory"}'), /^not-a-pack/u],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), /^damaged: .*no text/u],
    ['newer', fileOf([], { version: 3 }), /^newer: 3/u],
    ['without a licence', fileOf([], { licence: '' }), /^damaged: line 1: licence/u],
    ['under an id that is no id', fileOf([], { id: 'A/B' }), /^damaged: line 1: id: .*letters/u],
    ['under another hash', fileOf([], { hash: 'a'.repeat(64) }), /^damaged: .*hash/u],
    [
      'with a bad date',
      fileOf([story({}), story({ date: '2025-13-45' })]),
      /^damaged: line 3: story\.date/u,
    ],
    [
      'with a bad entity',
      fileOf([{ entity: { id: 'Putin' } }]),
      /^damaged: line 2: entity\.id.*Wikidata/u,
    ],
    [
      'with an address that is no web page',
      fileOf([story({ sources: [{ ...source, url: 'javascript:alert(1)' }] })]),
      /^damaged: line 2: story\.sources\.0\.url/u,
    ],
    ['with a line of nothing known', fileOf([{ tale: {} }]), /line 2: .*one story/u],
    ['with two records in a line', fileOf([{ ...story({}), thread: pack.threads[0] }]), /line 2/u],
    ['with an id twice', fileOf([story({}), story({})]), /two records have the id one/u],
    ['with a lost thread', fileOf([story({ thread: 'gone' })]), /thread gone that is not/u],
  ];
  it.each(damaged)('explains a pack %s', async (_name, file, says) => {
    expect(await problemOf(file)).toMatch(says);
  });

  it('explains a pack that is cut off or changed on its way', async () => {
    const file = await writePack(pack);
    expect(await problemOf(file.slice(0, -20))).toMatch(/^damaged: it cannot be unpacked/u);
    const text = await unpack(pack);
    expect(await problemOf(toBytes(text.slice(0, -20)))).toMatch(/^damaged: .*hash/u);
    expect(await problemOf(toBytes(text.replace('Headline', 'Hoax')))).toMatch(/^damaged: .*hash/u);
  });

  it('refuses a small file that unfolds into an enormous one', async () => {
    const zeros = Buffer.alloc(1_000_000);
    const bomb = gzipSync(Buffer.concat(Array(MAX_PACK_BYTES / zeros.length + 1).fill(zeros)));
    expect(await problemOf(new Uint8Array(bomb))).toMatch(/^too-large: 300 MB/u);
  });

  it('throws nothing but PackError, whatever it is given', async () => {
    const anything = fc.oneof(
      fc.string().map(toBytes),
      fc.json().map(toBytes),
      fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
      fc.uint8Array().map((bytes) => new Uint8Array([0x1f, 0x8b, ...bytes])),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (file) => {
        await expect(readPack(file)).rejects.toBeInstanceOf(PackError);
      }),
    );
  });
});

describe('docs/pack.schema.json', () => {
  it('is what the schemas say (vitest -u writes it)', async () => {
    const options = { io: 'input', unrepresentable: 'any' } as const;
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'A line of a Backstory pack',
      description: 'The first line is a head, every other one a record: see pack-format.md.',
      anyOf: [packHeadSchema, packRecordSchema].map((line) => {
        const { $schema: _, ...rest } = z.toJSONSchema(line, options);
        return rest;
      }),
    };
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
      '../../../../docs/pack.schema.json',
    );
  });
});
