import type { HoverEffect } from '../../../../lib/hover/hover-effect.ts';
import type { HoverEvent, HoverTarget } from '../../../../lib/hover/hover-event.ts';
import { stepHover } from '../../../../lib/hover/hover-machine.ts';
import { createHoverState } from '../../../../lib/hover/hover-state.ts';
import { placeCard } from '../../../../lib/hover/place-card.ts';
import { isInRect } from '../../../../lib/hover/rect.ts';
import type { Point, Rect, Size } from '../../../../lib/hover/rect.ts';
import { DEFAULT_HOVER_SETTINGS } from '../../../../lib/model/settings.ts';
import type { HoverSettings } from '../../../../lib/model/settings.ts';

/** A mention in page coordinates: it goes up when the page is scrolled down. */
export type DrivenMention = { key: string; rect: Rect };

export type DriverOptions = {
  mentions: DrivenMention[];
  settings?: Partial<HoverSettings>;
  card?: Size;
  viewport?: Rect;
  lookupMs?: number;
  paintMs?: number;
  frameMs?: number;
};

type DrawnCard = { token: number; rect: Rect | null; isInteractive: boolean };
type Planned = { at: number; event: () => HoverEvent };

/**
 * A page, a mouse and a clock for the hover logic: answers lookups, draws cards, fires the wake-up,
 * and tests what is under the pointer, as the page script does. Numbers in, effects out.
 */
