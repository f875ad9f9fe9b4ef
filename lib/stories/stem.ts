/**
 * Letters kept of a word in an alphabet. Measured on the labelled sets: 5 to 7 do equally well, each
 * better than whole words, because `Yemen` and `Yemeni` become one; it also takes off case endings.
 */
const KEPT_LETTERS = 6;
/** A stem shorter than this says too little to be worth taking a suffix off for. */
const MIN_STEM = 3;

const LATIN = /^[a-z]+$/u;
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]+$/u;
const ARABIC_ARTICLE = /^(?:[وفبک]?ال|لل)(?=.{3})/u;
const HANGUL_PARTICLE =
  /(?<=\p{Script=Hangul}{2})(?:에서|으로|까지|부터|은|는|이|가|을|를|의|에|와|과|도|로)$/u;
/** Of Russian and Ukrainian nouns and adjectives. */
const CYRILLIC_ENDING =
  /(?<=\p{Script=Cyrillic}{4})(?:[аоеёяі]ми|ыми|ими|[оеіи]го|[оеи]му|[оеыиіьа]й|[оеыиіая]х|[оеыияаіу]м|[оеёі]в|[ую]ю|[аоеыиую]я|[оыие]е|і[єю]|ою|ею|[аяоеёуюыиіїйь])$/u;
const VOWEL = /[aeiouy]/u;
const DOUBLED = /([bdfgmnprt])\1$/u;

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const ending = /(?:ing|ed)$/u.exec(word)?.[0];
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (rest.length < MIN_STEM || !VOWEL.test(rest)) return word;
  return rest.replace(DOUBLED, '$1');
}

/** The inflections of English; what they do to other Latin-script languages, they do to every form alike. */
function stemLatin(word: string): string {
  if (word.length <= MIN_STEM) return word;
  const bare = withoutVerbEnding(withoutPlural(word));
  if (bare.endsWith('e') && bare.length > 4) return bare.slice(0, -1);
  return bare.endsWith('y') && bare.length > MIN_STEM ? `${bare.slice(0, -1)}i` : bare;
}

/**
 * What the forms of one folded word have in common: English inflections, the Arabic article and the
 * commonest Korean particles are taken off, then an alphabetic word is cut to its first letters.
 */
export function stemWord(folded: string): string {
  const bare = bareWord(folded);
  return ALPHABETIC.test(bare) ? bare.slice(0, KEPT_LETTERS) : bare;
}

/** As `stemWord`, without the cut, which is too coarse for a reader's search; Slavic case endings go instead. */
export function lightStem(folded: string): string {
  return bareWord(folded).replace(CYRILLIC_ENDING, '');
}

function bareWord(folded: string): string {
  return LATIN.test(folded)
    ? stemLatin(folded)
    : folded.replace(ARABIC_ARTICLE, '').replace(HANGUL_PARTICLE, '');
}
