import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Absolute path of something in the project. */
export function inProject(...parts: string[]): string {
  return path.join(ROOT, ...parts);
}
