import petrovich from 'petrovich/dist/petrovich.js';
import RussianNouns from 'russian-nouns-js';

import type { NameEntry } from './expand-aliases.ts';

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

/** Nouns in -ь are feminine by these endings (область, Сибирь, Казань, Пермь), else masculine (Кремль, Тайвань). */
const FEMININE = /(?:[ая]|сть|бирь|верь|зань|хань|бань|мь|чь)$/u;

function nounLemma(
  noun: string,
  gender: Gender | undefined,
): ReturnType<typeof RussianNouns.createLemmaOrNull> {
  if (/[ыи]$/u.test(noun)) {
    return RussianNouns.createLemmaOrNull({ text: noun, pluraleTantum: true });
  }
  const guess = FEMININE.test(noun) ? 'female' : /[оеё]$/u.test(noun) ? 'neuter' : 'male';
  return RussianNouns.createLemmaOrNull({ text: noun, gender: GENDERS[gender ?? guess] });
}

/** Case forms of a noun in the number it is given in. Foreign names in -о, -е, -у, -э do not change. */
export function inflectNoun(noun: string, gender?: Gender): string[] {
  if (/[оеуэю]$/u.test(noun)) return [noun];
  const lemma = nounLemma(noun, gender);
  if (!lemma) return [noun];
  return unique([noun, ...nounCases.flatMap((name) => engine.decline(lemma, name))]);
}

/** Endings of the adjectives in names, by the ending of the nominative: Саудовская Аравия, Белый дом. */
const PHRASE_ADJECTIVES: Record<string, string[]> = {
  ая: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  яя: ['яя', 'ей', 'ей', 'юю', 'ей', 'ей'],
  ое: ['ое', 'ого', 'ому', 'ое', 'ым', 'ом'],
  ее: ['ее', 'его', 'ему', 'ее', 'им', 'ем'],
  ые: ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых'],
  ие: ['ие', 'их', 'им', 'ие', 'ими', 'их'],
  ый: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
  ий: ['ий', 'ого', 'ому', 'ий', 'им', 'ом'],
  ой: ['ой', 'ого', 'ому', 'ой', 'ым', 'ом'],
};
/** After к, г, х, ж, ш, щ, ч the ending is written with и: Иракский, Европейское. */
const softened = (stem: string, ending: string): string =>
  /[кгхжшщч]$/u.test(stem) ? ending.replace(/^ы/u, 'и') : ending;

/**
 * Case forms of a name of several words: leading adjectives and the noun behind them change, what
 * follows stays (Министерство иностранных дел). A phrase that begins otherwise is returned as it is.
 */
export function inflectPhrase(phrase: string, gender?: Gender): string[] {
  const words = phrase.split(' ');
  const head = words.findIndex((word) => !PHRASE_ADJECTIVES[word.slice(-2)]);
  const noun = words[head];
  const lemma = noun === undefined ? undefined : nounLemma(noun, gender);
  if (!noun || !lemma) return [phrase];
  const rest = words.slice(head + 1);
  const forms = nounCases.slice(0, 6).flatMap((name, n) =>
    [...engine.decline(lemma, name)].map((form) => {
      const adjectives = words.slice(0, head).map((word) => {
        const stem = word.slice(0, -2);
        return stem + softened(stem, PHRASE_ADJECTIVES[word.slice(-2)]?.[n] ?? '');
      });
      return [...adjectives, form, ...rest].join(' ');
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

/** Every form of a Russian name of the tables. */
export function inflectRussianName({ record, kind, text, gender }: NameEntry): string[] {
  if (record.type === 'person' && record.gender) return inflectPerson(text, record.gender);
  if (text.includes(' ')) return inflectPhrase(text, gender);
  if (kind === 'demonym' && /[иыо]й$/u.test(text)) return inflectAdjective(text);
  return inflectNoun(text, gender);
}
