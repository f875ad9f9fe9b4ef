import type { Entity } from './entity.ts';
import type { StoryDraft, Thread } from './story.ts';

/** Versioned file of entities and stories. */
export type Pack = {
  format: 'backstory-pack';
  /** Version of the file format, not of the content. */
  version: 1;
  id: string;
  title: string;
  /** Licence of the stories, as an SPDX expression. */
  licence: string;
  /** SHA-256 of the content, hexadecimal: seeding compares it. */
  hash: string;
  entities: Entity[];
  threads: Thread[];
  stories: StoryDraft[];
};
