import { ALIAS_KINDS } from '../../lib/model/alias.ts';
import { ENTITY_TYPES } from '../../lib/model/entity.ts';
import { entityIdSchema, roleSchema } from '../../lib/schema/entity-schema.ts';
import { z } from '../../lib/schema/zod.ts';

export const LANGUAGES = ['en', 'ar', 'fa', 'ru', 'zh', 'zh-Hant'] as const;

/** A name as the tables write it: its text alone, or with what is special about it. */
const nameSchema = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1),
    needs: z.literal('context').optional(),
    indeclinable: z.boolean().optional(),
    gender: z.enum(['male', 'female']).optional(),
  }),
]);

const namesSchema = z.partialRecord(z.enum(ALIAS_KINDS), z.array(nameSchema));

/** YAML reads a bare year as a number. */
function yearsAsText(role: unknown): unknown {
  if (typeof role !== 'object' || role === null) return role;
  return Object.fromEntries(
    Object.entries(role).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' ? String(value) : value,
    ]),
  );
}

/** One record of data/gazetteer/*.yaml. */
export const recordSchema = z.strictObject({
  id: entityIdSchema,
  type: z.enum(ENTITY_TYPES),
  title: z.string().min(1),
  line: z.string().min(1).max(120).optional(),
  gender: z.enum(['male', 'female']).optional(),
  of: z.array(entityIdSchema).default([]),
  roles: z.array(z.preprocess(yearsAsText, roleSchema)).default([]),
  names: z.partialRecord(z.enum(LANGUAGES), namesSchema),
  sources: z.array(z.string()).optional(),
});

export const blockersSchema = z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(1)));

export type GazetteerRecord = z.infer<typeof recordSchema>;
export type TableName = z.infer<typeof nameSchema>;
