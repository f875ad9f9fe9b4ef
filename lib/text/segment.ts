const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, made);
  return made;
}

/** The segmentation of the text last asked about: it does its work once for all names in it. */
let last: { text: string; words: Intl.Segments } | undefined;

/** True when the browser's own word segmentation has a boundary at both ends of `[start, end)`. */
export function standsAsWords(text: string, start: number, end: number): boolean {
  if (last?.text !== text) last = { text, words: segmenterFor('zh', 'word').segment(text) };
  const first = last.words.containing(start);
  if (first?.index !== start) return false;
  const final = last.words.containing(end - 1);
  return final !== undefined && final.index + final.segment.length === end;
}

/** The sentence of `text` around `index`, as offsets. */
export function sentenceAround(text: string, index: number): { start: number; end: number } {
  const found = segmenterFor('en', 'sentence')
    .segment(text)
    .containing(Math.max(0, Math.min(index, text.length - 1)));
  if (!found) return { start: 0, end: text.length };
  return { start: found.index, end: found.index + found.segment.length };
}
