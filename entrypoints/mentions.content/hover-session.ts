import { DEFAULT_HOVER_SETTINGS } from '../../lib/hover/hover-delays.ts';
import type { HoverEffect } from '../../lib/hover/hover-effect.ts';
import type { HoverEvent, HoverTarget } from '../../lib/hover/hover-event.ts';
import { stepHover } from '../../lib/hover/hover-machine.ts';
import { createHoverState } from '../../lib/hover/hover-state.ts';
import type { Card } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { StoriesPlace } from '../../lib/model/messages.ts';
import type { PageContext } from '../../lib/model/page.ts';
import { hitTest, nearestBox } from '../../lib/page/hit-test.ts';
import { findPageDate } from '../../lib/page/page-date.ts';
import { themeBehind } from '../../lib/page/page-theme.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import { sentenceAround } from '../../lib/text/segment.ts';
import type { Background } from './ask-background.ts';
import { listenToPointer } from './pointer-events.ts';
import { createPopover } from './popover.tsx';

export type HoverOptions = {
  painter: Painter;
  shadowRoots: Set<ShadowRoot>;
  background: Background;
  onSiteOff(): void;
  signal: AbortSignal;
};

/** The sentence told with a question is cut here: enough for ranking, little to send. */
const MAX_SENTENCE = 600;

function pageContext(mark: Mark, painter: Painter): PageContext {
  const entities: Partial<Record<EntityId, number>> = {};
  for (const { entity } of painter.list()) entities[entity] = (entities[entity] ?? 0) + 1;
  const { start, end } = sentenceAround(mark.block.text, mark.start);
  const date = findPageDate(document);
  return {
    entities,
    title: document.title.slice(0, MAX_SENTENCE),
    sentence: mark.block.text.slice(start, end).slice(0, MAX_SENTENCE),
    ...(date === undefined ? {} : { date }),
  };
}

function isRightToLeft(mark: Mark): boolean {
  const element = mark.range.startContainer.parentElement;
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

/** Runs the hover machine on a page: events in, card out, until aborted. */
export function startHover(options: HoverOptions): void {
  const { painter, background, shadowRoots, signal } = options;
  const popover = createPopover(signal);
  const keys = new Map<string, Mark>();
  const keyOf = new WeakMap<Mark, string>();
  const cards = new Map<number, Card>();
  let state = createHoverState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer = { x: 0, y: 0 };
  const waiting: HoverEvent[] = [];
  let isStepping = false;
  let nextKey = 1;
  let isPinned = false;
  let focusBefore: Element | null = null;

  function keyFor(mark: Mark): string {
    const known = keyOf.get(mark);
    if (known) return known;
    const key = String(nextKey++);
    keyOf.set(mark, key);
    keys.set(key, mark);
    return key;
  }

  function targetAt(x: number, y: number): HoverTarget {
    const hit = hitTest(painter, { x, y }, [...shadowRoots]);
    return hit ? { kind: 'mention', key: keyFor(hit.mark) } : { kind: 'none' };
  }

  /** Effects may cause events (a card is placed when shown): those wait until the effects are done. */
  function dispatch(event: HoverEvent, source?: Event): void {
    if (event.type === 'pointer-move') pointer = { x: event.x, y: event.y };
    waiting.push(event);
    if (isStepping) return;
    isStepping = true;
    try {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
        const stepped = stepHover(state, next, DEFAULT_HOVER_SETTINGS);
        state = stepped.state;
        for (const effect of stepped.effects) carryOut(effect, source);
      }
    } finally {
      isStepping = false;
    }
  }

  async function lookUp(token: number, key: string): Promise<void> {
    const mark = keys.get(key);
    const card = mark
      ? await background
          .getCard({ entity: mark.entity, page: pageContext(mark, painter) })
          .catch(() => null)
      : null;
    if (card) cards.set(token, card);
    dispatch({ type: 'answer', at: performance.now(), token, found: card !== null });
  }

  function openPlace(place: StoriesPlace): void {
    void background.openStories(place);
    dispatch({ type: 'close', at: performance.now() });
  }

  function show(token: number, key: string): void {
    const mark = keys.get(key);
    const card = cards.get(token);
    if (!mark || !card) return;
    cards.clear();
    focusBefore = document.activeElement;
    isPinned = false;
    painter.emphasise(mark);
    draw(token, mark, card);
  }

  function draw(token: number, mark: Mark, card: Card): void {
    const mentionBox = nearestBox(mark.range, pointer.x, pointer.y);
    const { rect, side, sheet } = popover.show({
      theme: themeBehind(mark.range.startContainer),
      rtl: isRightToLeft(mark),
      mentionBox,
      card: {
        card,
        pinned: isPinned,
        onOpenStory: (story) => openPlace({ story }),
        onOpenAll: () => openPlace({ entity: card.entity }),
        onOpenEntity: (entity) => openPlace({ entity }),
        onSiteOff: options.onSiteOff,
        onPin: () => togglePin(token, mark, card),
        onClose: () => dispatch({ type: 'close', at: performance.now() }),
      },
    });
    dispatch({
      type: 'card-placed',
      at: performance.now(),
      token,
      cardRect: rect,
      side: sheet ? 'sheet' : side,
      mentionRect: mentionBox,
    });
  }

  function togglePin(token: number, mark: Mark, card: Card): void {
    isPinned = !isPinned;
    draw(token, mark, card);
    popover.setInteractive();
    dispatch({ type: isPinned ? 'pin' : 'unpin', at: performance.now() });
  }

  function hide(returnFocus: boolean): void {
    popover.hide();
    painter.emphasise(undefined);
    if (returnFocus && focusBefore instanceof HTMLElement) focusBefore.focus();
    focusBefore = null;
  }

  function wakeAt(at: number): void {
    clearTimeout(timer);
    timer = setTimeout(
      () => dispatch({ type: 'tick', at: performance.now() }),
      Math.max(0, Math.ceil(at - performance.now())),
    );
  }

  function carryOut(effect: HoverEffect, source?: Event): void {
    switch (effect.type) {
      case 'lookup':
        void lookUp(effect.token, effect.key);
        break;
      case 'show':
        show(effect.token, effect.key);
        break;
      case 'hide':
        hide(effect.returnFocus);
        break;
      case 'set-timer':
        wakeAt(effect.at);
        break;
      case 'make-interactive':
        popover.setInteractive();
        break;
      case 'focus-card':
        popover.focus();
        break;
      case 'swallow':
        source?.preventDefault();
        source?.stopImmediatePropagation();
        break;
      case 'mark-seen':
        break;
    }
  }

  listenToPointer({ dispatch, targetAt, ownsEvent: popover.owns, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
