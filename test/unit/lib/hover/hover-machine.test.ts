import { describe, expect, it } from 'vitest';

import type { HoverEvent } from '../../../../lib/hover/hover-event.ts';
import { stepHover } from '../../../../lib/hover/hover-machine.ts';
import { DEFAULT_HOVER_SETTINGS } from '../../../../lib/model/settings.ts';
import { CARD, HISTORIES, NONE, mention, moveEvent, placedEvent, play } from './hover-events.ts';
import type { HistoryName } from './hover-events.ts';

type Row = {
  from: HistoryName;
  event: HoverEvent;
  /** What is pending, and how the card is. */
  to: string;
  effects?: string[];
};

/** The kinds of pending and card, and the effects of the events after the history. */
function after(from: HistoryName, events: HoverEvent[]): { to: string; effects: string[] } {
  const { state, effects } = play(events, undefined, play(HISTORIES[from]).state);
  return { to: `${state.pending.kind} / ${state.card.kind}`, effects };
}

function checkRows(rows: Record<string, Row>): void {
  for (const [name, { from, event, to, effects = [] }] of Object.entries(rows)) {
    it(`${from}: ${name}`, () => {
      expect(after(from, [event])).toEqual({ to, effects });
    });
  }
}

const escape = (at: number): HoverEvent => ({ type: 'key', at, key: 'Escape', inEditable: false });
const typed = (at: number): HoverEvent => ({ type: 'key', at, key: 'other', inEditable: true });

