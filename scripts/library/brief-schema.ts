import { entityIdSchema, entitySchema } from '../../lib/schema/entity-schema.ts';
import { packAboutSchema } from '../../lib/schema/pack-schema.ts';
import {
  sourceReportSchema,
  storyDraftSchema,
  threadSchema,
  translationSchema,
} from '../../lib/schema/story-schema.ts';
import { z } from '../../lib/schema/zod.ts';

const MAX_HEADLINE = 90;
const MIN_SOURCES = 2;
/** What is recent may still be corrected: it needs one more. */
const RECENT_FROM = '2026-01-01';
const MIN_RECENT_SOURCES = 3;

const checkSchema = z.strictObject({
  date: z.string(),
  /** Absent for the writer's own check. */
  reader: z.literal('second').optional(),
  facts: z.array(z.string()).min(1),
  verdict: z.enum(['confirmed', 'mended']),
});

const headlineSchema = z
  .string()
  .min(1)
  .max(MAX_HEADLINE, `has more than ${MAX_HEADLINE} characters`);

/** Front matter of anybody's brief. */
export const briefSchema = z.strictObject({
  id: storyDraftSchema.shape.id,
  date: storyDraftSchema.shape.date,
  headline: headlineSchema,
  lang: storyDraftSchema.shape.lang,
  place: entityIdSchema.optional(),
  thread: z.string().optional(),
  /** What each main actor did, main actors first. */
  entities: z.record(entityIdSchema, z.string().min(1)).default({}),
  sources: z
    .array(sourceReportSchema.safeExtend({ via: z.string().optional() }).strict())
    .min(1, 'needs a source'),
  translations: z
    .record(
      z.string(),
      translationSchema
        .safeExtend({ headline: headlineSchema, checked: z.array(checkSchema).optional() })
        .strict(),
    )
    .optional(),
  checked: z.array(checkSchema).optional(),
});

/** Of a brief of the bundled library, which has to meet docs/library.md. */
export const libraryBriefSchema = briefSchema
  .safeExtend({
    thread: z.string(),
    sources: briefSchema.shape.sources.min(MIN_SOURCES, `needs at least ${MIN_SOURCES} sources`),
    checked: z.array(checkSchema).min(1),
  })
  .refine(({ date, sources }) => date < RECENT_FROM || sources.length >= MIN_RECENT_SOURCES, {
    path: ['sources'],
    error: `needs at least ${MIN_RECENT_SOURCES} sources from ${RECENT_FROM} on`,
  });

export const threadsSchema = z.array(threadSchema.strict());

/** Entities a pack adds: the gazetteer's own need no entry. */
export const entitiesSchema = z.array(
  z.strictObject({
    ...entitySchema.shape,
    of: entitySchema.shape.of.default([]),
    roles: entitySchema.shape.roles.default([]),
    labels: entitySchema.shape.labels.default({}),
  }),
);

export const packFileSchema = packAboutSchema.omit({ hash: true }).strict();

export type Brief = z.infer<typeof briefSchema>;
