import { entityIdSchema } from '../../lib/schema/entity-schema.ts';
import {
  sourceReportSchema,
  storyDraftSchema,
  threadSchema,
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

/** Front matter of data/library/briefs/*.md. */
export const briefSchema = z
  .strictObject({
    id: storyDraftSchema.shape.id,
    date: storyDraftSchema.shape.date,
    headline: z.string().min(1).max(MAX_HEADLINE, `has more than ${MAX_HEADLINE} characters`),
    lang: storyDraftSchema.shape.lang,
    place: entityIdSchema.optional(),
    thread: z.string(),
    entities: z.record(entityIdSchema, z.string().min(1)),
    sources: z
      .array(sourceReportSchema.safeExtend({ via: z.string() }).strict())
      .min(MIN_SOURCES, `needs at least ${MIN_SOURCES} sources`),
    checked: z.array(checkSchema).min(1),
  })
  .refine(({ date, sources }) => date < RECENT_FROM || sources.length >= MIN_RECENT_SOURCES, {
    path: ['sources'],
    error: `needs at least ${MIN_RECENT_SOURCES} sources from ${RECENT_FROM} on`,
  });

export const threadsSchema = z.array(threadSchema.strict());

export type Brief = z.infer<typeof briefSchema>;