describe('hover machine: before a card', () => {
  checkRows({
    'entering a mention begins the rest': {
      from: 'idle',
      event: moveEvent(30, [120, 109, 'a']),
      to: 'resting / none',
      effects: ['timer 180'],
    },
    'a touch on a mention begins nothing': {
      from: 'idle',
      event: moveEvent(30, [120, 109, 'a'], { pointerType: 'touch' }),
      to: 'none / none',
    },
    'a pen over a mention begins nothing': {
      from: 'idle',
      event: moveEvent(30, [120, 109, 'a'], { pointerType: 'pen' }),
      to: 'none / none',
    },
    'Escape is left to the page': { from: 'idle', event: escape(30), to: 'none / none' },
    'a stray tick does nothing': {
      from: 'idle',
      event: { type: 'tick', at: 30 },
      to: 'none / none',
    },
    'a command looks up at once': {
      from: 'idle',
      event: { type: 'command-open', via: 'keyboard', at: 30, key: 'c' },
      to: 'commanded / none',
      effects: ['lookup 1 c'],
    },
    'the lookup starts after 150 ms': {
      from: 'resting',
      event: { type: 'tick', at: 180 },
      to: 'prefetching / none',
      effects: ['lookup 1 a'],
    },
    'an early tick asks to be woken again': {
      from: 'resting',
      event: { type: 'tick', at: 179.5 },
      to: 'resting / none',
      effects: ['timer 180.5'],
    },
    'movement of 4 px is rest': {
      from: 'resting',
      event: moveEvent(130, [124, 109, 'a']),
      to: 'resting / none',
    },
    'movement of 4.5 px starts the rest again': {
      from: 'resting',
      event: moveEvent(130, [124.5, 109, 'a']),
      to: 'resting / none',
      effects: ['timer 280'],
    },
    'movement of 5 px starts the rest again': {
      from: 'resting',
      event: moveEvent(130, [125, 109, 'a']),
      to: 'resting / none',
      effects: ['timer 280'],
    },
    'leaving ends the rest': {
      from: 'resting',
      event: moveEvent(130, [180, 109, '']),
      to: 'none / none',
    },
    'leaving discards the lookup': {
      from: 'prefetching',
      event: moveEvent(200, [180, 109, '']),
      to: 'none / none',
    },
    'another mention starts from the beginning': {
      from: 'prefetching',
      event: moveEvent(200, [210, 109, 'b']),
      to: 'resting / none',
      effects: ['timer 350'],
    },
    'movement starts the rest again but keeps the lookup': {
      from: 'prefetching',
      event: moveEvent(200, [130, 109, 'a']),
      to: 'prefetching / none',
    },
    'an answer before the end of the rest waits for it': {
      from: 'prefetching',
      event: { type: 'answer', at: 190, token: 1, found: true },
      to: 'prefetching / none',
      effects: ['timer 530'],
    },
    'an answer after the rest shows at once': {
      from: 'prefetching',
      event: { type: 'answer', at: 600, token: 1, found: true },
      to: 'none / placing',
      effects: ['show 1 a pointer'],
    },
    'no card found ends it': {
      from: 'prefetching',
      event: { type: 'answer', at: 190, token: 1, found: false },
      to: 'none / none',
    },
    'an answer with another token changes nothing': {
      from: 'prefetching',
      event: { type: 'answer', at: 190, token: 7, found: true },
      to: 'prefetching / none',
    },
    'an answer after leaving changes nothing': {
      from: 'idle',
      event: { type: 'answer', at: 190, token: 1, found: true },
      to: 'none / none',
    },
    'the end of the rest shows the card': {
      from: 'found',
      event: { type: 'tick', at: 530 },
      to: 'none / placing',
      effects: ['show 1 a pointer'],
    },
    'leaving at the last moment shows nothing': {
      from: 'found',
      event: moveEvent(529, [180, 109, '']),
      to: 'none / none',
    },
    'a touch elsewhere cancels': {
      from: 'found',
      event: moveEvent(529, [120, 109, 'a'], { pointerType: 'touch' }),
      to: 'none / none',
    },
    'scrolling cancels': {
      from: 'found',
      event: { type: 'scroll', at: 529 },
      to: 'none / none',
    },
    'the wheel cancels': { from: 'found', event: { type: 'wheel', at: 529 }, to: 'none / none' },
    'a button cancels': {
      from: 'found',
      event: { type: 'pointer-down', at: 529, target: mention('a') },
      to: 'none / none',
    },
    'selecting text cancels': {
      from: 'found',
      event: { type: 'selection', at: 529 },
      to: 'none / none',
    },
    'typing cancels': { from: 'found', event: typed(529), to: 'none / none' },
    'a key outside of a text field does not matter': {
      from: 'found',
      event: { type: 'key', at: 529, key: 'other', inEditable: false },
      to: 'prefetching / none',
    },
    'Escape cancels, and is left to the page': {
      from: 'found',
      event: escape(529),
      to: 'none / none',
    },
    'losing the focus cancels': {
      from: 'found',
      event: { type: 'blur', at: 529 },
      to: 'none / none',
    },
    'leaving the window cancels': {
      from: 'found',
      event: { type: 'pointer-left', at: 529 },
      to: 'none / none',
    },
    'hiding the page cancels': {
      from: 'found',
      event: { type: 'page-hidden', at: 529 },
      to: 'none / none',
    },
    'turning off cancels': {
      from: 'found',
      event: { type: 'settings-off', at: 529 },
      to: 'none / none',
    },
    'the answer to a command shows at once': {
      from: 'commanded',
      event: { type: 'answer', at: 190, token: 1, found: true },
      to: 'none / placing',
      effects: ['show 1 a keyboard'],
    },
    'scrolling does not cancel a command': {
      from: 'commanded',
      event: { type: 'scroll', at: 185 },
      to: 'commanded / none',
    },
    'the mouse does not cancel a command': {
      from: 'commanded',
      event: moveEvent(185, [300, 300, '']),
      to: 'commanded / none',
    },
    'Escape cancels a command': { from: 'commanded', event: escape(185), to: 'none / none' },
    'a click cancels a command': {
      from: 'commanded',
      event: { type: 'pointer-down', at: 185, target: NONE },
      to: 'none / none',
    },
  });
});

