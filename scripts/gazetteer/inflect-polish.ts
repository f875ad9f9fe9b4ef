import { declineBy, type Grammar, inflectPersonBy, inflectPhrase, type Rule } from './decline.ts';
import type { NameEntry } from './expand-aliases.ts';

const SOFTENED: [hard: string, soft: string][] = [
  ['ch', 'sz'],
  ['h', 'sz'],
  ['st', 'ści'],
  ['zd', 'ździ'],
  ['sł', 'śl'],
  ['ł', 'l'],
  ['r', 'rz'],
  ['t', 'ci'],
  ['d', 'dzi'],
  ['k', 'c'],
  ['g', 'dz'],
];

/** The last consonant before -e: Moskwa, Moskwie; Ameryka, Ameryce. */
function soften(stem: string): string {
  const [hard, soft] = SOFTENED.find(([end]) => stem.endsWith(end)) ?? ['', 'i'];
  return stem.slice(0, stem.length - hard.length) + soft;
}

const afterAdjective = (ending: string): RegExp =>
  new RegExp(`(?<=n|[oe]w|[Bb]iał|[Ss]tar|[Cc]ał|ższ|[dwo]cz)${ending}$`, 'u');
/** In -ni: Zachodni, Południowo-Wschodni. */
const afterSoft = (ending: string): RegExp =>
  new RegExp(`(?<=chodn|redn|statn|ewn)${ending}$`, 'u');
const afterK = (ending: string): RegExp => new RegExp(`(?<=[scdlt]k|zk|[Dd]rug)${ending}$`, 'u');

const ADJECTIVES: Grammar['adjectives'] = {
  n: [
    [afterK('ie'), 'ie iego iemu ie im im'],
    [afterSoft('ie'), 'ie iego iemu ie im im'],
    [afterAdjective('e'), 'e ego emu e ym ym'],
  ],
  f: [
    [afterK('a'), 'a iej iej ą ą iej'],
    [afterSoft('ia'), 'ia iej iej ią ią iej'],
    [afterAdjective('a'), 'a ej ej ą ą ej'],
  ],
  m: [
    [afterK('i'), 'i iego iemu i im im'],
    [afterSoft('i'), 'i iego iemu i im im'],
    [afterAdjective('y'), 'y ego emu y ym ym'],
  ],
  p: [
    [afterK('ie'), 'ie ich im ie imi ich'],
    [afterSoft('ie'), 'ie ich im ie imi ich'],
    [afterAdjective('e'), 'e ych ym e ymi ych'],
  ],
};
/** Gender, number and case of an adjective in -ki; irańscy is written apart. */
const ADJECTIVE_FORMS = 'i iego iemu im a iej ą ie ich imi'.split(' ');

const FEMININE: Rule[] = [
  [/(?<=[aeiouy])ja$/u, 'ja i i ję ją i'],
  [/(?<=j)a$/u, 'a i i ę ą i'],
  [/(?<=Gdyn|Łotyn)ia$/u, 'ia i i ię ią i'],
  [/(?<=[ie])a$/u, 'a i i ę ą i'],
  [/(?<=l)a$/u, 'a i i ę ą i'],
  [/(?<=[csrd]z|[cż])a$/u, 'a y y ę ą y'],
  [/(?<=[kg])a$/u, 'a i ^e ę ą ^e'],
  [/(?<=[bdfhłmnprstvwz])a$/u, 'a y ^e ę ą ^e'],
];
const MASCULINE: Rule[] = [
  [/(?<=^Wied)eń$/u, 'eń nia niowi eń niem niu'],
  [/(?<=^(?:Paw|Orz))eł$/u, 'eł ła łowi eł łem le'],
  [/(?<=^[Dd]om)$/u, '- u owi - em u'],
  [/ów$/u, 'ów owa owowi ów owem owie'],
  [/ód$/u, 'ód odu odowi ód odem odzie'],
  [/(?<=[Pp]ółwys)ep$/u, 'ep pu powi ep pem pie'],
  [/rzec$/u, 'rzec rca rcowi rzec rcem rcu'],
  [/niec$/u, 'niec ńca ńcowi niec ńcem ńcu'],
  [/iec$/u, 'iec ca cowi iec cem cu'],
  [/(?<=[bcdfghjlłmnprstwz])(?<!Uzb)ek$/u, 'ek ka|ku kowi ek kiem ku'],
  [/ń$/u, 'ń nia niowi ń niem niu'],
  [/ść$/u, 'ść ścia ściowi ść ściem ściu'],
  [/(?<=[jlcż]|[csrd]z)$/u, '- a|u owi - em u'],
  [/(?<=[kg])$/u, '- a|u owi - iem u'],
  [/(?<=h)$/u, '- a|u owi - em u'],
  [/(?<=[bdfłmnpqrstvwxz])$/u, '- a|u owi - em ^e'],
];

