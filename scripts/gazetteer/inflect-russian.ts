import petrovich from 'petrovich/dist/petrovich.js';
import RussianNouns from 'russian-nouns-js';

export type Gender = 'male' | 'female';

const GENDERS = { male: 'мужской', female: 'женский', neuter: 'средний' } as const;
const PETROVICH_CASES = [
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;

/** Case endings of hard and velar adjectives, by the ending of the nominative. */
const ADJECTIVE_ENDINGS: Record<string, string[]> = {
  ий: ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими'],
  ый: ['ый', 'ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ое', 'ые', 'ых', 'ыми'],
  ой: [
    'ой',
    'ого',
    'ому',
    'им',
    'ым',
    'ом',
    'ая',
    'ую',
    'ое',
    'ие',
    'ые',
    'их',
    'ых',
    'ими',
    'ыми',
  ],
};

const engine = new RussianNouns.Engine();
const nounCases = Object.values(RussianNouns.Case);

const unique = (forms: string[]): string[] => [...new Set(forms)];

/** Every form of an adjective given in the masculine nominative: gender, number and case. */
export function inflectAdjective(adjective: string): string[] {
  const endings = ADJECTIVE_ENDINGS[adjective.slice(-2)];
  if (!endings) return [adjective];
  return unique(endings.map((ending) => adjective.slice(0, -2) + ending));
}

function nounLemma(
  noun: string,
  gender: Gender | undefined,
): ReturnType<typeof RussianNouns.createLemmaOrNull> {
  if (/[ыи]$/u.test(noun)) {
    return RussianNouns.createLemmaOrNull({ text: noun, pluraleTantum: true });
  }
  const guess = /[ая]$/u.test(noun) ? 'female' : /[оеё]$/u.test(noun) ? 'neuter' : 'male';
  return RussianNouns.createLemmaOrNull({ text: noun, gender: GENDERS[gender ?? guess] });
}

/** Case forms of a noun in the number it is given in. Foreign names in -о, -е, -у, -э do not change. */
export function inflectNoun(noun: string, gender?: Gender): string[] {
  if (/[оеуэю]$/u.test(noun)) return [noun];
  const lemma = nounLemma(noun, gender);
  if (!lemma) return [noun];
  return unique([noun, ...nounCases.flatMap((name) => engine.decline(lemma, name))]);
}

/** Feminine and plural adjectives as names have them: Саудовская Аравия, Соединённые Штаты. */
const PHRASE_ADJECTIVES: Record<string, string[]> = {
  ая: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  ые: ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых'],
  ие: ['ие', 'их', 'им', 'ие', 'ими', 'их'],
  ый: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
  ий: ['ий', 'ого', 'ому', 'ий', 'им', 'ом'],
};

/** Case forms of “adjectives + noun”; a phrase of another build is returned as it is. */
export function inflectPhrase(phrase: string, gender?: Gender): string[] {
  const words = phrase.split(' ');
  const noun = words.pop() ?? '';
  const endings = words.map((word) => PHRASE_ADJECTIVES[word.slice(-2)]);
  const lemma = nounLemma(noun, gender);
  if (!lemma || words.length === 0 || endings.includes(undefined)) return [phrase];
  const forms = nounCases.slice(0, 6).flatMap((name, n) =>
    engine.decline(lemma, name).map((form) => {
      const adjectives = words.map((word, w) => word.slice(0, -2) + (endings[w]?.[n] ?? ''));
      return [...adjectives, form].join(' ');
    }),
  );
  return unique([phrase, ...forms]);
}

/** Case forms of a person's name: “given surname”, “given patronymic surname”, or a surname alone. */
export function inflectPerson(name: string, gender: Gender): string[] {
  const words = name.split(' ');
  const patronymic = words.length === 3 && /(?:вич|вна|ична)$/u.test(words[1] ?? '');
  const [first, middle, last] =
    words.length === 1
      ? [undefined, undefined, name]
      : patronymic
        ? words
        : [words[0], undefined, words.slice(1).join(' ')];
  const forms = PETROVICH_CASES.map((grammaticalCase) => {
    const form = petrovich({ gender, first, middle, last }, grammaticalCase);
    return [form.first, form.middle, form.last].filter(Boolean).join(' ');
  });
  return unique([name, ...forms]);
}
