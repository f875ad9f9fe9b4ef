import type { Entity, EntityId } from '../model/entity.ts';
import type { AddedPack } from '../model/pack.ts';
import type { Reading } from '../model/reading.ts';
import type { Story, StoryId, Thread, ThreadId } from '../model/story.ts';

/** A number of stories about an entity. */
export type EntityStories = { entity: EntityId; stories: number };

/** What one batch of a pack or feed adds. Adding the same again changes nothing. */
export type StoreBatch = { threads: Thread[]; stories: Story[] };

export type StoredIds = { stories: StoryId[]; threads: ThreadId[] };

/** The article store as the services see it: a database, or memory where no database can be opened. */
export type StoryStore = {
  /** Adds or replaces, all or nothing. */
  put(batch: StoreBatch): Promise<void>;
  /** Removes stories and threads, all or nothing; unknown ids are passed over. */
  remove(ids: StoredIds): Promise<void>;
  listOrigin(origin: string): Promise<StoredIds>;
  /** Every entity once; what the bundled library says of one holds. */
  listEntities(): Promise<Entity[]>;
  /** The entities of an origin, in place of those it had. */
  putEntities(origin: string, entities: Entity[]): Promise<void>;
  removeEntities(origin: string): Promise<void>;
  getStory(id: StoryId): Promise<Story | undefined>;
  getThread(id: ThreadId): Promise<Thread | undefined>;
  /** Newest first. */
  listNewest(limit: number): Promise<Story[]>;
  /** Stories about an entity, newest first. */
  listByEntity(entity: EntityId, limit: number): Promise<Story[]>;
  /** Stories of a thread, oldest first. */
  listByThread(thread: ThreadId): Promise<Story[]>;
  countStories(): Promise<number>;
  /** How many stories there are about each entity that has any, most first. */
  countByEntity(): Promise<EntityStories[]>;
  /** Packs from elsewhere, by title. */
  listPacks(): Promise<AddedPack[]>;
  putPack(pack: AddedPack): Promise<void>;
  /** Forgets the pack, not what it brought. */
  removePack(id: AddedPack['id']): Promise<void>;
  /** All the reader has read or saved. */
  listReadings(): Promise<Reading[]>;
  /** Changes what is noted of a story in one step; nothing is kept of one that was neither read nor saved. */
  changeReading(id: StoryId, change: (reading: Reading) => Reading): Promise<void>;
  /** A fact about the store itself, such as the hash of the pack it was seeded from. */
  getFact(key: string): Promise<string | undefined>;
  setFact(key: string, value: string): Promise<void>;
  /** Calls back after every change, also one made by another page or the worker, until aborted. */
  watch(listener: () => void, signal: AbortSignal): void;
  /** The same for what was read and saved, of which `watch` says nothing. */
  watchReadings(listener: () => void, signal: AbortSignal): void;
};
