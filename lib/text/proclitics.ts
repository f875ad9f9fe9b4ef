/** A folded word without the particles that Arabic and Hebrew write onto the next word. */
export type Bare = { word: string; /** UTF-16 units taken off. */ cut: number };

/** Shorter remains are more often an accident than a name (guide to names, 6.3), unless the name goes on. */
export const MIN_NAME_LENGTH = 3;
/** Of a name that goes on: “בתל אביב”. */
const MIN_FIRST_WORD = 2;

const ARABIC_CONJUNCTIONS = new Set(['و', 'ف']);
const ARABIC_PREPOSITIONS = new Set(['ب', 'ک', 'ل', 'س']);
const HEBREW_PARTICLES = new Set(['ו', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ']);
const MAX_HEBREW_PARTICLES = 2;
/** Behind these the article is not written: הבית הלבן, but בבית הלבן. */
const SWALLOWS_ARTICLE = new Set(['ב', 'ל', 'כ']);

const PARTICLES: ReadonlySet<number> = new Set(
  [...ARABIC_CONJUNCTIONS, ...ARABIC_PREPOSITIONS, ...HEBREW_PARTICLES, 'ا', 'ك', 'أ'].map(
    (letter) => letter.charCodeAt(0),
  ),
);

/** True for the first letter of a word that may begin with particles. */
export function mayBeginWithParticle(code: number): boolean {
  return PARTICLES.has(code);
}

function arabicRests(word: string): Bare[] {
  const rests: Bare[] = [];
  let cut = 0;
  if (ARABIC_CONJUNCTIONS.has(word.charAt(0))) rests.push({ word: word.slice(1), cut: (cut = 1) });
  if (ARABIC_PREPOSITIONS.has(word.charAt(cut))) {
    rests.push({ word: word.slice(cut + 1), cut: cut + 1 });
  }
  for (const rest of [{ word, cut: 0 }, ...rests]) {
    if (rest.word.startsWith('ال')) rests.push({ word: rest.word.slice(2), cut: rest.cut + 2 });
    // ل + ال is written لل: the article's alef is lost.
    else if (rest.word.startsWith('لل')) {
      rests.push({ word: `ال${rest.word.slice(2)}`, cut: rest.cut + 1 });
      rests.push({ word: rest.word.slice(2), cut: rest.cut + 2 });
    }
  }
  return rests;
}

function hebrewRests(word: string): Bare[] {
  const rests: Bare[] = [];
  for (let cut = 1; cut <= MAX_HEBREW_PARTICLES; cut += 1) {
    if (!HEBREW_PARTICLES.has(word.charAt(cut - 1))) break;
    rests.push({ word: word.slice(cut), cut });
    if (SWALLOWS_ARTICLE.has(word.charAt(cut - 1)))
      rests.push({ word: `ה${word.slice(cut)}`, cut });
  }
  return rests;
}

/**
 * What a folded word may be once particles are taken off, longest first: conjunction (و ف), then
 * preposition (ب ك ل س), then article in Arabic; up to two of ו ה ב ל מ ש כ in Hebrew. Empty for other
 * scripts. Never leaves fewer than two letters; fewer than `MIN_NAME_LENGTH` begin longer names only.
 */
export function withoutProclitics(word: string): Bare[] {
  const first = word.charCodeAt(0);
  const rests =
    first >= 0x0600 && first <= 0x06ff
      ? arabicRests(word)
      : first >= 0x05d0 && first <= 0x05ea
        ? hebrewRests(word)
        : [];
  return rests
    .filter((rest) => rest.word.length >= MIN_FIRST_WORD)
    .toSorted((a, b) => a.cut - b.cut);
}
