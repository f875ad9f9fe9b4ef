import { ALIAS_KINDS } from '../../lib/model/alias.ts';
import { ENTITY_TYPES } from '../../lib/model/entity.ts';
import { entityIdSchema, roleSchema } from '../../lib/schema/entity-schema.ts';
import { z } from '../../lib/schema/zod.ts';

/** The first twelve are complete; the rest know states, capitals, organisations and the best-known people. */
export const LANGUAGES = [
  'en',
  'ar',
  'fa',
  'ru',
  'uk',
  'tr',
  'zh',
  'zh-Hant',
  'de',
  'fr',
  'es',
  'he',
  'pt',
  'it',
  'pl',
  'hi',
  'ur',
  'ja',
  'ko',
] as const;

/** A name as the tables write it: its text alone, or with what is special about it. */
const nameSchema = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1),
    needs: z.enum(['context', 'cue']).optional(),
    cues: z.array(z.string().min(1)).optional(),
    forms: z.array(z.string().min(1)).optional(),
    indeclinable: z.boolean().optional(),
    gender: z.enum(['male', 'female']).optional(),
  }),
]);

/** Names by kind; a bare list is names. */
const namesSchema = z.preprocess(
  (names) => (Array.isArray(names) ? { name: names } : names),
  z.partialRecord(z.enum(ALIAS_KINDS), z.array(nameSchema)),
);

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

/** surroundings.yaml: what stands around names. */
export const surroundingsSchema = z.strictObject({
  givenNames: z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(2))),
  /** First words of names that are no first names: President, Pope, Sheikh. */
  titles: z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(1))).default({}),
  heads: z.partialRecord(
    z.enum(LANGUAGES),
    z.strictObject({
      after: z.array(z.string().min(1)).default([]),
      bodies: z.array(z.string().min(1)).default([]),
      before: z.array(z.string().min(1)).default([]),
      links: z.array(z.string().min(1)).default([]),
      units: z.array(z.string().min(1)).default([]),
      regions: z.array(z.string().min(1)).default([]),
    }),
  ),
});

/** words.yaml: ordinary words spelt like a listed name or one of its forms, by language. */
export const wordsSchema = z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(1)));

/** ambiguous.yaml: entities that share names, which names if not all, and who is meant when nothing tells. */
export const ambiguousSchema = z.array(
  z.strictObject({
    meanings: z.array(entityIdSchema).min(2),
    names: z.array(z.string().min(1)).optional(),
    usual: entityIdSchema.optional(),
    why: z.string().min(1),
  }),
);

export const blockersSchema = z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(1)));

export type GazetteerRecord = z.infer<typeof recordSchema>;
export type Language = (typeof LANGUAGES)[number];
export type TableName = z.infer<typeof nameSchema>;
export type Surroundings = z.infer<typeof surroundingsSchema>;
export type Words = z.infer<typeof wordsSchema>;
export type Ambiguity = z.infer<typeof ambiguousSchema>[number];
