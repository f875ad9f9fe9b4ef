import { declineBy, type Grammar, inflectPersonBy, inflectPhrase, type Rule } from './decline.ts';
import type { NameEntry } from './expand-aliases.ts';

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
