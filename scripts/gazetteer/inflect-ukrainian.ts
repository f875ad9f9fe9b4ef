import type { NameEntry } from './expand-aliases.ts';

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

const SOFTENED: Record<string, string> = { г: 'з', ґ: 'з', к: 'ц', х: 'с' };
/** Doubled consonants change together: Мекка, Мецці. */
const soften = (stem: string): string =>
  stem.replace(/([гґкх])\1?$/u, (end) => end.replaceAll(/./gu, (letter) => SOFTENED[letter] ?? ''));

const afterAdjective = (ending: string): RegExp =>
  new RegExp(`(?<=ьк|н|[оеє]в|елик|алек|[Бб]іл|тар|вят|олот|[ьо]ч)${ending}$`, 'u');
const ADJECTIVES: Grammar['adjectives'] = {
  n: [
    [afterAdjective('е'), 'е ого ому е им ому|ім'],
    [/(?<=[іо]шн|[ії]тн|ередн)є$/u, 'є ього ьому є ім ьому|ім'],
  ],
  f: [
    [afterAdjective('а'), 'а ої ій у ою ій'],
    [/(?<=[іо]шн|[ії]тн|ередн)я$/u, 'я ьої ій ю ьою ій'],
  ],
  m: [[/ий$/u, 'ий ого ому ий им ому|ім']],
  p: [[afterAdjective('і'), 'і их им і ими их']],
};
/** Gender, number and case of an adjective. */
const ADJECTIVE_FORMS = 'ий ого ому им ім а ої ій у ою е і их ими'.split(' ');

const FEMININE: Rule[] = [
  [/(?<=[аеєиіїоуюяь])я$/u, 'я ї ї ю єю ї'],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])я$/u, 'я і і ю ею і'],
  [/(?<=[жшчщ])а$/u, 'а і і у ею і'],
  [/(?<=[бвгґдзклмнпрстфхц])а$/u, 'а и ^і у ою ^і'],
];
const MASCULINE: Rule[] = [
  // і stands for о or е where the syllable ends in a consonant: only in names known to have it.
  [/(?<=^(?:Ки|Микола))їв$/u, 'їв єва єву|євові їв євом єві'],
  [/(?<=^Льв|^Харк|^Черніг|^Крак|^Як|[Оо]стр)ів$/u, 'ів ова ову|овові ів овом ові'],
  [/(?<=^(?:Кишин|Ряш))ів$/u, 'ів ева еву|евові ів евом еві'],
  [/(?<=^[Дд])ім$/u, 'ім ому ому|омові ім омом омі'],
  [/(?<=^(?:[Сс]х|[Зз]ах))ід$/u, 'ід оду оду|одові ід одом оді'],
  [/(?<=^[Тт]ур)ок$/u, 'ок ка ку|кові ок ком ку'],
  [/єць$/u, 'єць йця йцю|йцеві єць йцем йці'],
  [/лець$/u, 'лець льця льцю|льцеві лець льцем льці'],
  [/ець$/u, 'ець ця цю|цеві ець цем ці'],
  [/ь$/u, 'ь я|ю ю|еві ь ем і'],
  [/й$/u, 'й я|ю ю|єві й єм ї'],
  [/(?<=[жшчщ])$/u, '- а|у у|еві - ем і'],
  [/(?<=к)$/u, '- а|у у|ові - ом у'],
  [/(?<=[бвгґдзлмнпрстфхц])$/u, '- а|у у|ові - ом ^і'],
];

const GRAMMAR: Grammar = {
  adjectives: ADJECTIVES,
  nouns: {
    n: [
      [/(?<=тв|[Мм]іст|[Вв]ійськ|^Дніпр)о$/u, 'о а у о ом і'],
      [/(?<=[Бб]юр)о$/u, 'о о о о о о'],
      [/(?<=[Мм]ор)е$/u, 'е я ю е ем і'],
      [/(?<=[’'ʼж]|нн|лл|тт|дд|чч|сс|зз|шш)я$/u, 'я я ю я ям і|ї'],
    ],
    f: [[/ість$/u, 'ість ості ості ість істю ості'], [/(?<=аст)ь$/u, 'ь і і ь ю і'], ...FEMININE],
    // Казань is feminine, Тайвань masculine.
    m: [...ADJECTIVES.m, [/(?<=ан)ь$/u, 'ь я|ю|і ю|еві|і ь ем|ню і'], ...MASCULINE],
    p: [
      [/(?<=[ая]н|Афін|Карпат|Сум|нік|висот|сил|болгар|татар)и$/u, 'и - ам и ами ах'],
      [/и$/u, 'и ів ам и ами ах'],
      [/(?<=[жшчщ])і$/u, 'і ів ам і ами ах'],
      [/(?<=ц)і$/u, 'і ів ям і ями ях'],
      [/(?<=ц)ії$/u, 'ії ій іям ії іями іях'],
    ],
  },
  behind: /ьк(?:ий|а|е|і)$/u,
  soften,
};
/** Plurals of those called by their state, where the tables list the singular alone. */
const PLURALS: Rule[] = [
  [/(?<=[нр])ин$/u, 'и - ам - ами ах'],
  [/(?<=[рнзсйлкдтмвчшжьпб])ка$/u, 'ки ок кам ок ками ках'],
];

const MEN: Rule[] = [
  ...ADJECTIVES.m,
  [/(?<=[оеє]в|[иії]н)$/u, '- а у|ові - им|ом і'],
  [/(?<=к|^(?:Петр|Дмитр|Павл|Данил|Михайл|Кирил))о$/u, 'о а у|ові а ом у'],
  ...MASCULINE,
  ...FEMININE,
];
const SURNAME_OF_WOMAN: Rule = [/(?<=[сцз]ьк|[оеє]в|[иії]н)а$/u, 'а ої ій у ою ій'];
const NAMES: Record<'male' | 'female', { given: Rule[]; surname: Rule[] }> = {
  male: { given: MEN, surname: MEN },
  female: { given: FEMININE, surname: [SURNAME_OF_WOMAN, ...FEMININE] },
};
const decline = declineBy(soften);

/** Every form of a Ukrainian name of the tables. */
export function inflectUkrainianName({ record, kind, text, gender }: NameEntry): string[] {
  if (kind === 'demonym' && text.endsWith('ий') && !text.includes(' '))
    return ADJECTIVE_FORMS.map((ending) => text.slice(0, -2) + ending);
  if (record.type === 'person' && gender)
    return inflectPersonBy(text, (word, part) => decline(word, NAMES[gender][part]));
  const forms = inflectPhrase(text, GRAMMAR);
  const plural = kind === 'demonym' ? decline(text, PLURALS) : undefined;
  return [...new Set([...forms, ...(plural ?? []).flat()])];
}
