import { describe, expect, it } from 'vitest';

import { createDetector } from '../../lib/detect/detector.ts';
import { loadGazetteer } from '../../scripts/load-gazetteer.ts';
import { scoreSentences, shareOf } from '../../scripts/sentences/score-sentences.ts';

/** Below what was measured (npm run score), so that only a real loss fails. */
const FLOOR = { recall: 0.8, precision: 0.9 };

const detector = createDetector(await loadGazetteer());

describe('sentences in the languages without labelled news', () => {
  const scores = scoreSentences(detector);

  it('are there for all eight', () => {
    expect(scores.map(({ lang }) => lang)).toEqual([
      'fr',
      'hi',
      'it',
      'ja',
      'ko',
      'pt',
      'tr',
      'ur',
    ]);
    for (const { sentences } of scores) expect(sentences).toBeGreaterThanOrEqual(60);
  });

  it.each(scores)('$lang', ({ recall, precision }) => {
    expect(recall.right / recall.of).toBeGreaterThan(FLOOR.recall);
    expect(precision.right / precision.of).toBeGreaterThan(FLOOR.precision);
  });
});

describe('shareOf', () => {
  it('gives the interval of Wilson', () => {
    const { low, high } = shareOf(81, 263);
    expect(low).toBeCloseTo(0.2553, 3);
    expect(high).toBeCloseTo(0.3662, 3);
  });

  it('says nothing of nothing', () => {
    expect(shareOf(0, 0)).toEqual({ right: 0, of: 0, low: 0, high: 1 });
  });
});
