/** Enough context for the segmenter to find the words around a name of a few characters. */
const WINDOW = 12;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, made);
  return made;
}

/** True when the browser's own word segmentation has a boundary at both ends of `[start, end)`. */
export function standsAsWords(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - WINDOW);
  const boundaries = new Set<number>();
  for (const { index, segment } of segmenterFor('zh', 'word').segment(
    text.slice(from, end + WINDOW),
  )) {
    boundaries.add(from + index);
    boundaries.add(from + index + segment.length);
  }
  return boundaries.has(start) && boundaries.has(end);
}

/** The sentence of `text` around `index`, as offsets. */
export function sentenceAround(text: string, index: number): { start: number; end: number } {
  const found = segmenterFor('en', 'sentence')
    .segment(text)
    .containing(Math.max(0, Math.min(index, text.length - 1)));
  if (!found) return { start: 0, end: text.length };
  return { start: found.index, end: found.index + found.segment.length };
}
