import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { z } from '../../lib/schema/zod.ts';
import { Failure, messageOf } from '../failure.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string(),
  date: z.string().nullish(),
});

/** One line of a text dump; `id` as it is written there. */
export type CorpusLine = z.infer<typeof lineSchema>;

function parseLine(json: string, where: string): CorpusLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Failure(`${where} is not JSON: ${messageOf(error)}`);
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new Failure(
    `${where} is not a story {id, title?, text, date?}: ` +
      `${field === '' ? 'the line' : `“${field}”`}: ${issue?.message ?? 'unknown'}`,
  );
}

/**
 * Reads a file of JSON lines `{id, title?, text, date?}`; empty lines are passed over. Throws a
 * `Failure` that names the file, and the line, when the file is missing or a line is not a story.
 */
export async function readLines(path: string): Promise<CorpusLine[]> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Failure(`There is no file ${path}.`);
  }
  const lines: CorpusLine[] = [];
  let number = 0;
  for await (const json of createInterface({ input: createReadStream(path, 'utf8') })) {
    number += 1;
    if (json.trim() !== '') lines.push(parseLine(json, `Line ${number} of ${path}`));
  }
  return lines;
}
