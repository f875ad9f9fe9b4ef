import { render, type VNode } from 'preact';

import { translate } from '../../lib/platform/i18n.ts';
import type { Surface } from './surface.ts';

/** Where a mention stands, one box for each of its lines, and what a screen reader says of it. */
type Ringed = { boxes: DOMRect[]; label: string };

export type Ring = {
  /** Draws the ring around a mention and takes the focus. */
  show(ringed: Ringed): void;
  /** Draws it elsewhere when the page has moved under it. */
  move(boxes: DOMRect[]): void;
  hasFocus(): boolean;
  focus(): void;
  hide(): void;
};

/** Between the letters and the ring. */
const GAP_PX = 2;

function RingBoxes({ boxes }: { boxes: DOMRect[] }): VNode {
  return (
    <>
      {boxes.map((box, line) => (
        <i
          key={line}
          class="ring-box"
          style={{
            left: `${box.left - GAP_PX}px`,
            top: `${box.top - GAP_PX}px`,
            width: `${box.width + 2 * GAP_PX}px`,
            height: `${box.height + 2 * GAP_PX}px`,
          }}
        />
      ))}
    </>
  );
}

/** The ring around the mention the keyboard is at. What has the focus is a button of ours: the page keeps its own. */
export function createRing(surface: Surface): Ring {
  let layer: HTMLElement | undefined;
  let current: Ringed = { boxes: [], label: '' };
  const button = (): HTMLElement | null => layer?.querySelector('button') ?? null;

  function draw(): void {
    layer ??= surface.createLayer('ring', true);
    surface.bringUp(layer);
    const { boxes, label } = current;
    const content = (
      <>
        <RingBoxes boxes={boxes} />
        <button type="button" class="unseen" aria-label={label} />
        <p class="pill" dir="auto">
          {translate('stepHint')}
        </p>
      </>
    );
    render(content, layer);
  }

  const focus = (): void => button()?.focus({ preventScroll: true });

  return {
    show(ringed) {
      current = ringed;
      draw();
      focus();
    },
    move(boxes) {
      current = { ...current, boxes };
      draw();
    },
    hasFocus: () => button() !== null && surface.focused() === button(),
    focus,
    hide() {
      if (!layer) return;
      render(null, layer);
      surface.putAway(layer);
    },
  };
}
