import { stepActionOf, type StepAction, stepFrom } from '../../lib/hover/step-keys.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { MentionKeys } from '../../lib/page/mention-keys.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import { inReadingOrder } from '../../lib/page/reading-order.ts';
import { OWN_ELEMENT } from '../../lib/page/text-map.ts';
import { formatCount, translate } from '../../lib/platform/i18n.ts';
import type { Ring } from './ring.tsx';
import { visualViewportRect } from './surface.ts';

type Options = {
  painter: Painter;
  keys: MentionKeys;
  ring: Ring;
  /** True for events that come from the card. */
  ownsEvent(event: Event): boolean;
  /** Opens the card of a mention. */
  onOpen(key: string): void;
  /** The ring moves on: a card that is open belongs to another mention. */
  onStep(): void;
  signal: AbortSignal;
};

export type MentionSteps = {
  /** Begins at a mention of the entity, else where the reader is; a second call ends it. False without mentions. */
  toggle(entity?: EntityId): boolean;
  /** Takes the focus back when a card is gone. */
  resume(): void;
};

const boxesOf = ({ range }: Mark): DOMRect[] =>
  [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);

function isOnScreen(mark: Mark): boolean {
  const box = mark.range.getBoundingClientRect();
  const { top, bottom } = visualViewportRect();
  return box.top >= top && box.bottom <= bottom;
}

/** Scrolls as little as it takes; the mention itself may be far down in its element. */
function bringOnScreen(mark: Mark): void {
  if (isOnScreen(mark)) return;
  mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isOnScreen(mark)) return;
  const { top, bottom } = visualViewportRect();
  window.scrollBy({
    top: mark.range.getBoundingClientRect().top - (top + bottom) / 2,
    behavior: 'instant',
  });
}

function isRightToLeft(): boolean {
  return getComputedStyle(document.documentElement).direction === 'rtl';
}

/**
 * Lets the reader step through the mentions of a page by keyboard. While the ring has the focus its
 * few keys are kept from the page; it ends when the focus goes anywhere else.
 */
export function createMentionSteps(options: Options): MentionSteps {
  const { painter, keys, ring, ownsEvent } = options;
  let running: AbortController | undefined;
  let place: { key: string } | undefined;
  let focusBefore: Element | null = null;

  const marks = (): Mark[] => inReadingOrder(painter.shown());

  function goTo(mark: Mark, all: Mark[]): void {
    place = { key: keys.keyOf(mark) };
    bringOnScreen(mark);
    const at = [formatCount(all.indexOf(mark) + 1), formatCount(all.length)];
    ring.show({ boxes: boxesOf(mark), label: translate('stepLabel', mark.surface, ...at) });
  }

  function startOf(all: Mark[], entity: EntityId | undefined): Mark | undefined {
    if (entity !== undefined) return all.find((mark) => mark.entity === entity);
    const { top } = visualViewportRect();
    return all.find((mark) => mark.range.getBoundingClientRect().top >= top) ?? all[0];
  }

  function step(action: 'next' | 'previous'): void {
    const all = marks();
    const from = all.findIndex((mark) => keys.keyOf(mark) === place?.key);
    const mark = from < 0 ? startOf(all, undefined) : all[stepFrom(from, action, all.length)];
    if (!mark) return leave(true);
    options.onStep();
    goTo(mark, all);
  }

  function act(action: StepAction): void {
    if (action === 'leave') leave(true);
    else if (action !== 'open') step(action);
    else if (place) options.onOpen(place.key);
  }

  function leave(returnFocus: boolean): void {
    running?.abort();
    running = undefined;
    ring.hide();
    if (returnFocus && focusBefore instanceof HTMLElement) focusBefore.focus();
    focusBefore = null;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.isTrusted || !ring.hasFocus()) return;
    const action = stepActionOf(event, isRightToLeft());
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act(action);
  }

  /** The page has scrolled or changed under the ring. */
  function follow(): void {
    const mark = place && keys.markOf(place.key);
    if (running) ring.move(mark ? boxesOf(mark) : []);
  }

  /** Focus that has gone to the page ends it; into the card it may go, and to another window. */
  function onFocusIn(event: FocusEvent): void {
    if (event.target instanceof Element && event.target.localName !== OWN_ELEMENT) leave(false);
  }

  function listen(): void {
    running = new AbortController();
    const signal = AbortSignal.any([running.signal, options.signal]);
    window.addEventListener('keydown', onKeyDown, { capture: true, signal });
    window.addEventListener('focusin', onFocusIn, { capture: true, signal });
    window.addEventListener('scroll', () => requestAnimationFrame(follow), {
      capture: true,
      passive: true,
      signal,
    });
    window.addEventListener('resize', follow, { signal });
    window.addEventListener('pointerdown', (event) => ownsEvent(event) || leave(false), {
      capture: true,
      signal,
    });
  }

  options.signal.addEventListener('abort', () => leave(false), { once: true });

  return {
    toggle(entity) {
      if (running && entity === undefined) {
        leave(true);
        return true;
      }
      const all = marks();
      const mark = startOf(all, entity);
      if (!mark) return false;
      if (!running) {
        focusBefore = document.activeElement;
        listen();
      }
      goTo(mark, all);
      if (entity !== undefined) options.onOpen(keys.keyOf(mark));
      return true;
    },
    resume: () => running && ring.focus(),
  };
}
