import type { Entity } from './entity.ts';
import type { StoryDraft, ThreadDraft } from './story.ts';

/** What a pack holds, whoever publishes it. */
export type PackContent = {
  /** Who publishes it, in small letters: a newer pack of the same id takes the place of an older one. */
  id: string;
  title: string;
  /** Licence of the stories, as an SPDX expression. */
  licence: string;
  entities: Entity[];
  threads: ThreadDraft[];
  stories: StoryDraft[];
};

/** A pack as it was read from a file. */
export type Pack = PackContent & {
  /** SHA-256 of what the file holds after its first line, hexadecimal. */
  hash: string;
};

/** A pack from elsewhere that the reader has added to the store. */
export type AddedPack = Pick<Pack, 'id' | 'title' | 'licence' | 'hash'> & {
  stories: number;
  /** ISO date-time. */
  added: string;
};

/** Id of the bundled library, which no other pack may bear. */
export const LIBRARY_ID = 'library';

/** Why a pack cannot be taken in; `reserved`: it bears the id of the bundled library. */
export type PackProblem = 'not-a-pack' | 'newer' | 'too-large' | 'damaged' | 'reserved';

/** Thrown for a pack that cannot be taken in; the message is one for developers, surfaces have their own. */
export class PackError extends Error {
  override name = 'PackError';
  readonly problem: PackProblem;
  /** Version, place and field, or size: what the sentence about the problem is completed with. */
  readonly detail: string;

  constructor(problem: PackProblem, detail = '') {
    super(`Pack ${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}
