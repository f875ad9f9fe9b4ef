import { DoneNote } from '../../components/card/done-note.tsx';
import { type Control, undoOf } from '../../lib/model/control.ts';
import type { Popover, PopoverPlace } from './popover.tsx';

/** Long enough to read a line and take it back; the popup can take it back later. */
const NOTE_MS = 8_000;

export type ControlOptions = {
  popover: Popover;
  onControl(control: Control): Promise<void>;
};

/** Does what was pressed, and says so where the card was, with a way back. */
export function pressControl(
  control: Control,
  place: PopoverPlace,
  { popover, onControl }: ControlOptions,
): void {
  const undo = undoOf(control);
  const sayFailed = (): void =>
    popover.note(<DoneNote control={control} hasFailed />, place, NOTE_MS);
  const takeBack = (): void => {
    popover.hide();
    if (undo) onControl(undo).catch(sayFailed);
  };
  onControl(control).then(
    () => popover.note(<DoneNote control={control} onUndo={takeBack} />, place, NOTE_MS),
    sayFailed,
  );
}
