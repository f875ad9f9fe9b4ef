import type { OpenedVia } from '../../lib/hover/hover-effect.ts';
import type { HoverTarget } from '../../lib/hover/hover-event.ts';
import type { Card } from '../../lib/model/card.ts';
import type { Control } from '../../lib/model/control.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { StoriesPlace } from '../../lib/model/messages.ts';
import type { PageContext } from '../../lib/model/page.ts';
import type { HoverSettings } from '../../lib/model/settings.ts';
import { hitTest } from '../../lib/page/hit-test.ts';
import { createMentionKeys } from '../../lib/page/mention-keys.ts';
import { findPageDate } from '../../lib/page/page-date.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import { sentenceAround } from '../../lib/text/segment.ts';
import type { Stage } from '../card/stage.ts';
import type { Background } from './ask-background.ts';
import { createHoverLoop } from './hover-loop.ts';
import type { StageLoader } from './load-stage.ts';
import { listenToPointer } from './pointer-events.ts';
import { listenToTaps } from './tap-events.ts';

export type HoverOptions = {
  painter: Painter;
  shadowRoots: Set<ShadowRoot>;
  stage: StageLoader;
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
/** Longer than any real BCP 47 tag: pages may claim anything. */
const MAX_LANGUAGE = 35;

/** What the text of a mark claims to be written in; empty when nothing tells. */
function languageOf({ range: { startContainer } }: Mark): string {
  const claiming = startContainer.parentElement?.closest('[lang]') ?? document.documentElement;
  return claiming.getAttribute('lang') ?? '';
}

function pageContext(mark: Mark, painter: Painter): PageContext {
  const entities: Partial<Record<EntityId, number>> = {};
  for (const { entity } of painter.list()) entities[entity] = (entities[entity] ?? 0) + 1;
  const { start, end } = sentenceAround(mark.block.text, mark.start);
  const date = findPageDate(document);
  const lang = languageOf(mark).slice(0, MAX_LANGUAGE);
  return {
    entities,
    title: document.title.slice(0, MAX_SENTENCE),
    sentence: mark.block.text.slice(start, end).slice(0, MAX_SENTENCE),
    ...(date === undefined ? {} : { date }),
    ...(lang === '' ? {} : { lang }),
  };
}

/** The focus may be in one frame and the card in another. One that was closed here is not told further. */
function relayEscape(background: Background, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const hasOthers = window.length > 0 || window !== window.top;
    if (event.isTrusted && event.key === 'Escape' && hasOthers) background.relayEscape();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, passive: true, signal });
}

/** What else opens cards. */
export type Hover = {
  /** Steps through the mentions by keyboard, from one of the entity or from where the reader is; false without any. */
  enterMentions(entity?: EntityId): Promise<boolean>;
  /** Escape was pressed in another frame. */
  escape(): void;
};

/** Runs the hover machine on a page: pointer and keys in, card out, until aborted. */
export function startHover(options: HoverOptions): Hover {
  const { painter, stage, background, shadowRoots, signal } = options;
  const keys = createMentionKeys(painter);
  /** Cards that were looked up but not shown yet, by the token of their interaction. */
  const cards = new Map<number, Card>();
  let begun: ReturnType<Stage['begin']> | undefined;

  const dispatch = createHoverLoop((effect) => {
    if (effect.type === 'lookup') void lookUp(effect.token, effect.key);
    else if (effect.type === 'show') show(effect.token, effect.key, effect.via);
    else if (effect.type === 'hide') begun?.display.hide(effect.returnFocus);
    else if (effect.type === 'make-interactive') begun?.display.makeInteractive();
    else if (effect.type === 'focus-card') begun?.display.focus();
  }, options);

  async function begin(): Promise<ReturnType<Stage['begin']>> {
    const { begin: beginRun } = await stage.load();
    const { host, onControl } = options;
    const openStories = (place: StoriesPlace): void => void background.openStories(place);
    begun ??= beginRun({ painter, keys, dispatch, host, openStories, onControl, signal });
    return begun;
  }

  async function findCard(key: string): Promise<Card | null> {
    const mark = keys.markOf(key);
    if (!mark) return null;
    const asked = { entity: mark.entity, page: pageContext(mark, painter) };
    const [card] = await Promise.all([background.getCard(asked), begin()]);
    return card;
  }

  async function lookUp(token: number, key: string): Promise<void> {
    const card = await findCard(key).catch(() => null);
    if (card) cards.set(token, card);
    dispatch({ type: 'answer', at: performance.now(), token, found: card !== null });
  }

  function show(token: number, key: string, via: OpenedVia): void {
    const mark = keys.markOf(key);
    const card = cards.get(token);
    cards.clear();
    if (mark && card) begun?.display.show({ token, mark, card, near: pointer.place(), via });
    // The page took the mention away while its card was being looked up.
    else dispatch({ type: 'close', at: performance.now() });
  }

  function targetAt(x: number, y: number): HoverTarget {
    const hit = hitTest(painter, { x, y }, [...shadowRoots]);
    return hit ? { kind: 'mention', key: keys.keyOf(hit.mark) } : { kind: 'none' };
  }

  const ownsEvent = (event: Event): boolean => stage.loaded()?.owns(event) ?? false;
  const pointer = listenToPointer({ dispatch, targetAt, ownsEvent, signal });
  listenToTaps({
    targetAt,
    ownsEvent,
    isOn: () => options.settings().opensOnTap,
    open: (key, via) => dispatch({ type: 'command-open', at: performance.now(), key, via }),
    signal,
  });
  relayEscape(background, signal);
  return {
    enterMentions: async (entity) => (await begin()).steps.toggle(entity),
    escape: () =>
      dispatch({ type: 'key', at: performance.now(), key: 'Escape', inEditable: false }),
  };
}
