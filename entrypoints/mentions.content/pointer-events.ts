import type { HoverEvent, HoverTarget } from '../../lib/hover/hover-event.ts';

type Wiring = {
  dispatch(event: HoverEvent, source?: Event): void;
  /** What is marked at a point of the viewport. Forces layout. */
  targetAt(x: number, y: number): HoverTarget;
  ownsEvent(event: Event): boolean;
  signal: AbortSignal;
};

const CARD: HoverTarget = { kind: 'card' };

function isEditable(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role=textbox]');
}

function keyKind(event: KeyboardEvent): 'Escape' | 'modifier' | 'other' {
  if (event.key === 'Escape') return 'Escape';
  return event.key === 'Shift' ? 'modifier' : 'other';
}

/**
 * Turns what the reader does into events of the hover machine. Events a script of the page has made
 * are passed over: a page must not be able to open or read a card.
 */
export function listenToPointer({ dispatch, targetAt, ownsEvent, signal }: Wiring): void {
  let pending: PointerEvent | undefined;
  let isDown = false;

  const now = (): number => performance.now();
  const listen = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
  ): void => {
    const options = { capture: true, passive: type !== 'keydown', signal };
    window.addEventListener(type, (event) => event.isTrusted && listener(event), options);
  };
  const targetOf = (event: PointerEvent): HoverTarget =>
    ownsEvent(event) ? CARD : targetAt(event.clientX, event.clientY);

  function release(): void {
    isDown = false;
    dispatch({ type: 'pointer-up', at: now() });
  }

  function move(): void {
    const event = pending;
    pending = undefined;
    if (!event || signal.aborted) return;
    // A release outside the window is not told; a move without buttons tells it.
    if (isDown && event.buttons === 0) release();
    dispatch({
      type: 'pointer-move',
      at: now(),
      x: event.clientX,
      y: event.clientY,
      target: targetOf(event),
      pointerType: event.pointerType,
      isModifierHeld: event.shiftKey,
    });
  }

  // Hit testing forces layout: at most once a frame, for the newest place.
  listen('pointermove', (event) => {
    if (!pending) requestAnimationFrame(move);
    pending = event;
  });
  listen('pointerdown', (event) => {
    isDown = true;
    dispatch({ type: 'pointer-down', at: now(), target: targetOf(event) });
  });
  listen('pointerup', release);
  listen('pointercancel', release);
  listen('scroll', (event) => ownsEvent(event) || dispatch({ type: 'scroll', at: now() }));
  listen('wheel', (event) => ownsEvent(event) || dispatch({ type: 'wheel', at: now() }));
  listen('keydown', (event) =>
    dispatch(
      {
        type: 'key',
        at: now(),
        key: keyKind(event),
        inEditable: isEditable(event.composedPath()[0]),
      },
      event,
    ),
  );
  listen('keyup', (event) => {
    if (event.key === 'Shift') dispatch({ type: 'modifier-up', at: now() });
  });
  listen('blur', (event) => {
    if (event.target === window) dispatch({ type: 'blur', at: now() });
  });
  document.addEventListener(
    'selectionchange',
    (event) => {
      const selected = document.getSelection()?.isCollapsed === false;
      if (event.isTrusted && selected) dispatch({ type: 'selection', at: now() });
    },
    { signal },
  );
  document.addEventListener(
    'visibilitychange',
    () => document.hidden && dispatch({ type: 'page-hidden', at: now() }),
    { signal },
  );
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => event.isTrusted && dispatch({ type: 'pointer-left', at: now() }),
    { signal },
  );
}
