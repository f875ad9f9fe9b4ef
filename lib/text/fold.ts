/**
 * Folding: what the matcher ignores about spelling. Two words are the same name when their folded
 * forms are equal. `foldWord` is the definition; `foldEntry` is the same per code unit, for the scanner.
 */

/** How a code unit behaves in a text. */
export const CHAR = {
  /** Separates words. */
  separator: 1,
  /** Invisible to matching: bidi marks, soft hyphens, harakat, tatweel, Latin combining marks. */
  ignorable: 2,
  /** Part of a word in a script with word boundaries; digits too. */
  letter: 3,
  /** A word of its own: Han and hiragana, written without spaces. */
  ideograph: 4,
  /** Part of a katakana word: a run of katakana is one word, whatever touches it. */
  katakana: 5,
  /** Folds to several units or depends on its neighbour: the word is folded whole by `foldWord`. */
  complex: 6,
} as const;

/** Ranges as text: a literal class of combining marks would be read as letters with marks. */
const IGNORABLE_RANGES = [
  // Hebrew points
  '\\u0591-\\u05BD',
  '\\u05BF',
  '\\u05C1\\u05C2',
  '\\u05C4\\u05C5',
  '\\u05C7',
  // Arabic signs, tatweel, harakat
  '\\u0610-\\u061A',
  '\\u0640',
  '\\u064B-\\u065F',
  '\\u0670',
  '\\u06D6-\\u06ED',
  // soft hyphen, joiner, direction marks, word joiner, variation selector, byte order mark
  '\\u00AD',
  '\\u200D-\\u200F',
  '\\u202A-\\u202E',
  '\\u2060',
  '\\u2066-\\u2069',
  '\\uFE0F',
  '\\uFEFF',
];
const IGNORABLE = new RegExp(`[${IGNORABLE_RANGES.join('')}]`, 'gu');
/** Devanagari: the dot below is often left out, and a nasal before a consonant is written as a dot or as a letter. */
const NUKTA = /\u093C/gu;
const NASAL_LETTER = /[\u0928\u092E]\u094D(?=[\u0915-\u0939])/gu;
const COMBINING = /[\u0300-\u036F]/gu;
const LATIN_WITH_MARKS = /\p{Script=Latin}[\u0300-\u036F]+/gu;

/** Letters that neither NFKC nor removing marks brings together, with what they fold to. */
const FOLDS: Readonly<Record<string, string>> = {
  // Latin letters that Unicode does not decompose.
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  // Greek: the sigma that ends a word.
  ς: 'σ',
  // Cyrillic: ё is written е in most newspapers.
  ё: 'е',
  // Arabic script: Persian and Arabic keyboards give the same letter different codes, and hamza and
  // the dots of final yeh and heh are often left out.
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  // Urdu's heh and its forms; the Arabic letter for a foreign v.
  ہ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ڤ: 'ف',
  // Devanagari: the two nasal dots are used for each other.
  '\u0901': '\u0902',
};

for (const base of [0x0660, 0x06f0]) {
  for (let digit = 0; digit < 10; digit += 1) {
    Object.assign(FOLDS, { [String.fromCharCode(base + digit)]: String(digit) });
  }
}

/**
 * The folded form of one word: compatibility forms unified (NFKC), lower case with the Turkish i's
 * made one, Latin diacritics dropped, Arabic-script letters and digits unified, Devanagari nasals made
 * one and its dots below dropped, invisible characters removed. Cyrillic й and ї keep their marks: they are letters of their own. Total and idempotent.
 */
export function foldWord(word: string): string {
  const composed = word.replace(IGNORABLE, '').normalize('NFKC').toLowerCase();
  const bare = composed
    .normalize('NFD')
    .replace(LATIN_WITH_MARKS, (letter) => letter.replace(COMBINING, ''))
    .normalize('NFC')
    .replace(IGNORABLE, '')
    .replace(NUKTA, '')
    .replace(NASAL_LETTER, '\u0902');
  let folded = '';
  for (const letter of bare) folded += FOLDS[letter] ?? letter;
  return folded;
}

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}]/u;
const KATAKANA = /[\p{Script=Katakana}\u30FC\uFF70]/u;
/** Vowel signs and nasal dots: they stay where they are. The virama does not (see `NASAL_LETTER`). */
const DEVANAGARI_SIGN = /[\u0901-\u0903\u093E-\u094C]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;

function classify(unit: string, folded: string): number {
  if (folded === '') return CHAR.ignorable;
  if (!WORD.test(unit) && unit !== '\u30FC') return CHAR.separator;
  if (DEVANAGARI_SIGN.test(unit)) return CHAR.letter;
  // Marks may join the letter before them, or change places; so may the parts of Hangul syllables.
  if (folded.length !== 1 || /[\p{M}\u1100-\u11FF\u3130-\u318F\uFF9E-\uFFDC]/u.test(unit))
    return CHAR.complex;
  if (IDEOGRAPH.test(unit)) return CHAR.ideograph;
  return KATAKANA.test(unit) ? CHAR.katakana : CHAR.letter;
}

/** By code unit: folded unit in the low 16 bits, `CHAR` class above; 0 means not yet worked out (see `foldEntry`). */
export const ENTRIES = new Uint32Array(0x10000);

/** Fills the table for one code unit. Surrogates separate: no name in the news is written with them. */
function learnEntry(code: number): number {
  const unit = String.fromCharCode(code);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = surrogate ? unit : foldWord(unit);
  const kind = surrogate ? CHAR.separator : classify(unit, folded);
  const entry = (kind << 16) | (folded.length === 1 ? folded.charCodeAt(0) : 0);
  ENTRIES[code] = entry;
  return entry;
}

/** Class (`entry >>> 16`) and folded unit (`entry & 0xffff`) of a UTF-16 code unit. */
export function foldEntry(code: number): number {
  const entry = ENTRIES[code] ?? 0;
  return entry === 0 ? learnEntry(code) : entry;
}
