import type { HoverEvent } from '../../lib/hover/hover-event.ts';
import type { Control } from '../../lib/model/control.ts';
import type { StoriesPlace } from '../../lib/model/messages.ts';
import type { MentionKeys } from '../../lib/page/mention-keys.ts';
import type { Painter } from '../../lib/page/paint-marks.ts';
import { type CardDisplay, createCardDisplay } from './card-display.tsx';
import { createMentionSteps, type MentionSteps } from './mention-steps.ts';
import { createPopover } from './popover.tsx';
import { createRing } from './ring.tsx';
import { createSurface } from './surface.ts';
import { createTeller, type Teller } from './teller.ts';

/** What the card needs of the marks and the hover logic of a page. */
export type StageRun = {
  painter: Painter;
  keys: MentionKeys;
  dispatch(event: HoverEvent): void;
  /** Of the whole page: what the card's controls say no to. */
  host: string;
  openStories(place: StoriesPlace): void;
  /** The reader pressed one of the card's controls. */
  onControl(control: Control): Promise<void>;
  signal: AbortSignal;
};

/** Everything Backstory draws over a page; lines told outlast the run they came from. */
export type Stage = {
  begin(run: StageRun): { display: CardDisplay; steps: MentionSteps };
  tell: Teller;
  /** True for events that come from what is drawn. */
  owns(event: Event): boolean;
};

export function createStage(signal: AbortSignal): Stage {
  const surface = createSurface(signal);
  const popover = createPopover(surface, signal);
  const ring = createRing(surface);
  return {
    begin({ painter, keys, dispatch, host, openStories, onControl, signal: end }) {
      const steps = createMentionSteps({
        painter,
        keys,
        ring,
        ownsEvent: surface.owns,
        onOpen: (key) =>
          dispatch({ type: 'command-open', at: performance.now(), key, via: 'keyboard' }),
        onStep: () => dispatch({ type: 'close', at: performance.now() }),
        signal: end,
      });
      const returnFocus = steps.resume;
      const card = { painter, popover, dispatch, host, openStories, onControl, returnFocus };
      const display = createCardDisplay(card);
      end.addEventListener('abort', () => display.hide(false), { once: true });
      return { display, steps };
    },
    tell: createTeller(surface, signal),
    owns: surface.owns,
  };
}
