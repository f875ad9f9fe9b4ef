import { describe, expect, it } from 'vitest';

import { closeness, timeCloseness } from '../../../../lib/stories/closeness.ts';
import { aDocument, weighAll } from './a-document.ts';

describe('timeCloseness', () => {
  const after = (days: number): number => timeCloseness({ day: 100 }, { day: 100 + days });

  const figures: [number, number][] = [
    [0, 1],
    [3, 0.74],
    [31, 0.45],
    [365, 0.29],
  ];
  it.each(figures)('after %d days is about %d', (days, expected) => {
    expect(after(days)).toBeCloseTo(expected, 2);
    expect(after(-days)).toBe(after(days));
  });

  it('tells nothing without dates, and takes one missing date for a month', () => {
    expect(timeCloseness({}, {})).toBe(1);
    expect(timeCloseness({ day: 1 }, {})).toBeCloseTo(after(31), 2);
    expect(timeCloseness({}, { day: 1 })).toBe(timeCloseness({ day: 1 }, {}));
  });
});

describe('closeness', () => {
  const text = 'Tankers burn off Fujairah';
  const [story, sameDay, later, other] = weighAll([
    aDocument('a', { text, date: '2025-03-14' }),
    aDocument('b', { text, date: '2025-03-14' }),
    aDocument('c', { text, date: '2025-04-14' }),
    aDocument('d', { text: 'Parliament votes', date: '2025-03-14' }),
  ]);
  if (!story || !sameDay || !later || !other) throw new Error('Four documents went in.');

  it('is greatest on the same day and nothing without common words, however near', () => {
    expect(closeness(story, sameDay)).toBeGreaterThan(closeness(story, later));
    expect(closeness(story, later)).toBeGreaterThan(0);
    expect(closeness(story, other)).toBe(0);
  });
});
