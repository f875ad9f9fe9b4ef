import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createDetector } from '../../../../lib/detect/detector.ts';
import { collectCaseForms } from '../../../../lib/gazetteer/case-forms.ts';
import type { Alias } from '../../../../lib/model/alias.ts';
import { aGazetteer, anAlias, anEntity } from '../../../support/build-gazetteer.ts';

const PUTIN = anEntity('Q7747', 'Vladimir Putin', { type: 'person' });
const KALLAS = anEntity('Q2', 'Kaja Kallas', { type: 'person' });
const SIIM = anEntity('Q3', 'Siim Kallas', { type: 'person' });
const IRAN = anEntity('Q794', 'Iran');

const withForms = (alias: Alias, forms: string[]): Alias => ({ ...alias, forms });
const ru = (text: string, id: Alias['entity'], forms: string[] = []): Alias =>
  withForms(anAlias(text, id, { lang: 'ru' }), forms);

function findIn(text: string, aliases: Alias[]): string[] {
  const detector = createDetector(aGazetteer([PUTIN, KALLAS, SIIM, IRAN], aliases));
  return detector.detect(text, { lang: 'ru' }).map(({ surface, entity }) => `${surface}=${entity}`);
}

describe('case forms', () => {
  const putin = ru('Владимир Путин', 'Q7747', ['Владимира Путина', 'Владимиру Путину']);

  it('finds a name in each of its forms', () => {
    expect(findIn('Он видел Владимира Путина.', [putin])).toEqual(['Владимира Путина=Q7747']);
    expect(findIn('Он верит Владимиру Путину.', [putin])).toEqual(['Владимиру Путину=Q7747']);
    expect(findIn('Это Владимир Путин.', [putin])).toEqual(['Владимир Путин=Q7747']);
  });

  it('finds no form that is not listed', () => {
    expect(findIn('Он говорил о Владимире Путине.', [putin])).toEqual([]);
  });

  it('lends the forms of a word to every name with it', () => {
    const other = ru('Путин', 'Q7747');
    expect(findIn('Речь Путина.', [putin, ru('Сергей Путин', null), other])).toEqual([]);
    expect(findIn('Речь Путина.', [putin, withForms(other, ['Путина'])])).toEqual(['Путина=Q7747']);
  });

  it('keeps the form of a name that does not decline', () => {
    const names = [ru('Каллас', 'Q2'), ru('Каллас', 'Q3', ['Калласа', 'Калласу'])];
    expect(findIn('Речь Калласа.', names)).toEqual(['Калласа=Q3']);
  });

  it('reads a form in its own language only', () => {
    const names = [
      anAlias('Iran', 'Q794'),
      withForms(anAlias('Iran', 'Q794', { lang: 'pl' }), ['Iranu']),
    ];
    const detector = createDetector(aGazetteer([IRAN], names));
    expect(detector.detect('It is said that the Iranu and the others have been there.')).toEqual(
      [],
    );
    expect(detector.detect('To jest prezydent Iranu i nie ma go.')).toHaveLength(1);
  });

  it('keeps a form with other words than the name as a name of its own', () => {
    const { forms, others } = collectCaseForms([ru('Иран', 'Q794', ['Ирана', 'Исламского Ирана'])]);
    expect(forms.get('ru')?.get('иран')).toEqual(new Set(['ирана']));
    expect(others.map(({ text }) => text)).toEqual(['Исламского Ирана']);
  });

  it('finds whatever forms a word has', () => {
    const stem = fc.stringMatching(/^[А-Я][а-я]{2,9}$/u);
    const endings = fc.uniqueArray(fc.stringMatching(/^[а-я]{1,3}$/u), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(stem, endings, (base, list) => {
        const forms = list.map((ending) => base + ending);
        for (const form of [base, ...forms])
          expect(findIn(`Вот ${form}, и всё.`, [ru(base, 'Q794', forms)])).toEqual([
            `${form}=Q794`,
          ]);
      }),
      { numRuns: 50 },
    );
  });
});
