import { readFileSync } from 'node:fs';

import { decodeGazetteer } from '../lib/gazetteer/codec.ts';
import type { Gazetteer } from '../lib/gazetteer/gazetteer.ts';
import { buildData } from './build-data.ts';

/** The shipped gazetteer, read from its binary file as the extension reads it. */
export function loadGazetteer(): Gazetteer {
  return decodeGazetteer(new Uint8Array(readFileSync(buildData().gazetteer)).buffer);
}
