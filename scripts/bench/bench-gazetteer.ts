import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { createDetector, type Detector } from '../../lib/detect/detector.ts';
import { decodeGazetteer } from '../../lib/gazetteer/codec.ts';
import { buildData } from '../build-data.ts';
import { loadGazetteer } from '../load-gazetteer.ts';
import { bestTime, measureBuild } from './measure.ts';

export type GazetteerRow = {
  entities: number;
  names: number;
  kilobytes: number;
  gzippedKilobytes: number;
  /** The first in a process, before anything is compiled, and the best of many. */
  firstLoadMs: number;
  loadMs: number;
  megabytes: number;
  /** Millions of UTF-16 units a second, whole detection. */
  speed: number;
};

/** The shipped gazetteer: size, time to load, memory, speed on the texts. */
export async function benchGazetteer(texts: readonly string[]): Promise<GazetteerRow> {
  const { gazetteer: path } = await buildData();
  const file = readFileSync(path);
  const load = (): Detector => createDetector(decodeGazetteer(new Uint8Array(file).buffer));
  const { value: detector, megabytes, milliseconds: firstLoadMs } = measureBuild(load);
  const gazetteer = decodeGazetteer(new Uint8Array(file).buffer);
  const units = texts.reduce((total, text) => total + text.length, 0);
  const time = bestTime(() => {
    for (const text of texts) detector.detect(text, { date: '2026-01-01' });
  });
  return {
    entities: gazetteer.entities.length,
    names: gazetteer.aliasEntities.length,
    kilobytes: file.length / 1000,
    gzippedKilobytes: gzipSync(file).length / 1000,
    firstLoadMs,
    loadMs: bestTime(() => void load()),
    megabytes,
    speed: units / time / 1000,
  };
}

type RepeatRow = { text: string; speed: number; speedOfTenth: number };

/** Text that is nothing but one awkward thing, a million units of it: speed must not fall with length. */
export async function benchRepeats(): Promise<RepeatRow[]> {
  const detector = createDetector(await loadGazetteer());
  const speedOf = (unit: string, length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return length / bestTime(() => detector.detect(text, { date: '2026-01-01' })) / 1000;
  };
  const units = [
    'a',
    ' ',
    'U.S.',
    'New York ',
    '中',
    'ال',
    'Ü\u0308',
    'من ',
    'https://x/Iran-',
    'ー',
  ];
  return units.map((text) => ({
    text,
    speed: speedOf(text, 1_000_000),
    speedOfTenth: speedOf(text, 100_000),
  }));
}
