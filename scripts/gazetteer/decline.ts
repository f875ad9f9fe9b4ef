/** Nominative, genitive, dative, accusative, instrumental, locative, each with its variants. */
export type Cases = string[][];
/**
 * The ending a word must have and the endings of its six cases: `|` between variants, `-` for none,
 * `^` where the consonant before the ending changes.
 */
export type Rule = readonly [ending: RegExp, cases: string];
/** Neuter, feminine, masculine, plural. */
const KINDS = ['n', 'f', 'm', 'p'] as const;
type Kind = (typeof KINDS)[number];
export type Grammar = {
  nouns: Record<Kind, Rule[]>;
  adjectives: Record<Kind, Rule[]>;
  /** Adjectives that change behind their noun. */
  behind: RegExp;
  soften: (stem: string) => string;
};

const CASE_COUNT = 6;
/** Small words inside names of persons. */
const PARTICLE = /^(?:аль|бен|бін|ван|да|де|дер|ель|ібн|ла|фон|al|bin|da|de|der|el|ibn|von)$/u;
/** Three syllables, each with one vowel. */
const KOREAN =
  /^(?:[^аеєиіїоуюяaeiouy -]*[аеєиіїоуюяaeiouy][^аеєиіїоуюяaeiouy -]*(?:[ -]|$)){3}$/iu;

/** The cases of a word by the first rule it fits. Of a hyphenated word the last part changes. */
export function declineBy(soften: Grammar['soften']) {
  return (word: string, rules: readonly Rule[]): Cases | undefined => {
    const start = word.lastIndexOf('-') + 1;
    const part = word.slice(start);
    const rule = rules.find(([ending]) => ending.test(part));
    if (!rule) return undefined;
    const stem = part.replace(rule[0], '');
    const write = (ending: string): string =>
      word.slice(0, start) +
      (ending.startsWith('^') ? soften(stem) : stem) +
      ending.replace(/[\^-]/u, '');
    return rule[1].split(' ').map((variants) => variants.split('|').map(write));
  };
}

const unchanged = (word: string): Cases => Array.from({ length: CASE_COUNT }, () => [word]);

/** Every form of words that stand in the same case. */
function joinCases(words: Cases[]): string[] {
  const forms = Array.from({ length: CASE_COUNT }, (_, n) =>
    words
      .map((cases) => cases[n] ?? [])
      .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => `${start} ${end}`))),
  );
  return [...new Set(forms.flat())];
}

/**
 * Case forms of a name of one or more words: the first noun, the adjectives before it and those right
 * behind it change together, the rest stays. A name without a noun that changes stays as it is.
 */
export function inflectPhrase(phrase: string, grammar: Grammar): string[] {
  const words = phrase.split(' ');
  const decline = declineBy(grammar.soften);
  const readings = KINDS.flatMap((kind) => {
    const stop = words.findIndex((word) => !decline(word, grammar.adjectives[kind]));
    return words.slice(0, stop < 0 ? undefined : stop + 1).flatMap((word, head) => {
      const noun = decline(word, grammar.nouns[kind]);
      return noun ? [{ kind, head, noun }] : [];
    });
  });
  const best = readings.toSorted((a, b) => b.head - a.head)[0];
  if (!best) return [phrase];
  let agrees = true;
  const cases = words.map((word, n) => {
    if (n === best.head) return best.noun;
    const mayAgree = agrees && (n < best.head || grammar.behind.test(word));
    const adjective = mayAgree ? decline(word, grammar.adjectives[best.kind]) : undefined;
    agrees = adjective !== undefined;
    return adjective ?? unchanged(word);
  });
  return joinCases(cases);
}

/** Case forms of a person's name, word by word; of a Korean name of single syllables only the last changes. */
export function inflectPersonBy(
  name: string,
  decline: (word: string, part: 'given' | 'surname') => Cases | undefined,
): string[] {
  const words = name.split(' ');
  const cases = words.map((word, n) => {
    const isLast = n === words.length - 1;
    const stays = PARTICLE.test(word) || (!isLast && KOREAN.test(name));
    const found = stays ? undefined : decline(word, isLast ? 'surname' : 'given');
    if (!found) return unchanged(word);
    const [nominative = [], genitive = [], dative = [], accusative = [], ...rest] = found;
    const ofPerson = genitive.slice(0, 1);
    const object = accusative[0] === nominative[0] ? ofPerson : accusative;
    return [nominative, ofPerson, dative, object, ...rest];
  });
  return joinCases(cases);
}
