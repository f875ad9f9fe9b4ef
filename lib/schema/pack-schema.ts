import type { Entity } from '../model/entity.ts';
import { entitySchema } from './entity-schema.ts';
import { storyDraftSchema, threadSchema } from './story-schema.ts';
import { z } from './zod.ts';

export const PACK_FORMAT = 'backstory-pack';
/** Raised when an older Backstory could not read what a newer one writes. New optional fields do not raise it. */
export const PACK_VERSION = 2;

/** What every version of the format begins with. */
export const packStartSchema = z.object({
  format: z.literal(PACK_FORMAT),
  version: z.int().positive(),
});

/** What versions 1 and 2 say of the pack itself. */
export const packAboutSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'must be of small letters, digits and hyphens')
    .describe('Who publishes it: a newer pack of the same id takes the place of an older one'),
  title: z.string().min(1).max(120).describe('What readers know it by; shown on every story'),
  licence: z.string().min(1).max(120).describe('Licence of the stories, an SPDX expression'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256 in hexadecimal')
    .describe('SHA-256 of all bytes after the line break that ends the first line'),
});

export const packHeadSchema = z
  .object({
    format: z.literal(PACK_FORMAT),
    version: z.literal(PACK_VERSION).describe('Version of the file format, not of the content'),
    ...packAboutSchema.shape,
  })
  .describe('The first line of a pack');

const recordSchemaOf = (entity: z.ZodType<Entity>) =>
  z
    .object({
      entity: entity.optional(),
      thread: threadSchema.optional(),
      story: storyDraftSchema.optional(),
    })
    .refine((record) => Object.values(record).filter((value) => value !== undefined).length === 1, {
      error: 'must hold one entity, one thread or one story',
    })
    .meta({ minProperties: 1, maxProperties: 1 })
    .describe('Every other line of a pack');

export const packRecordSchema = recordSchemaOf(entitySchema);

/** For the bundled pack: its 4,000 entities were checked when it was built, and again would take 0.2 s of every install. */
export const bundledRecordSchema = recordSchemaOf(z.custom<Entity>());