export function createHoverDriver(options: DriverOptions) {
  const { lookupMs = 20, paintMs = 8, frameMs = 8 } = options;
  const viewport = options.viewport ?? { left: 0, top: 0, right: 1200, bottom: 800 };
  const cardSize = options.card ?? { width: 360, height: 300 };
  const settings = { ...DEFAULT_HOVER_SETTINGS, ...options.settings };
  const log: { at: number; effect: HoverEffect }[] = [];
  let state = createHoverState();
  let now = 0;
  let scrolled = 0;
  let pointer: Point = { x: 600, y: 700 };
  let card: DrawnCard | null = null;
  let wakeAt: number | null = null;
  let planned: Planned[] = [];
  let isModifierHeld = false;

  function rectOf(mention: DrivenMention): Rect {
    const { left, top, right, bottom } = mention.rect;
    return { left, top: top - scrolled, right, bottom: bottom - scrolled };
  }

  function targetAt(point: Point): HoverTarget {
    if (card?.isInteractive === true && card.rect !== null && isInRect(point, card.rect)) {
      return { kind: 'card' };
    }
    const hit = options.mentions.find((mention) => isInRect(point, rectOf(mention)));
    return hit === undefined ? { kind: 'none' } : { kind: 'mention', key: hit.key };
  }

  function draw(token: number, key: string): HoverEvent {
    const mention = options.mentions.find((candidate) => candidate.key === key);
    const rect = mention === undefined ? viewport : rectOf(mention);
    const place = placeCard({ mention: rect, card: cardSize, viewport, rtl: false });
    const { left, top, width } = place;
    const height = Math.min(cardSize.height, place.maxHeight);
    const cardRect = { left, top, right: left + width, bottom: top + height };
    if (card?.token === token) card = { ...card, rect: cardRect };
    const side = place.sheet ? 'sheet' : place.side;
    return { type: 'card-placed', at: now, token, cardRect, side, mentionRect: rect };
  }

  function plan(inMs: number, event: () => HoverEvent): void {
    planned.push({ at: now + inMs, event });
  }

  function obey(effect: HoverEffect): void {
    log.push({ at: now, effect });
    switch (effect.type) {
      case 'lookup':
        return plan(lookupMs, () => {
          return { type: 'answer', at: now, token: effect.token, found: true };
        });
      case 'show':
        card = { token: effect.token, rect: null, isInteractive: false };
        return plan(paintMs, () => draw(effect.token, effect.key));
      case 'hide':
        card = null;
        return;
      case 'make-interactive':
        if (card !== null) card = { ...card, isInteractive: true };
        return;
      case 'set-timer':
        wakeAt = effect.at;
        return;
      case 'focus-card':
      case 'swallow':
      case 'mark-seen':
        return;
    }
  }

  function send(event: HoverEvent): void {
    const step = stepHover(state, event, settings);
    state = step.state;
    for (const effect of step.effects) obey(effect);
  }

  function nextDue(): number {
    return Math.min(wakeAt ?? Infinity, ...planned.map(({ at }) => at));
  }

  function runNextDue(): void {
    if (wakeAt === now) {
      wakeAt = null;
      send({ type: 'tick', at: now });
      return;
    }
    const due = planned.find(({ at }) => at === now);
    planned = planned.filter((candidate) => candidate !== due);
    if (due !== undefined) send(due.event());
  }

  function wait(ms: number): void {
    const end = now + ms;
    while (nextDue() <= end) {
      now = Math.max(now, nextDue());
      runNextDue();
    }
    now = end;
  }

  function pointTo(point: Point): void {
    pointer = point;
    const target = targetAt(point);
    send({ type: 'pointer-move', at: now, ...point, target, pointerType: 'mouse', isModifierHeld });
  }

  return {
    wait,
    /** Any event the driver does not make by itself, at the present time. */
    send: (event: (at: number) => HoverEvent): void => send(event(now)),
    /** A straight movement at an even speed, one event per frame. */
    moveTo(to: Point, pxPerMs: number): void {
      const from = pointer;
      const distance = Math.hypot(to.x - from.x, to.y - from.y);
      const frames = Math.max(1, Math.ceil(distance / pxPerMs / frameMs));
      for (let frame = 1; frame <= frames; frame += 1) {
        wait(frameMs);
        const share = frame / frames;
        pointTo({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
      }
    },
    /** The hand trembles: the pointer is `by` px to the right. */
    tremble: (by: number): void => pointTo({ x: pointer.x + by, y: pointer.y }),
    /** The page scrolls; 20 ms after, what is under the pointer is told anew. */
    scrollBy(px: number): void {
      scrolled += px;
      send({ type: 'scroll', at: now });
      wait(20);
      pointTo(pointer);
    },
    /** Content is inserted above: mentions slide down without a scroll event. */
    insertAbove(px: number): void {
      scrolled -= px;
      pointTo(pointer);
    },
    press(): void {
      send({ type: 'pointer-down', at: now, target: targetAt(pointer) });
    },
    release(): void {
      send({ type: 'pointer-up', at: now });
    },
    holdModifier(inEditable = false): void {
      isModifierHeld = true;
      send({ type: 'key', at: now, key: 'modifier', inEditable });
    },
    releaseModifier(): void {
      isModifierHeld = false;
      send({ type: 'modifier-up', at: now });
    },
    now: (): number => now,
    pointer: (): Point => pointer,
    state: () => state,
    cardRect: (): Rect | null => card?.rect ?? null,
    openKey: (): string | null => (state.card.kind === 'none' ? null : state.card.key),
    shown: (): string[] =>
      log.flatMap(({ effect }) => (effect.type === 'show' ? [effect.key] : [])),
    effects: (type: HoverEffect['type']) => log.filter(({ effect }) => effect.type === type),
  };
}

/** Lines of text with mentions 60 px wide: `perLine` in each, the lines 24 px apart. */
export function denseText(lines: number, perLine: number): DrivenMention[] {
  const mentions: DrivenMention[] = [];
  for (let line = 0; line < lines; line += 1) {
    for (let index = 0; index < perLine; index += 1) {
      const left = 100 + index * 100 + (line % 3) * 17;
      const top = 40 + line * 24;
      const rect = { left, top, right: left + 60, bottom: top + 18 };
      mentions.push({ key: `${line}.${index}`, rect });
    }
  }
  return mentions;
}
