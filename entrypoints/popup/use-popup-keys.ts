import { useEffect } from 'preact/hooks';

type Actions = { focusSearch: () => void; back: (() => void) | undefined };

/** The Latin letter on keys of other scripts: an Arabic or Russian keyboard has j and k too. */
const LETTER_BY_CODE: Record<string, string> = { KeyJ: 'j', KeyK: 'k', Slash: '/' };

/**
 * `/` to the search box; j, k (in a list also the arrows) through the stories; Backspace or Escape back, where there
 * is a way back. Enter is the browser's. Keys with modifiers and keys in text fields are left alone.
 */
export function usePopupKeys({ focusSearch, back }: Actions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.defaultPrevented || hasModifier(event)) return;
      if (act(event, { focusSearch, back })) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [focusSearch, back]);
}

/** True when the key was used. */
function act(event: KeyboardEvent, { focusSearch, back }: Actions): boolean {
  const key = letterOf(event);
  const isTyping = event.target instanceof HTMLInputElement;
  const goBack = key === 'Escape' || (key === 'Backspace' && !isTyping);
  if (goBack) {
    back?.();
    return back !== undefined;
  }
  if (isTyping) return key === 'ArrowDown' && step(1);
  if (key === '/') {
    focusSearch();
    return true;
  }
  if (key === 'j') return step(1);
  if (key === 'k') return step(-1);
  if (!isInList(event.target)) return false;
  if (key === 'ArrowDown') return step(1);
  return key === 'ArrowUp' && step(-1);
}

/** Moves the focus to the next or previous story; false when there is none. */
function step(by: 1 | -1): boolean {
  const items = [...document.querySelectorAll<HTMLElement>('main [data-step]')];
  const place = items.findIndex((item) => item === document.activeElement);
  const next = place < 0 ? items[by === 1 ? 0 : -1] : items[place + by];
  next?.focus();
  return next !== undefined;
}

function isInList(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && 'step' in target.dataset;
}

function letterOf(event: KeyboardEvent): string {
  const isLatin = /^[ -~]+$/u.test(event.key);
  return isLatin ? event.key : (LETTER_BY_CODE[event.code] ?? event.key);
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
}