describe('hover machine: with a card', () => {
  checkRows({
    'leaving before it is drawn hides it without grace': {
      from: 'placing',
      event: moveEvent(535, [180, 109, '']),
      to: 'none / none',
      effects: ['hide 1 left'],
    },
    'scrolling before it is drawn hides it': {
      from: 'placing',
      event: { type: 'scroll', at: 535 },
      to: 'none / none',
      effects: ['hide 1 left'],
    },
    'once drawn it lets clicks through for 100 ms': {
      from: 'placing',
      event: placedEvent(540, 1),
      to: 'none / open',
      effects: ['timer 640'],
    },
    'the place of another card is ignored': {
      from: 'placing',
      event: placedEvent(540, 9),
      to: 'none / placing',
    },
    'after 100 ms it takes clicks': {
      from: 'ghost',
      event: { type: 'tick', at: 640 },
      to: 'none / open',
      effects: ['interactive 1', 'timer 1540'],
    },
    'after 1,000 ms on screen it is read': {
      from: 'open',
      event: { type: 'tick', at: 1540 },
      to: 'none / open',
      effects: ['seen 1 a'],
    },
    'a new place does not start its clock again': {
      from: 'open',
      event: placedEvent(700, 1),
      to: 'none / open',
    },
    'the pointer on the card keeps it': {
      from: 'open',
      event: moveEvent(700, [150, 200, 'card']),
      to: 'none / open',
    },
    'moving on the mention keeps it': {
      from: 'open',
      event: moveEvent(700, [150, 110, 'a']),
      to: 'none / open',
    },
    'leaving begins the grace': {
      from: 'open',
      event: moveEvent(700, [120, 60, '']),
      to: 'none / closing',
      effects: ['timer 1000'],
    },
    'the way to the card keeps it': {
      from: 'open',
      event: moveEvent(700, [125, 122, '']),
      to: 'none / open',
    },
    'leaving the window begins the grace': {
      from: 'open',
      event: { type: 'pointer-left', at: 700 },
      to: 'none / closing',
      effects: ['timer 1000'],
    },
    'scrolling begins the grace': {
      from: 'open',
      event: { type: 'scroll', at: 700 },
      to: 'none / closing',
      effects: ['timer 1000'],
    },
    'the wheel alone does not': {
      from: 'open',
      event: { type: 'wheel', at: 700 },
      to: 'none / open',
    },
    'the margin around the mention keeps it': {
      from: 'open',
      event: moveEvent(700, [98, 97, '']),
      to: 'none / open',
    },
    'a click on the page closes it': {
      from: 'open',
      event: { type: 'pointer-down', at: 700, target: NONE },
      to: 'none / none',
      effects: ['hide 1 click-away'],
    },
    'a click on its mention closes it': {
      from: 'open',
      event: { type: 'pointer-down', at: 700, target: mention('a') },
      to: 'none / none',
      effects: ['hide 1 click-away'],
    },
    'a click in it does not': {
      from: 'open',
      event: { type: 'pointer-down', at: 700, target: CARD },
      to: 'none / open',
    },
    'Escape closes it and is kept from the page': {
      from: 'open',
      event: escape(700),
      to: 'none / none',
      effects: ['swallow', 'hide 1 escape'],
    },
    'its close button closes it': {
      from: 'open',
      event: { type: 'close', at: 700 },
      to: 'none / none',
      effects: ['hide 1 close'],
    },
    'a hidden page closes it': {
      from: 'open',
      event: { type: 'page-hidden', at: 700 },
      to: 'none / none',
      effects: ['hide 1 page-hidden'],
    },
    'turning off closes it': {
      from: 'open',
      event: { type: 'settings-off', at: 700 },
      to: 'none / none',
      effects: ['hide 1 settings-off'],
    },
    'losing the focus does not close it': {
      from: 'open',
      event: { type: 'blur', at: 700 },
      to: 'none / open',
    },
    'pinning keeps it': { from: 'open', event: { type: 'pin', at: 700 }, to: 'none / pinned' },
    'a command for it gives it the focus': {
      from: 'open',
      event: { type: 'command-open', via: 'keyboard', at: 700, key: 'a' },
      to: 'none / kept',
      effects: ['focus 1'],
    },
    'a command for another looks that up first': {
      from: 'open',
      event: { type: 'command-open', via: 'keyboard', at: 700, key: 'c' },
      to: 'commanded / open',
      effects: ['lookup 2 c'],
    },
    'a neighbour needs only 100 ms and is looked up at once': {
      from: 'closing',
      event: moveEvent(700, [210, 105, 'b']),
      to: 'prefetching / closing',
      effects: ['lookup 2 b', 'timer 1000'],
    },
    'coming back to the mention keeps it': {
      from: 'closing',
      event: moveEvent(989, [130, 110, 'a']),
      to: 'none / open',
      effects: ['timer 1540'],
    },
    'coming back to the card keeps it': {
      from: 'closing',
      event: moveEvent(989, [130, 200, 'card']),
      to: 'none / open',
      effects: ['timer 1540'],
    },
    'the end of the grace closes it': {
      from: 'closing',
      event: { type: 'tick', at: 990 },
      to: 'none / none',
      effects: ['hide 1 left'],
    },
    'moving away does not lengthen the grace': {
      from: 'closing',
      event: moveEvent(800, [120, 50, '']),
      to: 'none / closing',
    },
    'coming nearer by less than 1 px does not': {
      from: 'closing',
      event: moveEvent(800, [120, 60.9, '']),
      to: 'none / closing',
    },
    'coming nearer by 1 px starts the grace again': {
      from: 'closing',
      event: moveEvent(800, [120, 61, '']),
      to: 'none / closing',
      effects: ['timer 1100'],
    },
    'Escape closes it during the grace, too': {
      from: 'closing',
      event: escape(800),
      to: 'none / none',
      effects: ['swallow', 'hide 1 escape'],
    },
    'the neighbour takes its place': {
      from: 'open, resting on b',
      event: { type: 'answer', at: 795, token: 2, found: true },
      to: 'none / placing',
      effects: ['hide 1 replaced', 'show 2 b pointer'],
    },
    'no card for the neighbour leaves the old one its grace': {
      from: 'open, resting on b',
      event: { type: 'answer', at: 695, token: 2, found: false },
      to: 'none / closing',
    },
  });
});

