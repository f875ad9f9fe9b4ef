import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { HOVER } from '../../../../lib/hover/hover-delays.ts';
import type { HoverEffect } from '../../../../lib/hover/hover-effect.ts';
import type { HoverEvent } from '../../../../lib/hover/hover-event.ts';
import { stepHover } from '../../../../lib/hover/hover-machine.ts';
import { createHoverState } from '../../../../lib/hover/hover-state.ts';
import type { HoverState } from '../../../../lib/hover/hover-state.ts';
import { DEFAULT_HOVER_SETTINGS } from '../../../../lib/model/settings.ts';
import type { HoverSettings } from '../../../../lib/model/settings.ts';
import { CARD, NONE, mention, moveEvent, placedEvent } from './hover-events.ts';

/** Makes an event of the moment: some need the token or wake-up asked for last. */
type Happening = (world: World) => HoverEvent;

/** What an observer knows who sees only events and effects. */
type World = {
  at: number;
  token: number;
  wakeAt: number | null;
  lookups: Map<number, string>;
  foundTokens: Set<number>;
  card: { token: number } | null;
  isButtonDown: boolean;
  scrolledAt: number;
  shows: number;
};

const KEYS = ['a', 'b', 'c'];
const key = fc.constantFrom(...KEYS);
const target = fc.oneof(key.map(mention), fc.constant(CARD), fc.constant(NONE));
const move = fc
  .tuple(fc.integer({ min: 60, max: 480 }), fc.integer({ min: 60, max: 340 }), fc.boolean())
  .chain(([x, y, isModifierHeld]) =>
    fc.record({ over: fc.constantFrom(...KEYS, 'card', ''), kind: pointerKind() }).map(
      ({ over, kind }): Happening =>
        ({ at }) =>
          moveEvent(at, [x, y, over], { pointerType: kind, isModifierHeld }),
    ),
  );

function pointerKind() {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant('mouse') },
    { weight: 1, arbitrary: fc.constantFrom('touch', 'pen') },
  );
}

const plain = fc
  .constantFrom(
    'scroll',
    'wheel',
    'pointer-up',
    'selection',
    'modifier-up',
    'pin',
    'unpin',
    'close',
    'pointer-left',
    'blur',
    'page-hidden',
    'settings-off',
    'tick',
  )
  .map((type): Happening => ({ at }) => ({ type, at }));

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: move },
  { weight: 3, arbitrary: plain },
  {
    weight: 6,
    arbitrary: fc.boolean().map((found): Happening => ({ at, token }) => {
      return { type: 'answer', at, token, found };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 9 }).map((token): Happening => ({ at }) => {
      return { type: 'answer', at, token, found: true };
    }),
  },
  {
    weight: 4,
    arbitrary: fc.constant<Happening>(({ at, token }) => placedEvent(at, token)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(key, fc.constantFrom('keyboard' as const, 'touch' as const))
      .map(([wanted, via]): Happening => ({ at }) => {
        return { type: 'command-open', via, at, key: wanted };
      }),
  },
  {
    weight: 1,
    arbitrary: target.map((under): Happening => ({ at }) => {
      return { type: 'pointer-down', at, target: under };
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        name: fc.constantFrom<'Escape' | 'modifier' | 'other'>('Escape', 'modifier', 'other'),
        inEditable: fc.boolean(),
      })
      .map(({ name, inEditable }): Happening => ({ at }) => ({
        type: 'key',
        at,
        key: name,
        inEditable,
      })),
  },
);

/** A wait, then something; null is a wait until the requested wake-up, which comes then. */
type Item = { waitMs: number; happening: Happening } | null;

const anything: fc.Arbitrary<Item[]> = fc
  .record({ waitMs: fc.integer({ min: 1, max: 200 }), happening })
  .map((item) => [item]);

/** What leads to a card, so that histories with cards are not rare; anything may come between. */
const visit: fc.Arbitrary<Item[]> = fc
  .record({
    over: key,
    x: fc.integer({ min: 60, max: 480 }),
    answerMs: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ over, x, answerMs }) => [
    { waitMs: 10, happening: ({ at }) => moveEvent(at, [x, 20, '']) },
    { waitMs: 10, happening: ({ at }) => moveEvent(at, [x, 50, over], { isModifierHeld: true }) },
    null,
    {
      waitMs: answerMs,
      happening: ({ at, token }) => ({ type: 'answer', at, token, found: true }),
    },
    null,
    { waitMs: 10, happening: ({ at, token }) => placedEvent(at, token) },
  ]);

const history: fc.Arbitrary<Item[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: anything },
      { weight: 3, arbitrary: fc.constant<Item[]>([null]) },
      { weight: 2, arbitrary: visit },
    ),
    { maxLength: 40 },
  )
  .map((groups) => groups.flat());

const settings: fc.Arbitrary<HoverSettings> = fc.record({
  showDelayMs: fc.constantFrom(0, 100, 300, 500),
  hideDelayMs: fc.constantFrom(0, 300),
  requireModifier: fc.boolean(),
  opensOnTap: fc.constant(true),
});

function newWorld(): World {
  return {
    at: 0,
    token: 0,
    wakeAt: null,
    lookups: new Map(),
    foundTokens: new Set(),
    card: null,
    isButtonDown: false,
    scrolledAt: Number.NEGATIVE_INFINITY,
    shows: 0,
  };
}

function noteEvent(world: World, event: HoverEvent): void {
  if (event.type === 'tick') world.wakeAt = null;
  if (event.type === 'pointer-down') world.isButtonDown = true;
  if (event.type === 'pointer-up') world.isButtonDown = false;
  if (event.type === 'scroll' || event.type === 'wheel') world.scrolledAt = world.at;
  if (event.type === 'answer' && event.found) world.foundTokens.add(event.token);
}