const GRAMMAR: Grammar = {
  adjectives: ADJECTIVES,
  nouns: {
    n: [
      [/(?<=[Mm]i)asto$/u, 'asto asta astu asto astem eście'],
      [/(?<!Chart)um$/u, 'um um um um um um'],
      [/(?<=[Bb]iu|^Dnip)ro$/u, 'ro ra ru ro rem rze'],
      [/(?<=[Ww]ojsk)o$/u, 'o a u o iem u'],
      [/(?<=[Ww]zgórz)a$/u, 'a - om a ami ach'],
      [/(?<=[nw])o$/u, 'o a u o em ie'],
      [/(?<=ni|ci|rz|[żl])e$/u, 'e a u e em u'],
    ],
    f: [[/ość$/u, 'ość ości ości ość ością ości'], ...FEMININE],
    m: [[/(?<=^Grozn)y$/u, 'y ego emu y ym ym'], ...MASCULINE],
    p: [
      [/(?<=^(?:Aten|Malwin|Sum)|[Ww]ysp|[Ss]ił|[Gg]ór)y$/u, 'y - om y ami ach'],
      [/(?<=[bdfłmnprstwz])y$/u, 'y ów om y ami ach'],
      [/nki$/u, 'nki nek nkom nki nkami nkach'],
      [/(?<=[kg])i$/u, 'i - om i ami ach'],
    ],
  },
  behind: /(?<!^Now)[aeiy]$/u,
  soften,
};
/** Men in the plural: peoples, guards, rebels. */
const PEOPLES: Rule[] = [
  [/owie$/u, 'owie ów om ów ami ach'],
  [/(?<=[aeiy]|[ua]r)cy$/u, 'cy ków kom ków kami kach'],
  [/(?<=[mńwrj]c)y$/u, 'y ów om ów ami ach'],
  [/(?<=Ujgu|Tata|Bułga|Węg)rzy$/u, 'rzy rów rom rów rami rach'],
  [/dzi$/u, 'dzi dów dom dów dami dach'],
  [/(?<=u)zi$/u, 'zi zów zom zów zami zach'],
  [/(?<=Cze|Wło)si$/u, 'si chów chom chów chami chach'],
  [/(?<=n|rys|ab|rb)i$/u, 'i ów om ów ami ach'],
  [/ci$/u, 'ci tów tom tów tami tach'],
];
const PEOPLE_GRAMMAR: Grammar = {
  ...GRAMMAR,
  nouns: { ...GRAMMAR.nouns, p: [...PEOPLES, ...GRAMMAR.nouns.p] },
  adjectives: {
    ...ADJECTIVES,
    p: [...ADJECTIVES.p, [/(?<=[sc])cy$/u, 'cy kich kim kich kimi kich']],
  },
};
const PEOPLE_IN_ANIE: Rule[] = [[/anie$/u, 'anie an|anów anom an anami anach']];
/** Types of which plurals of men are names. */
const PLACES: ReadonlySet<string> = new Set(['country', 'territory', 'city', 'place']);
/** First words of foreign names behind which the last word changes: Tel Awiw, Port Sudan. */
const FOREIGN_START =
  /^(?:Abu|Addis|Azad|Buenos|Dar es|Hong|Kuala|Las|Los|New|Phnom|Port|Saint|San|Tel|Ułan) /u;
/** Their plurals where the tables list the singular alone. */
const PLURALS: Rule[] = [
  [/anin$/u, 'anie an|anów anom an anami anach'],
  [/ka$/u, 'ki ek kom ki kami kach'],
];

const SURNAMES: Record<'male' | 'female', Rule[]> = {
  male: [],
  female: [
    [/(?<=[sc]k|zk)a$/u, 'a iej iej ą ą iej'],
    [/(?<=[oe]w)a$/u, 'a ej ej ą ą ej'],
  ],
};
/** A foreign name of one syllable in -i stays: Xi, Li. */
const NAMES: Record<'male' | 'female', Rule[]> = {
  male: [
    [/(?<=^A)li$/u, 'li lego lemu li lim lim'],
    [/(?<=..[^aeiouy]|..[aeou])i$/u, 'i iego iemu i im im'],
    [/(?<=[aeou])y$/u, 'y ya yowi y yem yu'],
    [/(?<=.[^aeiouy])y$/u, 'y ego emu y ym ym'],
    [/(?<=k)o$/u, 'o i ^e ę ą ^e'],
    ...MASCULINE,
    ...FEMININE,
  ],
  female: FEMININE,
};
const decline = declineBy(soften);

/** Every form of an adjective in -ki: irański, irańskiego, irańscy. */
function inflectAdjective(adjective: string): string[] {
  const stem = adjective.slice(0, -1);
  return [...ADJECTIVE_FORMS.map((ending) => stem + ending), `${stem.slice(0, -1)}cy`];
}

/** Every form of a Polish name of the tables. */
export function inflectPolishName({ record, kind, text, gender }: NameEntry): string[] {
  if (kind === 'demonym' && text.endsWith('ki') && !text.includes(' '))
    return inflectAdjective(text);
  if (record.type === 'person' && gender)
    return inflectPersonBy(text, (word, part) =>
      decline(word, [...(part === 'surname' ? SURNAMES[gender] : []), ...NAMES[gender]]),
    );
  const start = FOREIGN_START.exec(text)?.[0] ?? '';
  const isOfPeople = kind === 'demonym' || !PLACES.has(record.type);
  const grammar = isOfPeople ? PEOPLE_GRAMMAR : GRAMMAR;
  const people = isOfPeople && !text.includes(' ') ? decline(text, PEOPLE_IN_ANIE) : undefined;
  const plural = kind === 'demonym' ? decline(text, PLURALS) : undefined;
  const forms = inflectPhrase(text.slice(start.length), grammar).map((form) => start + form);
  return [...new Set([...(people?.flat() ?? forms), ...(plural ?? []).flat()])];
}