describe('hover machine: a card that does not follow the pointer', () => {
  checkRows({
    'a move elsewhere before it is drawn does not hide it': {
      from: 'placing by command',
      event: moveEvent(200, [500, 500, '']),
      to: 'none / placing',
    },
    'scrolling before it is drawn does not hide it': {
      from: 'placing by command',
      event: { type: 'scroll', at: 200 },
      to: 'none / placing',
    },
    'a move elsewhere does not close it': {
      from: 'kept',
      event: moveEvent(700, [500, 500, '']),
      to: 'none / kept',
    },
    'Escape closes it': {
      from: 'kept',
      event: escape(700),
      to: 'none / none',
      effects: ['swallow', 'hide 1 escape'],
    },
    'a click elsewhere closes it': {
      from: 'kept',
      event: { type: 'pointer-down', at: 700, target: NONE },
      to: 'none / none',
      effects: ['hide 1 click-away'],
    },
    'scrolling does not close it': {
      from: 'kept',
      event: { type: 'scroll', at: 700 },
      to: 'none / kept',
    },
    'leaving does not close it': {
      from: 'pinned',
      event: moveEvent(700, [500, 500, '']),
      to: 'none / pinned',
    },
    'another mention opens nothing': {
      from: 'pinned',
      event: moveEvent(700, [210, 105, 'b']),
      to: 'none / pinned',
    },
    'a click elsewhere leaves it': {
      from: 'pinned',
      event: { type: 'pointer-down', at: 700, target: NONE },
      to: 'none / pinned',
    },
    'Escape closes even this': {
      from: 'pinned',
      event: escape(700),
      to: 'none / none',
      effects: ['swallow', 'hide 1 escape'],
    },
    'its close button closes even this': {
      from: 'pinned',
      event: { type: 'close', at: 700 },
      to: 'none / none',
      effects: ['hide 1 close'],
    },
    'a hidden page does not close it, and nobody reads it there': {
      from: 'pinned',
      event: { type: 'page-hidden', at: 700 },
      to: 'none / pinned',
    },
    'unpinned under the pointer it stays': {
      from: 'pinned',
      event: { type: 'unpin', at: 700 },
      to: 'none / open',
    },
    'unpinned elsewhere it has its grace': {
      from: 'pinned and left',
      event: { type: 'unpin', at: 700 },
      to: 'none / closing',
      effects: ['timer 1000'],
    },
  });
});

describe('hover machine: focus', () => {
  const focusAfter: [string, HoverEvent, boolean][] = [
    ['Escape', escape(700), true],
    ['the close button', { type: 'close', at: 700 }, true],
    ['a click elsewhere', { type: 'pointer-down', at: 700, target: NONE }, false],
  ];
  it.each(focusAfter)('after %s the card gives the focus back or not', (_, event, expected) => {
    const { effects } = stepHover(play(HISTORIES.kept).state, event, DEFAULT_HOVER_SETTINGS);
    const hide = effects.find((effect) => effect.type === 'hide');
    expect(hide?.returnFocus).toBe(expected);
  });
});

