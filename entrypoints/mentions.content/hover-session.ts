import type { HoverTarget } from '../../lib/hover/hover-event.ts';
import type { Card } from '../../lib/model/card.ts';
import type { Control } from '../../lib/model/control.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { PageContext } from '../../lib/model/page.ts';
import type { HoverSettings } from '../../lib/model/settings.ts';
import { hitTest } from '../../lib/page/hit-test.ts';
import { findPageDate } from '../../lib/page/page-date.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import { sentenceAround } from '../../lib/text/segment.ts';
import type { Background } from './ask-background.ts';
import { createCardDisplay } from './card-display.tsx';
import { createHoverLoop } from './hover-loop.ts';
import { createMentionKeys } from './mention-keys.ts';
import { listenToPointer } from './pointer-events.ts';
import type { Popover } from './popover.tsx';

export type HoverOptions = {
  painter: Painter;
  shadowRoots: Set<ShadowRoot>;
  popover: Popover;
  background: Background;
  settings(): HoverSettings;
  /** Of the whole page: what the card's controls say no to. */
  host: string;
  /** The reader pressed one of the card's controls. */
  onControl(control: Control): Promise<void>;
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

/** Runs the hover machine on a page: pointer and keys in, card out, until aborted. */
export function startHover(options: HoverOptions): void {
  const { painter, popover, background, shadowRoots, signal } = options;
  const keys = createMentionKeys(painter);
  /** Cards that were looked up but not shown yet, by the token of their interaction. */
  const cards = new Map<number, Card>();

  const dispatch = createHoverLoop((effect) => {
    if (effect.type === 'lookup') void lookUp(effect.token, effect.key);
    else if (effect.type === 'show') show(effect.token, effect.key);
    else if (effect.type === 'hide') display.hide(effect.returnFocus);
    else if (effect.type === 'make-interactive') popover.setGhost(false);
    else if (effect.type === 'focus-card') popover.focus();
  }, options);

  const display = createCardDisplay({
    painter,
    popover,
    dispatch,
    host: options.host,
    openStories: (place) => void background.openStories(place),
    onControl: options.onControl,
  });

  async function lookUp(token: number, key: string): Promise<void> {
    const mark = keys.markOf(key);
    const asked = mark && { entity: mark.entity, page: pageContext(mark, painter) };
    const card = asked ? await background.getCard(asked).catch(() => null) : null;
    if (card) cards.set(token, card);
    dispatch({ type: 'answer', at: performance.now(), token, found: card !== null });
  }

  function show(token: number, key: string): void {
    const mark = keys.markOf(key);
    const card = cards.get(token);
    cards.clear();
    if (mark && card) display.show({ token, mark, card, near: pointer.place() });
    // The page took the mention away while its card was being looked up.
    else dispatch({ type: 'close', at: performance.now() });
  }

  function targetAt(x: number, y: number): HoverTarget {
    const hit = hitTest(painter, { x, y }, [...shadowRoots]);
    return hit ? { kind: 'mention', key: keys.keyOf(hit.mark) } : { kind: 'none' };
  }

  signal.addEventListener('abort', () => display.hide(false), { once: true });

  const pointer = listenToPointer({ dispatch, targetAt, ownsEvent: popover.owns, signal });
}
