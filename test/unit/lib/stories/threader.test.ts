import { describe, expect, it } from 'vitest';

import { readDocument } from '../../../../lib/stories/read-document.ts';
import type { StoryDocument } from '../../../../lib/stories/story-document.ts';
import { createThreader } from '../../../../lib/stories/threader.ts';

type Item = [id: string, date: string, text: string, thread?: string];

const VOLCANO = 'The volcano Mount Example erupted again and ash covered Sampletown.';
const STRIKE = 'Railway workers of Northland walked out over pay, and trains stood still.';

function threadsOf(items: Item[]): Map<string, string> {
  const threader = createThreader();
  for (const [id, date, text, thread] of items) {
    const document: StoryDocument = {
      id,
      headline: '',
      text,
      date,
      entities: new Map(),
      leads: new Map(),
      thread,
    };
    threader.add(readDocument(document));
  }
  return threader.threads();
}

const noise: Item[] = Array.from({ length: 12 }, (_, n) => [
  `noise-${n}`,
  '2025-03-01',
  `Matter${n} concerns subject${n} alone near place${n}.`,
]);

describe('createThreader', () => {
  it('puts stories about one matter together, and others not', () => {
    const threads = threadsOf([
      ...noise,
      ['v1', '2025-03-02', VOLCANO],
      ['s1', '2025-03-02', STRIKE],
      ['v2', '2025-03-03', `${VOLCANO} Flights were stopped.`],
      ['s2', '2025-03-04', `${STRIKE} Talks failed.`],
    ]);
    expect(threads.get('v1')).toBeDefined();
    expect(threads.get('v2')).toBe(threads.get('v1'));
    expect(threads.get('s2')).toBe(threads.get('s1'));
    expect(threads.get('s1')).not.toBe(threads.get('v1'));
    expect(threads.has('noise-3')).toBe(false);
  });

  it('keeps the threads of editors and draws like stories into them', () => {
    const threads = threadsOf([
      ...noise,
      ['v1', '2025-03-02', VOLCANO, 'volcano'],
      ['v2', '2025-03-03', `${VOLCANO} Flights were stopped.`],
    ]);
    expect(threads.get('v1')).toBe('volcano');
    expect(threads.get('v2')).toBe('volcano');
  });

  it('never joins or changes the threads of editors, however alike', () => {
    const threads = threadsOf([
      ...noise,
      ['v1', '2025-03-02', VOLCANO, 'eruption'],
      ['v2', '2025-03-03', VOLCANO, 'evacuation'],
      ['s1', '2025-03-03', STRIKE, 'eruption'],
    ]);
    expect([...threads]).toEqual([
      ['v1', 'eruption'],
      ['s1', 'eruption'],
      ['v2', 'evacuation'],
    ]);
  });

  it('goes on with a thread for as long as its stories keep coming', () => {
    const days = ['2025-03-02', '2025-03-28', '2025-04-22', '2025-05-17', '2025-06-11'];
    const items = days.flatMap((date, n): Item[] => [
      [`v${n}`, date, `${VOLCANO} Day${n}.`],
      [`n${n}`, date, `Affair${n} touches nobody${n} else.`],
    ]);
    const threads = threadsOf([...noise, ...items]);
    expect(days.map((_, n) => threads.get(`v${n}`))).toEqual(days.map(() => 'v0'));
  });

  it('leaves apart what lies more than a month apart', () => {
    const threads = threadsOf([
      ...noise,
      ['v1', '2025-03-02', VOLCANO],
      ['v2', '2025-06-03', VOLCANO],
    ]);
    expect(threads.get('v2')).toBeUndefined();
  });

  it('answers the same for the same stories', () => {
    const items: Item[] = [...noise, ['v1', '2025-03-02', VOLCANO], ['v2', '2025-03-03', VOLCANO]];
    expect([...threadsOf(items)]).toEqual([...threadsOf(items)]);
  });
});