describe('hover machine: what follows from several events', () => {
  const leftUnseen: HoverEvent[] = [moveEvent(535, [180, 60, '']), moveEvent(545, [210, 105, 'b'])];
  const cases: { name: string; from: HistoryName; events: HoverEvent[]; to: string }[] = [
    {
      name: 'a neighbour 300 ms after the card has gone is warm',
      from: 'closing',
      events: [{ type: 'tick', at: 990 }, moveEvent(1290, [210, 105, 'b'])],
      to: 'prefetching / none',
    },
    {
      name: 'a neighbour 301 ms after it is not',
      from: 'closing',
      events: [{ type: 'tick', at: 990 }, moveEvent(1291, [210, 105, 'b'])],
      to: 'resting / none',
    },
    {
      name: 'a card nobody has seen does not warm its neighbours',
      from: 'placing',
      events: leftUnseen,
      to: 'resting / none',
    },
    {
      name: 'the way to the card begins where the pointer has left the mention',
      from: 'open',
      events: [moveEvent(700, [158, 117, 'a']), moveEvent(710, [165, 123, ''])],
      to: 'none / open',
    },
    {
      name: 'and not where it was before',
      from: 'open',
      events: [moveEvent(700, [102, 117, 'a']), moveEvent(710, [165, 123, ''])],
      to: 'none / closing',
    },
    {
      name: 'after scrolling the old way does not count, while open',
      from: 'open',
      events: [{ type: 'scroll', at: 700 }, moveEvent(710, [120, 124, ''])],
      to: 'none / closing',
    },
    {
      name: 'nor while closing',
      from: 'closing',
      events: [{ type: 'scroll', at: 700 }, moveEvent(710, [120, 124, ''])],
      to: 'none / closing',
    },
    {
      name: 'the same place told again after another window begins no rest',
      from: 'resting',
      events: [{ type: 'blur', at: 100 }, moveEvent(110, [120, 109, 'a'])],
      to: 'none / none',
    },
    {
      name: 'a mention that scrolling brings to a moving pointer that trembles then begins no rest',
      from: 'idle',
      events: [{ type: 'scroll', at: 30 }, moveEvent(60, [81, 109, 'a'])],
      to: 'none / none',
    },
    {
      name: 'after a touch the first mouse event is no entering',
      from: 'idle',
      events: [
        moveEvent(30, [300, 300, ''], { pointerType: 'touch' }),
        moveEvent(40, [120, 109, 'a']),
        moveEvent(50, [128, 109, 'a']),
      ],
      to: 'none / none',
    },
    {
      name: 'nor is the first after the page was hidden',
      from: 'idle',
      events: [
        { type: 'page-hidden', at: 30 },
        moveEvent(40, [120, 109, 'a']),
        moveEvent(50, [128, 109, 'a']),
      ],
      to: 'none / none',
    },
    {
      name: 'a card that comes to lie under the pointer ends the rest on what it covers',
      from: 'placing by command',
      events: [moveEvent(195, [60, 20, '']), moveEvent(200, [210, 200, 'b']), placedEvent(210, 1)],
      to: 'none / kept',
    },
    {
      name: 'a pinned card that is asked for by command stays pinned',
      from: 'pinned',
      events: [{ type: 'command-open', via: 'keyboard', at: 700, key: 'a' }],
      to: 'none / pinned',
    },
    {
      name: 'and does not depend on the pointer when it is unpinned',
      from: 'pinned and left',
      events: [
        { type: 'command-open', via: 'keyboard', at: 700, key: 'a' },
        { type: 'unpin', at: 710 },
      ],
      to: 'none / kept',
    },
    {
      name: 'nor does one that was opened by command and then pinned',
      from: 'kept',
      events: [
        { type: 'pin', at: 700 },
        { type: 'unpin', at: 710 },
      ],
      to: 'none / kept',
    },
    {
      name: 'a command waits for the button to go up',
      from: 'idle',
      events: [
        { type: 'pointer-down', at: 30, target: NONE },
        { type: 'command-open', via: 'keyboard', at: 40, key: 'c' },
        { type: 'answer', at: 50, token: 1, found: true },
      ],
      to: 'commanded / none',
    },
    {
      name: 'and comes then',
      from: 'idle',
      events: [
        { type: 'pointer-down', at: 30, target: NONE },
        { type: 'command-open', via: 'keyboard', at: 40, key: 'c' },
        { type: 'answer', at: 50, token: 1, found: true },
        { type: 'pointer-up', at: 60 },
      ],
      to: 'none / placing',
    },
  ];
  it.each(cases)('$name', ({ from, events, to }) => {
    expect(after(from, events).to).toBe(to);
  });

  it('going to and fro near the card does not lengthen the grace for ever', () => {
    const there = moveEvent(700, [120, 70, '']);
    const back = moveEvent(800, [120, 60, '']);
    const again = moveEvent(900, [120, 70, '']);
    expect(after('closing', [there, back, again]).effects).toEqual(['timer 1000']);
  });

  it('a rest that begins again long after the last card takes its full time', () => {
    const events: HoverEvent[] = [
      { type: 'tick', at: 990 },
      moveEvent(1400, [218, 105, 'b']),
      { type: 'answer', at: 1410, token: 2, found: true },
    ];
    expect(after('open, resting on b', events)).toEqual({
      to: 'prefetching / none',
      effects: ['hide 1 left', 'timer 1900'],
    });
  });

  it('a pinned card on a hidden page is not read', () => {
    const hidden: HoverEvent[] = [
      { type: 'page-hidden', at: 700 },
      { type: 'tick', at: 5000 },
    ];
    expect(after('pinned', hidden)).toEqual({ to: 'none / pinned', effects: [] });
  });
});
