import type { AddedPack, Pack } from '../../lib/model/pack.ts';
import { PackError } from '../../lib/model/pack.ts';
import { MAX_PACK_BYTES } from '../../lib/schema/pack-bytes.ts';
import { readPack } from '../../lib/schema/read-pack.ts';
import { importPack, removePack } from '../../lib/services/import-pack.ts';
import { openBundledSession } from '../../lib/services/open-bundled-session.ts';

/** What the settings ask of the store about packs. */
export type PackServices = {
  list(): Promise<AddedPack[]>;
  /** Rejects with a `PackError` for a file that is no usable pack. */
  read(file: File): Promise<Pack>;
  add(pack: Pack, onProgress: (stored: number) => void): Promise<AddedPack>;
  remove(id: AddedPack['id']): Promise<void>;
};

/** The store is opened when first asked for. */
export function createPackServices(signal: AbortSignal): PackServices {
  const session = openBundledSession(signal);

  async function openStore() {
    const { store, health } = await session.library();
    if (health.state !== 'ready') throw new Error(health.detail);
    return store;
  }

  return {
    list: async () => (await openStore()).listPacks(),
    async read(file) {
      if (file.size > MAX_PACK_BYTES) {
        throw new PackError('too-large', `${MAX_PACK_BYTES / 1_000_000} MB`);
      }
      return readPack(new Uint8Array(await file.arrayBuffer()));
    },
    async add(pack, onProgress) {
      const [store, detector] = await Promise.all([openStore(), session.detector()]);
      return importPack(pack, { store, detector, now: new Date().toISOString(), onProgress });
    },
    remove: async (id) => removePack(id, await openStore()),
  };
}
