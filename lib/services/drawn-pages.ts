/**
 * Editors that draw their text on a canvas. Reviewed by hand, by the beginning of the address: the
 * same host may have pages of words.
 */
const DRAWN = [
  'https://docs.google.com/document/',
  'https://docs.google.com/spreadsheets/',
  'https://docs.google.com/presentation/',
  'https://excel.cloud.microsoft/',
  'https://word.cloud.microsoft/',
  'https://powerpoint.cloud.microsoft/',
  'https://www.figma.com/design/',
  'https://www.figma.com/file/',
  'https://www.figma.com/board/',
  'https://www.figma.com/slides/',
  'https://www.canva.com/design/',
];

/** True for the editors known to draw their text as a picture. */
export function isDrawnEditor(url: string): boolean {
  return DRAWN.some((beginning) => url.startsWith(beginning));
}