function checkShow(world: World, effect: Extract<HoverEffect, { type: 'show' }>): void {
  expect(world.card, 'two cards').toBeNull();
  expect(world.lookups.get(effect.token), 'no lookup').toBe(effect.key);
  expect(world.foundTokens.has(effect.token), 'no answer').toBe(true);
  expect(world.isButtonDown, 'button down').toBe(false);
  expect(world.at - world.scrolledAt).toBeGreaterThanOrEqual(HOVER.scrollLockMs);
  world.card = { token: effect.token };
  world.shows += 1;
}

function checkEffect(world: World, effect: HoverEffect): void {
  switch (effect.type) {
    case 'lookup':
      expect(world.lookups.has(effect.token), 'token used twice').toBe(false);
      world.lookups.set(effect.token, effect.key);
      world.token = effect.token;
      return;
    case 'show':
      return checkShow(world, effect);
    case 'hide':
      expect(world.card?.token).toBe(effect.token);
      world.card = null;
      return;
    case 'set-timer':
      expect(effect.at).toBeGreaterThan(world.at);
      world.wakeAt = effect.at;
      return;
    case 'make-interactive':
    case 'focus-card':
    case 'mark-seen':
      expect(world.card?.token).toBe(effect.token);
      return;
    case 'swallow':
      expect(world.card, 'swallowed without a card').not.toBeNull();
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/** A machine under observation. */
type Life = { world: World; state: HoverState; settings: HoverSettings };

function newLife(chosen: HoverSettings = DEFAULT_HOVER_SETTINGS): Life {
  return { world: newWorld(), state: createHoverState(), settings: chosen };
}

/** Lets an event happen, and the time it tells come; what follows is checked. */
function say(life: Life, event: HoverEvent): void {
  const { world } = life;
  world.at = event.at;
  noteEvent(world, event);
  const next = stepHover(freeze(life.state), event, life.settings);
  for (const effect of next.effects) checkEffect(world, effect);
  expect(next.state.card.kind === 'none').toBe(world.card === null);
  life.state = next.state;
}

/** The requested wake-up comes, late when its time has passed already. */
function wake(life: Life, wakeAt: number): void {
  say(life, { type: 'tick', at: Math.max(life.world.at, wakeAt) });
}

function live(life: Life, steps: readonly Item[]): Life {
  for (const item of steps) {
    const { world } = life;
    if (item === null && world.wakeAt !== null) wake(life, world.wakeAt);
    if (item === null) continue;
    world.at += item.waitMs;
    say(life, item.happening(world));
  }
  return life;
}

describe('for any history of the page', () => {
  it('one card at a time, each asked for, found, and shown in a quiet moment', () => {
    let shows = 0;
    fc.assert(
      fc.property(history, settings, (steps, chosen) => {
        shows += live(newLife(chosen), steps).world.shows;
      }),
      { numRuns: 2000 },
    );
    // The property would also hold for a machine that never shows anything.
    expect(shows).toBeGreaterThan(500);
  });

  it('a pointer that comes to rest on a mention afterwards gets its card', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const life = live(newLife(), steps);
        const { world } = life;
        say(life, { type: 'pointer-up', at: world.at + 10 });
        say(life, { type: 'close', at: world.at + 10 });
        say(life, { type: 'answer', at: world.at + 10, token: world.token, found: false });
        say(life, moveEvent(world.at + 1000, [600, 50, '']));
        say(life, moveEvent(world.at + 10, [620, 50, '']));
        say(life, moveEvent(world.at + 10, [640, 50, 'z']));
        say(life, { type: 'tick', at: world.at + 500 });
        say(life, { type: 'answer', at: world.at + 10, token: world.token, found: true });
        expect(life.state.card).toMatchObject({ kind: 'placing', key: 'z', via: 'pointer' });
      }),
      { numRuns: 1000 },
    );
  });

  it('a card the pointer has left goes by the wake-ups alone', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const life = live(newLife(), steps);
        const { world } = life;
        say(life, { type: 'unpin', at: world.at + 10 });
        say(life, { type: 'pointer-left', at: world.at });
        const deadline = world.at + DEFAULT_HOVER_SETTINGS.hideDelayMs + HOVER.soonestWakeMs;
        while (world.wakeAt !== null && world.wakeAt <= deadline) wake(life, world.wakeAt);
        // Cards asked for by command do not depend on the pointer.
        const { card } = life.state;
        const isByCommand =
          card.kind === 'kept' || (card.kind === 'placing' && card.via !== 'pointer');
        expect(card.kind === 'none' || isByCommand).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an open card', () => {
  const place = fc.record({
    waitMs: fc.integer({ min: 1, max: 5000 }),
    onMention: fc.boolean(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('stays as long as the pointer moves on mention and card only', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const life = newLife();
        const { world } = life;
        say(life, { type: 'pointer-left', at: 0 });
        say(life, moveEvent(10, [130, 109, 'a']));
        say(life, { type: 'tick', at: 160 });
        say(life, { type: 'answer', at: 170, token: 1, found: true });
        say(life, { type: 'tick', at: 510 });
        say(life, placedEvent(520, 1));
        for (const { waitMs, onMention, share } of places) {
          const at = world.at + waitMs;
          while (world.wakeAt !== null && world.wakeAt < at) wake(life, world.wakeAt);
          const y = onMention ? 109 : 126 + share * 200;
          say(life, moveEvent(at, [100 + share * 60, y, onMention ? 'a' : 'card']));
        }
        expect(world.card).toEqual({ token: 1 });
      }),
    );
  });
});
