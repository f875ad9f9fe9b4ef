import type { Card } from '../../lib/model/card.ts';
import type { StoriesPlace } from '../../lib/model/messages.ts';
import { nearestBox } from '../../lib/page/hit-test.ts';
import { themeBehind } from '../../lib/page/page-theme.ts';
import type { Mark, Painter } from '../../lib/page/paint-marks.ts';
import type { Dispatch } from './hover-loop.ts';
import type { Popover } from './popover.tsx';

type Options = {
  painter: Painter;
  popover: Popover;
  dispatch: Dispatch;
  openStories(place: StoriesPlace): void;
  onSiteOff(): void;
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

/** Shows one card at a time beside its mention, and turns its buttons into events and requests. */
export function createCardDisplay(options: Options): CardDisplay {
  const { painter, popover, dispatch } = options;
  let isPinned = false;
  let focusBefore: Element | null = null;

  function leaveFor(place: StoriesPlace): void {
    options.openStories(place);
    dispatch({ type: 'close', at: performance.now() });
  }

  function draw(shown: Shown): void {
    const { token, mark, card, near } = shown;
    const mentionBox = nearestBox(mark.range, near.x, near.y);
    const { rect, side, sheet } = popover.show({
      theme: themeBehind(mark.range.startContainer),
      rtl: isRightToLeft(mark),
      mentionBox,
      card: {
        card,
        pinned: isPinned,
        onOpenStory: (story) => leaveFor({ story }),
        onOpenAll: () => leaveFor({ entity: card.entity }),
        onOpenEntity: (entity) => leaveFor({ entity }),
        onSiteOff: () => options.onSiteOff(),
        onPin: () => togglePin(shown),
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

  function togglePin(shown: Shown): void {
    isPinned = !isPinned;
    draw(shown);
    dispatch({ type: isPinned ? 'pin' : 'unpin', at: performance.now() });
  }

  return {
    show(shown) {
      isPinned = false;
      focusBefore = document.activeElement;
      painter.emphasise(shown.mark);
      popover.setGhost(true);
      draw(shown);
    },
    hide(returnFocus) {
      const heldFocus = popover.holdsFocus();
      popover.hide();
      painter.emphasise(undefined);
      if (returnFocus && heldFocus && focusBefore instanceof HTMLElement) focusBefore.focus();
      focusBefore = null;
    },
  };
}
