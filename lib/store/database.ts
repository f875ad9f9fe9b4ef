import { Dexie, type Table } from 'dexie';

import type { EntityId } from '../model/entity.ts';
import type { AddedPack } from '../model/pack.ts';
import type { Reading } from '../model/reading.ts';
import type { Story, StoryId, Thread, ThreadId } from '../model/story.ts';
import type { EntityList } from './entity-lists.ts';
import type { EntityStories } from './story-store.ts';

export type Fact = { key: string; value: string };

/** The tables of schema version 2. */
export type Database = Dexie & {
  stories: Table<Story, StoryId>;
  entityLists: Table<EntityList, string>;
  threads: Table<Thread, ThreadId>;
  /** Kept in step with `stories` in the same transaction: counting an index of 100,000 rows takes 0.4 s. */
  entityStories: Table<EntityStories, EntityId>;
  /** Packs from elsewhere. */
  packs: Table<AddedPack, AddedPack['id']>;
  readings: Table<Reading, StoryId>;
  facts: Table<Fact, string>;
};

const SCHEMA_VERSION = 2;

/** Dexie multiplies version numbers by ten in the browser's own. */
const VERSION_FACTOR = 10;

/** The database on this device was made by a newer Backstory; it is left alone. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

function isDatabase(dexie: Dexie): dexie is Database {
  return ['stories', 'entityLists', 'threads', 'entityStories', 'packs', 'readings', 'facts'].every(
    (name) => name in dexie,
  );
}

function defineDatabase(name: string): Database {
  const dexie = new Dexie(name);
  dexie.version(1).stores({
    stories: 'id, date, *entities, thread, origin',
    entities: 'id',
    threads: 'id',
    entityStories: 'entity, stories',
    facts: 'key',
  });
  // Entities, and the origin of threads, come with seeding, which every update does again.
  dexie.version(SCHEMA_VERSION).stores({
    entities: null,
    entityLists: 'origin',
    threads: 'id, origin',
    packs: 'id, title',
    readings: 'id',
  });
  if (!isDatabase(dexie)) throw new Error('Dexie did not define the tables of its schema.');
  return dexie;
}

/**
 * Opens the database, creating or upgrading it. Rejects with `NewerDatabaseError` for one made by a
 * newer version, and with Dexie's error where the browser allows no database (Firefox's permanent
 * private browsing). Closes itself when another page wants to upgrade or delete it.
 */
export async function openDatabase(name = 'backstory'): Promise<Database> {
  const database = defineDatabase(name);
  await database.open();
  // Dexie opens a newer database as it finds it; writing to it would damage it.
  if (database.backendDB().version > SCHEMA_VERSION * VERSION_FACTOR) {
    database.close();
    throw new NewerDatabaseError('The story database was made by a newer version of Backstory.');
  }
  return database;
}
