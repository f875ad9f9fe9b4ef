import { readFileSync } from 'node:fs';
import { decodeGazetteer } from './lib/gazetteer/codec.ts';
import { createDetector } from './lib/detect/detector.ts';
import { buildData } from './scripts/build-data.ts';
const b = new Uint8Array(readFileSync(buildData().gazetteer)).buffer;
const s = performance.now(); const g = decodeGazetteer(b); const m = performance.now(); createDetector(g); console.log((m-s).toFixed(1), (performance.now()-m).toFixed(1));
