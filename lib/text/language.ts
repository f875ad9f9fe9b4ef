import { foldWord } from './fold.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { hashWord } from './tokens.ts';

/** Languages that share an alphabet, and so may be taken for each other. Han is told apart by kana. */
const GROUPS: readonly (readonly string[])[] = [
  ['en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'nl', 'sv', 'ro', 'cs'],
  ['ru', 'uk', 'bg'],
  ['ar', 'fa', 'ur'],
];

/** A text is taken to be in a language whose function words are this much of it, and lead by this factor. */
const ENOUGH_WORDS = 2;
const CLEAR_LEAD = 1.4;
/** One sentence of a page outweighs the page only with more. */
const ENOUGH_AGAINST_THE_PAGE = 4;
/** Japanese is full of kana; a Chinese page may quote a Japanese name. */
const KANA_SHARE = 0.1;

/** What a text has shown of its language: weighed function words per language, and its kana and Han. */
export type Evidence = { scores: Float64Array; kana: number; han: number };

/** Finds the languages a text may be in. Languages are numbers into `languages`; sets of them are bits. */
export type LanguageFinder = {
  newEvidence(): Evidence;
  /** Counts a word by its hash. */
  countWord(hash: number, evidence: Evidence): void;
  /** Languages in which names are looked for in a part of a page, from what the part and the page show. */
  allowed(part: Evidence, page: Evidence, hint: string | undefined): number;
  /** True when a text in Latin letters may be in any of several languages: Czech, or a line of names. */
  isVague(allowed: number): boolean;
};

const SLOTS = 4096;

type Table = { hashes: Uint32Array; sets: Uint32Array; weights: Float64Array };

/** Function words by hash, in an open-addressing table four times their number. */
function buildTable(all: readonly string[]): Table {
  const sets = new Map<number, number>();
  for (const [n, lang] of all.entries()) {
    for (const word of (FUNCTION_WORDS[lang] ?? '').trim().split(/\s+/u)) {
      const hash = hashWord(foldWord(word));
      if (word !== '') sets.set(hash, (sets.get(hash) ?? 0) | (1 << n));
    }
  }
  const table: Table = {
    hashes: new Uint32Array(SLOTS),
    sets: new Uint32Array(SLOTS),
    weights: new Float64Array(SLOTS),
  };
  for (const [hash, set] of sets) {
    let slot = hash & (SLOTS - 1);
    while (table.sets[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    table.hashes[slot] = hash;
    table.sets[slot] = set;
    table.weights[slot] = 1 / bitCount(set);
  }
  return table;
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function addInto(sum: Evidence, part: Evidence): void {
  for (const [n, score] of part.scores.entries()) sum.scores[n] = (sum.scores[n] ?? 0) + score;
  sum.kana += part.kana;
  sum.han += part.han;
}

/** What all parts of a page show together. */
export function sumEvidence(parts: readonly Evidence[], finder: LanguageFinder): Evidence {
  const sum = finder.newEvidence();
  for (const part of parts) addInto(sum, part);
  return sum;
}

/** The language of a group that leads clearly, by its number; -1 when none does. */
function leader(group: readonly number[], { scores }: Evidence, enough: number): number {
  let best = -1;
  let second = 0;
  for (const lang of group) {
    const score = scores[lang] ?? 0;
    if (best === -1 || score > (scores[best] ?? 0)) {
      second = best === -1 ? 0 : (scores[best] ?? 0);
      best = lang;
    } else second = Math.max(second, score);
  }
  const score = scores[best] ?? 0;
  return score >= enough && score >= second * CLEAR_LEAD ? best : -1;
}

function isJapanese({ kana, han }: Evidence): boolean {
  return kana > 0 && kana >= (kana + han) * KANA_SHARE;
}

/**
 * A finder over the gazetteer's languages (at most 32). By script first; where several languages share
 * one, by function words of the part, then of the page, then by the hint; when nothing tells, all of them.
 */
export function createLanguageFinder(languages: readonly string[]): LanguageFinder {
  const known = new Set(languages);
  const others = GROUPS.flat().filter((lang) => !known.has(lang));
  const all = [...languages, ...others].slice(0, 32);
  const table = buildTable(all);
  const groups = GROUPS.map((group) =>
    group.map((lang) => all.indexOf(lang)).filter((n) => n >= 0),
  );
  const bitOf = (n: number): number => (n < languages.length ? 1 << n : 0);
  const everything = languages.reduce((set, _lang, n) => set | (1 << n), 0);
  const japanese = languages.indexOf('ja');
  const chinese = [languages.indexOf('zh'), languages.indexOf('zh-Hant')].filter((n) => n >= 0);

  function countWord(hash: number, evidence: Evidence): void {
    let slot = hash & (SLOTS - 1);
    while (table.sets[slot] !== 0 && table.hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
    const set = table.sets[slot] ?? 0;
    if (set === 0) return;
    const weight = table.weights[slot] ?? 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const lang = 31 - Math.clz32(rest & -rest);
      evidence.scores[lang] = (evidence.scores[lang] ?? 0) + weight;
    }
  }

  function allowed(part: Evidence, page: Evidence, hint: string | undefined): number {
    let set = everything;
    const hinted = hint === undefined ? -1 : all.indexOf(hint);
    for (const group of groups) {
      const own = leader(group, part, ENOUGH_AGAINST_THE_PAGE);
      const shared = own >= 0 ? own : leader(group, page, ENOUGH_WORDS);
      const chosen = shared >= 0 ? shared : group.includes(hinted) ? hinted : -1;
      // A language without tables (Dutch): names are looked for in all that share its script.
      if (chosen < 0 || bitOf(chosen) === 0) continue;
      for (const lang of group) if (lang !== chosen) set &= ~bitOf(lang);
    }
    const written = part.kana + part.han > 0 ? part : page;
    if (isJapanese(part) || (part.kana === 0 && isJapanese(page)))
      for (const lang of chinese) set &= ~(1 << lang);
    else if (japanese >= 0 && written.han > 0) set &= ~(1 << japanese);
    return set;
  }

  const latin = (groups[0] ?? []).reduce((set, n) => set | bitOf(n), 0);

  return {
    isVague: (set) => bitCount(set & latin) > 1,
    newEvidence: () => ({ scores: new Float64Array(all.length), kana: 0, han: 0 }),
    countWord,
    allowed,
  };
}
