import { EntityCard, type EntityCardProps } from '../../components/card/entity-card.tsx';
import type { Card } from '../../lib/model/card.ts';
import type { Control } from '../../lib/model/control.ts';
import type { StoriesPlace } from '../../lib/model/messages.ts';
import { nearestBox } from '../../lib/page/hit-test.ts';
import { themeBehind } from '../../lib/page/page-theme.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import { type ControlOptions, pressControl } from './control-note.tsx';
import type { Dispatch } from './hover-loop.ts';
import type { PopoverPlace } from './popover.tsx';

type Options = ControlOptions & {
  painter: Painter;
  dispatch: Dispatch;
  host: string;
  openStories(place: StoriesPlace): void;
};

/** What is on display: a card and the mention it belongs to. */
type Shown = { token: number; mark: Mark; card: Card; near: { x: number; y: number } };

export type CardDisplay = {
  show(shown: Shown): void;
  hide(returnFocus: boolean): void;
};

function isRightToLeft(mark: Mark): boolean {
  const element = mark.range.startContainer.parentElement;
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

function placeOf({ mark, near }: Shown): PopoverPlace {
  return {
    theme: themeBehind(mark.range.startContainer),
    rtl: isRightToLeft(mark),
    mentionBox: nearestBox(mark.range, near.x, near.y),
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

/** Shows one card at a time beside its mention, and turns its buttons into events and requests. */
export function createCardDisplay(options: Options): CardDisplay {
  const { painter, popover, dispatch } = options;
  let isShown = false;
  let isPinned = false;
  let focusBefore: Element | null = null;

  const close = (): void => dispatch({ type: 'close', at: performance.now() });

  function leaveFor(place: StoriesPlace): void {
    options.openStories(place);
    close();
  }

  function say(shown: Shown, control: Control): void {
    const heldFocus = popover.holdsFocus();
    const before = focusBefore;
    const place = placeOf(shown);
    close();
    pressControl(control, place, options);
    if (heldFocus && before instanceof HTMLElement) before.focus();
  }

  function draw(shown: Shown): void {
    const place = placeOf(shown);
    const press = (control: Control): void => say(shown, control);
    const togglePin = (): void => pin(shown);
    const { host } = options;
    const props = propsOf(shown, isPinned, { host, leaveFor, press, togglePin, close });
    const { rect, side, sheet } = popover.show(<EntityCard {...props} />, place);
    dispatch({
      type: 'card-placed',
      at: performance.now(),
      token: shown.token,
      cardRect: rect,
      side: sheet ? 'sheet' : side,
      mentionRect: place.mentionBox,
    });
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
    },
    hide(returnFocus) {
      if (!isShown) return;
      isShown = false;
      const heldFocus = popover.holdsFocus();
      popover.hide();
      painter.emphasise(undefined);
      if (returnFocus && heldFocus && focusBefore instanceof HTMLElement) focusBefore.focus();
      focusBefore = null;
    },
  };
}
