import { type Pack, PackError } from '../model/pack.ts';
import { entitySchema } from './entity-schema.ts';
import { expandBytes, hashBytes, MAX_PACK_BYTES } from './pack-bytes.ts';
import {
  PACK_VERSION,
  packAboutSchema,
  packHeadSchema,
  packRecordSchema,
  packStartSchema,
} from './pack-schema.ts';
import { storyDraftSchema, threadSchema } from './story-schema.ts';
import { firstProblem, z } from './zod.ts';

const damaged = (what: string): PackError => new PackError('damaged', what);

const LINE_BREAK = 0x0a;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function expand(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await expandBytes(bytes, MAX_PACK_BYTES);
  } catch (error) {
    if (!(error instanceof RangeError)) throw damaged('it cannot be unpacked');
    throw new PackError('too-large', `${MAX_PACK_BYTES / 1_000_000} MB`);
  }
}

function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged('it holds bytes that are no text');
  }
}

function parseOr<Value>(schema: z.ZodType<Value>, value: unknown, place: string): Value {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw damaged(`${place}: ${firstProblem(parsed.error)}`);
  return parsed.data;
}

const version1Schema = z.object({
  ...packAboutSchema.shape,
  entities: z.array(entitySchema),
  threads: z.array(threadSchema),
  stories: z.array(storyDraftSchema),
});

/** Version 1 was one object; its hash was that of the object without the hash. */
async function readVersion1(value: object): Promise<Pack> {
  const { hash, ...content } = parseOr(version1Schema, value, 'the file');
  const unhashed = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'hash'));
  if ((await hashBytes(new TextEncoder().encode(JSON.stringify(unhashed)))) !== hash) {
    throw damaged('its content does not match its hash');
  }
  return { ...content, hash };
}

function readRecords(
  text: string,
  recordSchema: typeof packRecordSchema,
): Pick<Pack, 'entities' | 'threads' | 'stories'> {
  const content: Pick<Pack, 'entities' | 'threads' | 'stories'> = {
    entities: [],
    threads: [],
    stories: [],
  };
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    // The first line of the file is not among these.
    const place = `line ${n + 2}`;
    const value = parseJson(line);
    if (value === undefined) throw damaged(`${place} is not JSON`);
    const { entity, thread, story } = parseOr(recordSchema, value, place);
    if (entity) content.entities.push(entity);
    if (thread) content.threads.push(thread);
    if (story) content.stories.push(story);
  }
  return content;
}

/** An id that comes twice, or a thread that is not there. */
function findContradiction({ threads, stories }: Pack): string | undefined {
  for (const list of [threads, stories]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) return `two records have the id ${id}`;
      seen.add(id);
    }
  }
  const known = new Set(threads.map(({ id }) => id));
  const lost = stories.find(({ thread }) => thread !== undefined && !known.has(thread));
  return lost && `story ${lost.id} belongs to a thread ${lost.thread} that is not in the pack`;
}

/**
 * Reads a pack, as docs/pack-format.md describes it, and checks its hash. Rejects with a `PackError`
 * that says what is wrong and where: not a pack, a newer version than this one, too large, damaged, or
 * the first line and field that does not hold what it should. Version 1 is read as if it were this one.
 * `recordSchema` says what every line but the first must hold.
 */
export async function readPack(
  file: Uint8Array<ArrayBuffer>,
  recordSchema = packRecordSchema,
): Promise<Pack> {
  const bytes = await expand(file);
  const breakAt = bytes.indexOf(LINE_BREAK);
  const headEnd = breakAt === -1 ? bytes.length : breakAt;
  const head = parseJson(readText(bytes.subarray(0, headEnd)));
  const start = packStartSchema.safeParse(head);
  if (!start.success) throw new PackError('not-a-pack');
  const { version } = start.data;
  if (version > PACK_VERSION) throw new PackError('newer', String(version));
  if (version === 1) return readVersion1(Object(head));
  const { id, title, licence, hash } = parseOr(packHeadSchema, head, 'line 1');
  const rest = bytes.subarray(headEnd + 1);
  if ((await hashBytes(rest)) !== hash) throw damaged('its content does not match its hash');
  const pack = { id, title, licence, hash, ...readRecords(readText(rest), recordSchema) };
  const contradiction = findContradiction(pack);
  if (contradiction !== undefined) throw damaged(contradiction);
  return pack;
}
