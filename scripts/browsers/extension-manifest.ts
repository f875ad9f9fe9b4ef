import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Failure } from '../failure.ts';

/** The id Firefox knows the extension by, from its built manifest. */
export function readGeckoId(extensionDir: string): string {
  const file = path.join(extensionDir, 'manifest.json');
  const id = geckoId(JSON.parse(readFileSync(file, 'utf8')));
  if (id === undefined) throw new Failure(`${file} has no browser_specific_settings.gecko.id.`);
  return id;
}

/** The id inside a manifest, when it has one. */
export function geckoId(manifest: unknown): string | undefined {
  const id = property(property(property(manifest, 'browser_specific_settings'), 'gecko'), 'id');
  return typeof id === 'string' ? id : undefined;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
