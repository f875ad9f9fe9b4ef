import type { Control } from '../model/control.ts';
import {
  type CardRequest,
  MAX_REQUEST_UNITS,
  type MentionsRequest,
  type StoriesPlace,
} from '../model/messages.ts';
import { DENSITIES, STRENGTHS } from '../model/settings.ts';
import { entityIdSchema } from './entity-schema.ts';
import { z } from './zod.ts';

const MAX_PARTS = 5_000;
const MAX_ENTITIES = 5_000;
const MAX_SENTENCE = 5_000;

/** Longer than any real BCP 47 tag. */
const MAX_LANGUAGE = 100;

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export const mentionsRequestSchema = z
  .object({
    parts: z.array(z.string()).max(MAX_PARTS),
    anchors: z.array(entityIdSchema).max(MAX_ENTITIES),
    date: isoDay.optional(),
    lang: z.string().optional(),
  })
  .refine(
    ({ parts }) => parts.reduce((units, part) => units + part.length, 0) <= MAX_REQUEST_UNITS,
    `parts hold more than ${MAX_REQUEST_UNITS} characters`,
  ) satisfies z.ZodType<MentionsRequest>;

export const cardRequestSchema = z.object({
  entity: entityIdSchema,
  page: z.object({
    entities: z.partialRecord(entityIdSchema, z.number().int().nonnegative()),
    title: z.string().max(MAX_SENTENCE),
    sentence: z.string().max(MAX_SENTENCE),
    date: isoDay.optional(),
    lang: z.string().max(MAX_LANGUAGE).optional(),
  }),
}) satisfies z.ZodType<CardRequest>;

export const storiesPlaceSchema = z.union([
  z.object({ entity: entityIdSchema }),
  z.object({ story: z.string().min(1) }),
]) satisfies z.ZodType<StoriesPlace>;

const MAX_HOST = 253;
const MAX_NAME = 300;
const host = z.string().min(1).max(MAX_HOST);
const name = z.string().min(1).max(MAX_NAME);

export const controlSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('site-off'), host, scope: z.enum(['host', 'domain']) }),
  z.object({ type: z.literal('site-on'), host }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  z.object({ type: z.literal('mute'), entity: entityIdSchema, label: name }),
  z.object({
    type: z.literal('not-this'),
    entity: entityIdSchema,
    label: name,
    surface: name,
    host,
  }),
  z.object({
    type: z.literal('unmute'),
    mute: z.object({
      entity: entityIdSchema,
      label: name,
      surface: name.optional(),
      host: host.optional(),
    }),
  }),
  z.object({ type: z.literal('density'), density: z.enum(DENSITIES) }),
  z.object({ type: z.literal('strength'), strength: z.enum(STRENGTHS) }),
  z.object({
    type: z.literal('hover'),
    hover: z.object({
      showDelayMs: z.number().min(0),
      hideDelayMs: z.number().min(0),
      requireModifier: z.boolean(),
      opensOnTap: z.boolean(),
    }),
  }),
  z.object({ type: z.literal('announces'), announces: z.boolean() }),
]) satisfies z.ZodType<Control>;
