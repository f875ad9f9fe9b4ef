import type { Pack } from '../model/pack.ts';
import { entitySchema } from './entity-schema.ts';
import { storyDraftSchema, threadSchema } from './story-schema.ts';
import { firstProblem, z } from './zod.ts';

const PACK_FORMAT = 'backstory-pack';
const PACK_VERSION = 1;

export const packSchema = z
  .object({
    format: z.literal(PACK_FORMAT),
    version: z.literal(PACK_VERSION).describe('Version of the file format'),
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/u)
      .describe('Who publishes it; the origin of its stories'),
    title: z.string().min(1),
    licence: z.string().min(1).describe('Licence of the stories, an SPDX expression'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .describe('SHA-256 of the content'),
    entities: z.array(entitySchema),
    threads: z.array(threadSchema),
    stories: z.array(storyDraftSchema),
  })
  .describe('A versioned file of entities and stories') satisfies z.ZodType<Pack>;

const headSchema = z.object({ format: z.literal(PACK_FORMAT), version: z.number() });

/** Why a pack cannot be read, in a sentence a reader understands. */
export class PackError extends Error {
  override name = 'PackError';
}

/**
 * Reads a pack from text. Throws a `PackError` that says what is wrong and where: not JSON, not a pack,
 * a newer version than this one, or the first field that does not hold what it should.
 */
export function parsePack(text: string): Pack {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackError(
      'The pack is damaged: it is not valid JSON. Get it again from its publisher.',
    );
  }
  const head = headSchema.safeParse(value);
  if (!head.success) throw new PackError('This file is not a Backstory pack.');
  if (head.data.version > PACK_VERSION) {
    throw new PackError(
      `This pack has version ${head.data.version}; this Backstory reads up to ${PACK_VERSION}. Update Backstory to read it.`,
    );
  }
  const pack = packSchema.safeParse(value);
  if (!pack.success) throw new PackError(`The pack is damaged at ${firstProblem(pack.error)}.`);
  return pack.data;
}
