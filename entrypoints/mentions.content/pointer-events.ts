import type { HoverTarget } from '../../lib/hover/hover-event.ts';
import type { Dispatch } from './hover-loop.ts';

type Wiring = {
  dispatch: Dispatch;
  /** What is marked at a point of the viewport. Forces layout. */
  targetAt(x: number, y: number): HoverTarget;
  /** True for events that come from the card. */
  ownsEvent(event: Event): boolean;
  signal: AbortSignal;
};

type Listen = <K extends keyof WindowEventMap>(
  type: K,
  listener: (event: WindowEventMap[K]) => void,
) => void;

/** What a move tells; read at once, for an event forgets its path when it is over. */
type Place = {
  x: number;
  y: number;
  onCard: boolean;
  hasButtons: boolean;
  pointerType: string;
  isModifierHeld: boolean;
};

const CARD: HoverTarget = { kind: 'card' };
const now = (): number => performance.now();

function isEditable(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role=textbox]');
}

function keyKind(event: KeyboardEvent): 'Escape' | 'modifier' | 'other' {
  if (event.key === 'Escape') return 'Escape';
  return event.key === 'Shift' ? 'modifier' : 'other';
}

/** Listens on the window before the page does, to what the reader does and no script has made up. */
function createListen(signal: AbortSignal): Listen {
  return (type, listener) => {
    const options = { capture: true, passive: type !== 'keydown', signal };
    window.addEventListener(type, (event) => event.isTrusted && listener(event), options);
  };
}

function listenToMoves(wiring: Wiring, listen: Listen): { place(): { x: number; y: number } } {
  const { dispatch, targetAt, ownsEvent, signal } = wiring;
  let last: Place | undefined;
  let isQueued = false;
  let isDown = false;

  const targetOf = ({ onCard, x, y }: Place): HoverTarget => (onCard ? CARD : targetAt(x, y));

  function placeOf(event: PointerEvent): Place {
    return {
      x: event.clientX,
      y: event.clientY,
      onCard: ownsEvent(event),
      hasButtons: event.buttons !== 0,
      pointerType: event.pointerType,
      isModifierHeld: event.shiftKey,
    };
  }

  function release(): void {
    isDown = false;
    dispatch({ type: 'pointer-up', at: now() });
  }

  function move(): void {
    isQueued = false;
    if (!last || signal.aborted) return;
    // A release outside the window is not told; a move without buttons tells it.
    if (isDown && !last.hasButtons) release();
    const { x, y, pointerType, isModifierHeld } = last;
    const target = targetOf(last);
    dispatch({ type: 'pointer-move', at: now(), x, y, target, pointerType, isModifierHeld });
  }

  // Hit testing forces layout: at most once a frame, for the newest place.
  function queueMove(): void {
    if (isQueued || !last) return;
    isQueued = true;
    requestAnimationFrame(move);
  }

  function leave(): void {
    last = undefined;
    dispatch({ type: 'pointer-left', at: now() });
  }

  listen('pointermove', (event) => {
    last = placeOf(event);
    queueMove();
  });
  listen('pointerdown', (event) => {
    last = placeOf(event);
    // Else a click that comes within a frame of its move would end before the pointer is there.
    move();
    isDown = true;
    dispatch({ type: 'pointer-down', at: now(), target: targetOf(last) });
  });
  listen('pointerup', release);
  listen('pointercancel', release);
  listen('scroll', (event) => {
    if (ownsEvent(event)) return;
    dispatch({ type: 'scroll', at: now() });
    // What lies under the resting pointer has changed.
    queueMove();
  });
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => event.isTrusted && event.pointerType === 'mouse' && leave(),
    { signal },
  );
  if (!document.documentElement.matches(':hover')) leave();
  return { place: () => ({ x: last?.x ?? 0, y: last?.y ?? 0 }) };
}

function listenToKeys({ dispatch }: Wiring, listen: Listen): void {
  listen('keydown', (event) => {
    const inEditable = isEditable(event.composedPath()[0]);
    dispatch({ type: 'key', at: now(), key: keyKind(event), inEditable }, event);
  });
  listen('keyup', (event) => {
    if (event.key === 'Shift') dispatch({ type: 'modifier-up', at: now() });
  });
}

function listenToPage({ dispatch, ownsEvent, signal }: Wiring, listen: Listen): void {
  listen('wheel', (event) => ownsEvent(event) || dispatch({ type: 'wheel', at: now() }));
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
  // What now lies over everything would leave the card under it, inert.
  const close = (): void => dispatch({ type: 'close', at: now() });
  document.addEventListener('fullscreenchange', close, { signal });
  listen('toggle', (event) => event.target instanceof HTMLDialogElement && close());
  document.addEventListener(
    'visibilitychange',
    () => document.hidden && dispatch({ type: 'page-hidden', at: now() }),
    { signal },
  );
}

/**
 * Turns what the reader does into events of the hover machine. Events a script of the page has made
 * are passed over: a page must not be able to open or read a card. `place` is where the pointer is.
 */
export function listenToPointer(wiring: Wiring): { place(): { x: number; y: number } } {
  const listen = createListen(wiring.signal);
  listenToKeys(wiring, listen);
  listenToPage(wiring, listen);
  return listenToMoves(wiring, listen);
}
