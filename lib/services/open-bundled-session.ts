import { loadBundledGazetteer, loadBundledPack } from '../platform/bundled-files.ts';
import { openDatabase } from '../store/database.ts';
import { createDexieStore } from '../store/dexie-store.ts';
import { createLibrarySession, type LibrarySession } from './library-session.ts';

/** Replaced at build time by the hash of the tables and briefs the bundled files were made from. */
declare const __DATA_VERSION__: string;

/** The session of a real extension: its own database, and the files in its package. */
export function openBundledSession(signal: AbortSignal): LibrarySession {
  return createLibrarySession(
    {
      version: __DATA_VERSION__,
      openStore: async () => createDexieStore(await openDatabase()),
      loadGazetteer: loadBundledGazetteer,
      loadPack: loadBundledPack,
    },
    signal,
  );
}
