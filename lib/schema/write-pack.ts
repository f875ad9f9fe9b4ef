import type { PackContent } from '../model/pack.ts';
import { compressBytes, hashBytes } from './pack-bytes.ts';
import { PACK_FORMAT, PACK_VERSION } from './pack-schema.ts';

/** The file of a pack, as docs/pack-format.md describes it. The same content gives the same bytes. */
export async function writePack(content: PackContent): Promise<Uint8Array<ArrayBuffer>> {
  const { id, title, licence, entities, threads, stories } = content;
  const records = [
    ...entities.map((entity) => ({ entity })),
    ...threads.map((thread) => ({ thread })),
    ...stories.map((story) => ({ story })),
  ];
  const encoder = new TextEncoder();
  const rest = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const hash = await hashBytes(encoder.encode(rest));
  const head = { format: PACK_FORMAT, version: PACK_VERSION, id, title, licence, hash };
  return compressBytes(encoder.encode(`${JSON.stringify(head)}\n${rest}`));
}
