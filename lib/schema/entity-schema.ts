import { ENTITY_ID, ENTITY_TYPES, type Entity, isEntityId, type Role } from '../model/entity.ts';
import { z } from './zod.ts';

export const entityIdSchema = z
  .custom<Entity['id']>(isEntityId, 'must be a Wikidata id like Q7747 or a local id like x:slug')
  // JSON Schema knows nothing of functions.
  .meta({
    type: 'string',
    pattern: ENTITY_ID.source,
    description: 'Wikidata id, or x:slug where Wikidata could not be verified',
  });

/** `2012`, `2012-05` or `2012-05-07`, and a day that exists. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((date) => !Number.isNaN(Date.parse(date)), 'is not a day of the calendar');

export const roleSchema = z
  .object({
    role: z.string().min(1).describe('Title of the office in English'),
    of: entityIdSchema.optional().describe('State or organisation the office belongs to'),
    from: partialDateSchema.optional().describe('First day in office, as exact as sources allow'),
    to: partialDateSchema.optional().describe('Last day in office; absent while it lasts'),
  })
  .refine((role) => !role.from || !role.to || role.from <= role.to, 'ends before it begins')
  .describe('An office and when it was held') satisfies z.ZodType<Role>;

export const entitySchema = z
  .object({
    id: entityIdSchema,
    type: z.enum(ENTITY_TYPES).describe('What kind of thing it is'),
    title: z.string().min(1).describe('Title of the English Wikipedia article'),
    line: z.string().max(160).optional().describe('Who or what it is, in one line with dates'),
    of: z.array(entityIdSchema).describe('What it belongs to or leads to, the main one first'),
    roles: z.array(roleSchema).describe('Offices held, newest first'),
    labels: z
      .record(z.string(), z.string().min(1))
      .describe('Display name by BCP 47 language; en always'),
  })
  .describe('Somebody or something in the news') satisfies z.ZodType<Entity>;
