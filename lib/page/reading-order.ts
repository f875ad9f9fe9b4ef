import { compareInDocument } from './document-order.ts';
import type { Mark } from './paint-marks.ts';

function isSeen({ range }: Mark): boolean {
  const element = range.startContainer.parentElement;
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}

/** The marks whose text is seen, as the page reads. Asks for styles: not in a loop. */
export function inReadingOrder(marks: readonly Mark[]): Mark[] {
  return marks.filter(isSeen).toSorted((a, b) => compareInDocument(a.range, b.range));
}
