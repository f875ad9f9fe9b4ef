import {
  type SourceReport,
  STORY_KINDS,
  type StoryDraft,
  type ThreadDraft,
} from '../model/story.ts';
import { entityIdSchema, partialDateSchema } from './entity-schema.ts';
import { z } from './zod.ts';

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/u, 'must be an ISO date')
  .refine((date) => !Number.isNaN(Date.parse(date)), 'is not a day of the calendar');

export const sourceReportSchema = z
  .object({
    outlet: z.string().min(1).describe('Who published the report'),
    date: partialDateSchema.describe('When it was published'),
    title: z.string().min(1).describe('Its headline'),
    url: z
      .url({ protocol: /^https?$/u })
      .optional()
      .describe('Its address, as it was seen'),
  })
  .describe('A published report a story rests on') satisfies z.ZodType<SourceReport>;

/** BCP 47, as far as the interface needs it: `ar`, `zh-Hant`. */
const languageSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, 'must be a language');

export const translationSchema = z
  .object({ headline: z.string().min(1).max(500), text: z.string().max(1_000_000) })
  .describe('Headline and text in another language');

export const storyDraftSchema = z
  .object({
    id: z.string().min(1).max(200).describe('Unique and stable'),
    kind: z.enum(STORY_KINDS).describe('brief: bundled; feed, saved, imported: the reader’s own'),
    lang: z.string().min(2).max(35).describe('BCP 47 language of headline and text'),
    headline: z.string().min(1).max(500),
    text: z.string().max(1_000_000),
    date: isoDate.describe('When it happened, or was published'),
    sources: z.array(sourceReportSchema).describe('The reports it rests on, the main one first'),
    place: entityIdSchema.optional().describe('Where it happened'),
    thread: z.string().min(1).optional().describe('Id of the thread it belongs to'),
    actors: z
      .array(z.object({ entity: entityIdSchema, did: z.string() }))
      .describe('What each main actor did, in an editor’s words'),
    translations: z
      .record(languageSchema, translationSchema)
      .optional()
      .describe('Headline and text by BCP 47 language'),
  })
  .describe('A story before detection') satisfies z.ZodType<StoryDraft>;

const threadTextSchema = z.object({
  title: z.string().min(1).max(120),
  introduction: z.string().min(1),
});

export const threadSchema = z
  .object({
    id: z.string().min(1).max(200),
    ...threadTextSchema.shape,
    asOf: isoDate.describe('Date up to which the introduction is true'),
    entities: z.array(entityIdSchema).default([]).describe('Who it is about, main ones first'),
    translations: z
      .record(languageSchema, threadTextSchema)
      .optional()
      .describe('Title and introduction by BCP 47 language'),
  })
  .describe('Stories about one developing matter') satisfies z.ZodType<ThreadDraft>;
