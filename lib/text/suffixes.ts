/** A folded word without a suffix. `kept` is false where the suffix is no part of the name as readers see it. */
export type Stem = { word: string; cut: number; kept: boolean };

type Rule = {
  /** Suffixes by their last letter, the shortest first. */
  suffixes: ReadonlyMap<string, readonly string[]>;
  /** The shortest stem: below it a suffix is more often an accident. */
  minStem: number;
  /** Whether a mark covers the suffix: a case ending is part of the word, a particle is not. */
  kept: boolean;
};

function byLastLetter(list: string): Map<string, string[]> {
  const suffixes = list
    .trim()
    .split(/\s+/u)
    .toSorted((a, b) => a.length - b.length);
  return Map.groupBy(suffixes, (suffix) => suffix.at(-1) ?? '');
}

/**
 * Endings that are written onto names and are too many to list with each, by language, folded (guide to
 * names, section 6). Turkish: case and plural without the apostrophe, as demonyms have them. German:
 * genitive of names, cases of adjectives and nouns. Persian: plural, ezafe and yeh without half-space.
 * Korean: particles.
 */
const RULES: Readonly<Record<string, Rule>> = {
  tr: {
    suffixes: byLastLetter(`
      nin nun in un da de ta te dan den tan ten yi yu ni nu ya ye na ne yla yle la le
      lar ler larin lerin lari leri lara lere larda lerde lardan lerden larla lerle
      nda nde ndan nden ca ce ki daki deki taki teki`),
    minStem: 4,
    kept: true,
  },
  de: { suffixes: byLastLetter('s es e er en em n'), minStem: 4, kept: true },
  fa: { suffixes: byLastLetter('ی ها های هایی ان یان ای'), minStem: 3, kept: true },
  ko: {
    suffixes: byLastLetter(`
      은 는 이 가 을 를 의 에 에서 에게 와 과 도 로 으로 만 까지 부터 보다 처럼 라고 이라고 라는 이라는
      이다 이며 이고 이자 에는 에도 에서는 에서도 에선 에게는 와의 과의 와는 과는 로서 로의 로부터 으로부터
      으로서 측 측은 측이 측의 측에 식 발 산 행 계 간 내 군 군은 군이 군의 인은 인이 인의 인을 인들 인들은
      인들이 인들의 등 등의 등이 등은 뿐 뿐만 조차 마저 한테 께 께서 란 이란 엔 야 이여 여서 이어서`),
    minStem: 2,
    kept: false,
  },
};

/** Languages whose words may carry such endings. */
export const SUFFIX_LANGUAGES: readonly string[] = Object.keys(RULES);

/** What a folded word of a language may be without its ending, the longest stem first. */
export function withoutSuffixes(word: string, lang: string): Stem[] {
  const rule = RULES[lang];
  if (!rule) return [];
  const stems: Stem[] = [];
  for (const suffix of rule.suffixes.get(word.at(-1) ?? '') ?? []) {
    const length = word.length - suffix.length;
    if (length < rule.minStem || !word.endsWith(suffix)) continue;
    stems.push({ word: word.slice(0, length), cut: suffix.length, kept: rule.kept });
  }
  return stems;
}
