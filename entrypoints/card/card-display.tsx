import { EntityCard, type EntityCardProps } from '../../components/card/entity-card.tsx';
import type { OpenedVia } from '../../lib/hover/hover-effect.ts';
import type { CardPlacedEvent, HoverEvent } from '../../lib/hover/hover-event.ts';
import type { Card } from '../../lib/model/card.ts';
import type { Control } from '../../lib/model/control.ts';
import type { StoriesPlace } from '../../lib/model/messages.ts';
import { nearestBox } from '../../lib/page/hit-test.ts';
import { themeBehind } from '../../lib/page/page-theme.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import { type ControlOptions, pressControl } from './control-note.tsx';
import type { Popover, PopoverPlace } from './popover.tsx';

type Options = ControlOptions & {
  painter: Painter;
  host: string;
  dispatch(event: HoverEvent): void;
  openStories(place: StoriesPlace): void;
  /** A card that had the focus is gone: whoever had it before may take it back. */
  returnFocus(): void;
};

/** What is on display: a card and the mention it belongs to. */
type Shown = {
  token: number;
  mark: Mark;
  card: Card;
  near: { x: number; y: number };
  via: OpenedVia;
};

export type CardDisplay = {
  show(shown: Shown): void;
  hide(returnFocus: boolean): void;
  /** From now on it takes clicks. */
  makeInteractive(): void;
  focus(): void;
};

function isRightToLeft(mark: Mark): boolean {
  const element = mark.range.startContainer.parentElement;
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

function placeOf({ mark, near, via }: Shown): PopoverPlace {
  return {
    theme: themeBehind(mark.range.startContainer),
    rtl: isRightToLeft(mark),
    mentionBox: nearestBox(mark.range, near.x, near.y),
    asSheet: via === 'touch',
  };
}

type Actions = {
  host: string;
  leaveFor(place: StoriesPlace): void;
  press(control: Control): void;
  togglePin(): void;
  close(): void;
};

function propsOf({ card, mark }: Shown, pinned: boolean, actions: Actions): EntityCardProps {
  return {
    card,
    pinned,
    surface: mark.surface,
    host: actions.host,
    onOpenStory: (story) => actions.leaveFor({ story }),
    onOpenAll: () => actions.leaveFor({ entity: card.entity }),
    onOpenEntity: (entity) => actions.leaveFor({ entity }),
    onControl: actions.press,
    onPin: actions.togglePin,
    onClose: actions.close,
  };
}

function placedEvent(
  { token }: Shown,
  { mentionBox: mentionRect }: PopoverPlace,
  { rect: cardRect, side, sheet }: ReturnType<Popover['show']>,
): CardPlacedEvent {
  const at = performance.now();
  return { type: 'card-placed', at, token, cardRect, side: sheet ? 'sheet' : side, mentionRect };
}

function giveFocus(before: Element | null, { returnFocus }: Options): void {
  if (before instanceof HTMLElement) before.focus();
  returnFocus();
}

/** Shows one card at a time beside its mention, and turns its buttons into events and requests. */
export function createCardDisplay(options: Options): CardDisplay {
  const { painter, popover, dispatch } = options;
  let isShown = false;
  let isPinned = false;
  let focusBefore: Element | null = null;

  const close = (): void => dispatch({ type: 'close', at: performance.now() });

  function say(shown: Shown, control: Control): void {
    const heldFocus = popover.holdsFocus();
    const before = focusBefore;
    const place = placeOf(shown);
    close();
    pressControl(control, place, options);
    if (heldFocus) giveFocus(before, options);
  }

  function draw(shown: Shown): void {
    const place = placeOf(shown);
    const props = propsOf(shown, isPinned, {
      host: options.host,
      leaveFor: (to) => {
        options.openStories(to);
        close();
      },
      press: (control) => say(shown, control),
      togglePin: () => pin(shown),
      close,
    });
    dispatch(placedEvent(shown, place, popover.show(<EntityCard {...props} />, place)));
  }

  function pin(shown: Shown): void {
    isPinned = !isPinned;
    draw(shown);
    dispatch({ type: isPinned ? 'pin' : 'unpin', at: performance.now() });
  }

  return {
    show(shown) {
      isShown = true;
      isPinned = false;
      focusBefore = document.activeElement;
      painter.emphasise(shown.mark);
      popover.setGhost(true);
      draw(shown);
      if (shown.via === 'keyboard') popover.focus();
    },
    hide(returnFocus) {
      if (!isShown) return;
      isShown = false;
      const heldFocus = popover.holdsFocus();
      popover.hide();
      painter.emphasise(undefined);
      if (returnFocus && heldFocus) giveFocus(focusBefore, options);
      focusBefore = null;
    },
    makeInteractive: () => popover.setGhost(false),
    focus: popover.focus,
  };
}
