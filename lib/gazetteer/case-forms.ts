import type { Alias } from '../model/alias.ts';
import { foldText } from '../text/tokens.ts';
import type { Gazetteer, Paradigm } from './gazetteer.ts';

/** Case forms by language and base word, all folded. */
export type CaseForms = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

type Collected = {
  forms: CaseForms;
  /** Forms with more or fewer words than the name itself: names of their own. */
  others: Alias[];
};

function addForms(byBase: Map<string, Set<string>>, base: string[], form: string[]): void {
  for (const [n, word] of base.entries()) {
    const changed = form[n];
    if (changed === undefined || changed === word) continue;
    const known = byBase.get(word);
    if (known) known.add(changed);
    else byBase.set(word, new Set([changed]));
  }
}

/**
 * Takes the case forms of names apart into those of their words. Which words go together is lost
 * (“Белый дома” is read like “Белого дома”): news does not write so, and the table is a tenth the size.
 */
export function collectCaseForms(aliases: readonly Alias[]): Collected {
  const forms = new Map<string, Map<string, Set<string>>>();
  const others: Alias[] = [];
  for (const alias of aliases) {
    if (!alias.forms?.length) continue;
    const base = foldText(alias.text).split(' ');
    const byBase = forms.get(alias.lang) ?? new Map<string, Set<string>>();
    forms.set(alias.lang, byBase);
    for (const text of alias.forms) {
      const form = foldText(text).split(' ');
      if (form.length === base.length) addForms(byBase, base, form);
      else others.push({ ...alias, text, forms: undefined });
    }
  }
  return { forms, others };
}

/** True for a name that stays as it is though one of its words has case forms in other names. */
export function keepsItsForm({ text, lang, forms: own, entity }: Alias, forms: CaseForms): boolean {
  const byBase = forms.get(lang);
  if (!byBase || own?.length || entity === null) return false;
  return foldText(text)
    .split(' ')
    .some((word) => byBase.has(word));
}

function sharedPrefix(words: readonly string[]): number {
  const [first = '', ...rest] = words;
  let length = first.length;
  for (const word of rest) while (!word.startsWith(first.slice(0, length))) length -= 1;
  return length;
}

/** Writes the forms of each word as a paradigm: few words change in a way of their own. */
export function packCaseForms(
  forms: CaseForms,
  {
    wordNumbers,
    bits,
  }: { wordNumbers: ReadonlyMap<string, number>; bits: ReadonlyMap<string, number> },
): Pick<Gazetteer, 'paradigms' | 'inflectedWords' | 'wordParadigms'> {
  const paradigms: Paradigm[] = [];
  const numbers = new Map<string, number>();
  const pairs: [word: number, paradigm: number][] = [];
  for (const [lang, byBase] of forms) {
    for (const [base, changed] of byBase) {
      const word = wordNumbers.get(base);
      if (word === undefined) continue;
      const stem = sharedPrefix([base, ...changed]);
      const paradigm: Paradigm = {
        cut: base.length - stem,
        endings: [...changed].map((form) => form.slice(stem)).toSorted(),
        languages: bits.get(lang) ?? 0,
      };
      const key = JSON.stringify(paradigm);
      const number = numbers.get(key) ?? paradigms.push(paradigm) - 1;
      numbers.set(key, number);
      pairs.push([word, number]);
    }
  }
  pairs.sort(([a, m], [b, n]) => a - b || m - n);
  return {
    paradigms,
    inflectedWords: Uint32Array.from(pairs, ([word]) => word),
    wordParadigms: Uint16Array.from(pairs, ([, paradigm]) => paradigm),
  };
}
