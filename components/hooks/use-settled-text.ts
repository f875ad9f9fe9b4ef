import { useEffect, useRef, useState } from 'preact/hooks';

/** Below the 120 ms that feel immediate, above the time between two keystrokes of a fast typist. */
const SETTLE_MS = 90;

type SettledText = {
  /** The text as it stands in the field. */
  draft: string;
  /** Takes a keystroke; the text is told on when typing pauses. */
  type: (text: string) => void;
  /** Tells a text on at once. */
  settle: (text: string) => void;
};

/** A field's text, told on when typing pauses; taken over from outside only when it is not its own echo. */
export function useSettledText(text: string, onText: (text: string) => void): SettledText {
  const [draft, setDraft] = useState(text);
  const told = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = (next: string): void => {
    clearTimeout(timer.current);
    setDraft(next);
    if (next === told.current) return;
    told.current = next;
    onText(next);
  };
  const type = (next: string): void => {
    clearTimeout(timer.current);
    setDraft(next);
    timer.current = setTimeout(() => settle(next), SETTLE_MS);
  };
  useEffect(() => {
    if (text === told.current) return;
    clearTimeout(timer.current);
    told.current = text;
    setDraft(text);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { draft, type, settle };
}
