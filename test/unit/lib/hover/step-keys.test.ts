import { describe, expect, it } from 'vitest';

import { stepActionOf, stepFrom, type StepKey } from '../../../../lib/hover/step-keys.ts';

function press(key: string, held: Partial<StepKey> = {}): StepKey {
  return { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held };
}

describe('stepActionOf', () => {
  it.each([
    [press('Tab'), 'next'],
    [press('Tab', { shiftKey: true }), 'previous'],
    [press('ArrowDown'), 'next'],
    [press('ArrowUp'), 'previous'],
    [press('ArrowRight'), 'next'],
    [press('ArrowLeft'), 'previous'],
    [press('Enter'), 'open'],
    [press('Escape'), 'leave'],
  ] as const)('$0.key is $1', (event, action) => {
    expect(stepActionOf(event, false)).toBe(action);
  });

  it('mirrors the arrows to the side in text from right to left', () => {
    expect(stepActionOf(press('ArrowLeft'), true)).toBe('next');
    expect(stepActionOf(press('ArrowRight'), true)).toBe('previous');
  });

  it.each([
    press('j'),
    press(' '),
    press('Home'),
    press('Enter', { shiftKey: true }),
    press('Tab', { ctrlKey: true }),
    press('ArrowLeft', { altKey: true }),
    press('ArrowUp', { metaKey: true }),
  ])('leaves $key to the page', (event) => {
    expect(stepActionOf(event, false)).toBeUndefined();
  });
});

describe('stepFrom', () => {
  it('goes round both ends', () => {
    expect(stepFrom(2, 'next', 3)).toBe(0);
    expect(stepFrom(0, 'previous', 3)).toBe(2);
    expect(stepFrom(0, 'next', 3)).toBe(1);
  });
});
