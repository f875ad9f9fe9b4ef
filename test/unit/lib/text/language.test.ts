import { describe, expect, it } from 'vitest';

import { createLanguageFinder, type Evidence, sumEvidence } from '../../../../lib/text/language.ts';
import { wordsOf } from '../../../../lib/text/tokens.ts';

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'tr',
  'ru',
  'uk',
  'ar',
  'fa',
  'ur',
  'zh',
  'zh-Hant',
  'ja',
];
const finder = createLanguageFinder(languages);

function read(text: string): Evidence {
  const evidence = finder.newEvidence();
  for (const { hash, start } of wordsOf(text)) {
    finder.countWord(hash, evidence);
    const code = text.charCodeAt(start);
    if (code >= 0x3040 && code <= 0x30ff) evidence.kana += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) evidence.han += 1;
  }
  return evidence;
}

function languagesOf(set: number, group: string[]): string[] {
  return group.filter((lang) => ((set >>> languages.indexOf(lang)) & 1) === 1);
}

const latin = ['en', 'de', 'fr', 'es', 'tr'];
const arabic = ['ar', 'fa', 'ur'];
const han = ['zh', 'zh-Hant', 'ja'];

describe('createLanguageFinder', () => {
  const cases: [string, string, string[], string[]][] = [
    ['English', 'The minister said that they would meet again in the city', latin, ['en']],
    ['German', 'Der Minister sagte, dass sie sich nicht wieder mit ihm treffen', latin, ['de']],
    [
      'French',
      'Le ministre a dit que les deux pays se sont mis d’accord pour une rencontre',
      latin,
      ['fr'],
    ],
    [
      'Spanish',
      'El ministro dijo que los dos países se reunirán en la ciudad con su delegación',
      latin,
      ['es'],
    ],
    [
      'Turkish',
      'Bakan bu konuda daha çok görüşme olacak ve sonra bir karar için dedi',
      latin,
      ['tr'],
    ],
    [
      'Ukrainian',
      'Міністр сказав, що вони були на зустрічі та не будуть там',
      ['ru', 'uk'],
      ['uk'],
    ],
    ['Russian', 'Министр сказал, что они были на встрече и не будут там', ['ru', 'uk'], ['ru']],
    ['Persian', 'وزیر گفت که این دیدار را با آنها در شهر انجام شده است', arabic, ['fa']],
    ['Urdu', 'وزیر نے کہا کہ یہ ملاقات شہر میں ہوئی ہے اور وہ بھی تھے', arabic, ['ur']],
    ['Arabic', 'قال الوزير إن هذا اللقاء كان في المدينة مع الذين جاءوا من قبل', arabic, ['ar']],
    ['Japanese by its kana', '首相は会談についてのべた', han, ['ja']],
    ['Chinese by their absence', '总理会见外长', han, ['zh', 'zh-Hant']],
    [
      'a language without tables: all that share its script',
      'De minister heeft het niet over een van de',
      latin,
      latin,
    ],
    ['nothing to tell by: all', 'Berlin Paris', latin, latin],
  ];
  it.each(cases)('%s', (...[, text, group, expected]) => {
    const evidence = read(text);
    expect(languagesOf(finder.allowed(evidence, evidence, undefined), group)).toEqual(expected);
  });

  it('believes the words before the hint, and the hint before nothing', () => {
    const english = read('The minister said that they would meet again in the city');
    expect(languagesOf(finder.allowed(english, english, 'de'), latin)).toEqual(['en']);
    const nothing = read('Berlin');
    expect(languagesOf(finder.allowed(nothing, nothing, 'de'), latin)).toEqual(['de']);
  });

  it('takes a short part to be in the language of its page', () => {
    const page = read('Der Minister sagte, dass sie sich nicht wieder mit ihm treffen');
    expect(languagesOf(finder.allowed(read('Mali'), page, undefined), latin)).toEqual(['de']);
  });

  it('lets a long part be in another language than its page', () => {
    const german = read('Der Minister sagte, dass sie sich nicht wieder mit ihm treffen');
    const english = read('The minister said that they would meet again in the city with his own');
    const page = sumEvidence([german, german, german, english], finder);
    expect(languagesOf(finder.allowed(english, page, undefined), latin)).toEqual(['en']);
  });

  it('knows when a text in Latin letters may be in several languages', () => {
    const nothing = read('Mali');
    expect(finder.isVague(finder.allowed(nothing, nothing, undefined))).toBe(true);
    expect(finder.isVague(finder.allowed(nothing, nothing, 'de'))).toBe(false);
  });
});
