import type { EntityId, EntityType } from '../model/entity.ts';

/** An office as the resolver needs it: whose, and when (ISO dates, open ends empty). */
export type Tenure = { of: EntityId | ''; from: string; to: string };

/** What detection knows about an entity; everything else about it is in the store. */
export type GazetteerEntity = {
  id: EntityId;
  type: EntityType;
  of: EntityId[];
  tenures: Tenure[];
  /** A person the news calls by the surname alone; others are, once their full name was given. */
  isProminent: boolean;
};

/** Words that make a longer name of a name beside them, by language: “Iraqi Airways”, “Bank of China”. */
export type NameHeads = {
  /** Right behind a name. */
  after: string[];
  /** Behind a name with another word between: “Iraqi National Congress”; right behind they are its own (“Iraqi Congress”). */
  bodies: string[];
  /** Before it, alone or with a word of `links` between. */
  before: string[];
  links: string[];
  /** Currencies: beside a nationality they make a currency of it (“US dollars”, “peso argentino”). */
  units: string[];
  /** Regions that, behind a comma, make another place of a city's name (“Moscow, Idaho”). */
  regions: string[];
};

/** What surrounds names in a language; folded words. */
export type Surroundings = {
  /** First names: a surname behind one of another person is not ours, a country before a surname is a person. */
  givenNames: string[];
  /** What stands with a capital before a surname and is no first name, by language: titles, days. */
  titles: Record<string, string[]>;
  /** Ordinary words spelt like a listed name, by language. */
  words: Record<string, string[]>;
  heads: Record<string, NameHeads>;
};

/** Index of an alias's entity when it is a blocker. */
export const BLOCKER = 0xffff;

/** `needsCue`: what the entity belongs to is no evidence; `keepsForm`: case forms its words have in other names are none of it. */
export const ALIAS_FLAG = { needsContext: 1, capitalsOnly: 2, keepsForm: 4, needsCue: 8 } as const;

/** How words of a language (a bit) change by case: letters cut off the end, and what is put there instead. */
export type Paradigm = { cut: number; endings: string[]; languages: number };

/**
 * The compiled gazetteer: folded words, and a trie of names over word numbers. Node 0 is the root;
 * every other node is reached from one parent by one word, so the nodes are the edges. Nodes stand level
 * by level, siblings in the order of their words, words in the order of their code units. The tables for finding things in it are
 * built when it is loaded (`lookup.ts`).
 */
export type Gazetteer = {
  version: string;
  entities: GazetteerEntity[];
  languages: string[];
  surroundings: Surroundings;
  /** End of each word in `wordText`; the first begins at 0. */
  wordEnds: Uint32Array;
  /** All folded words, one after the other, UTF-16. */
  wordText: Uint16Array;
  /** First child of each node, and one number more: the children of a node end where the next one's begin. */
  nodeChildren: Uint32Array;
  /** Word that leads from the parent to each node. */
  nodeWords: Uint32Array;
  /** End of each node's aliases in the alias arrays; the first node's begin at 0. */
  nodeAliases: Uint32Array;
  /** Per alias: index into `entities`, or `BLOCKER`. */
  aliasEntities: Uint16Array;
  /** Per alias: index into `ALIAS_KINDS`. */
  aliasKinds: Uint8Array;
  /** Per alias: sum of `ALIAS_FLAG`. */
  aliasFlags: Uint8Array;
  /** Per alias: bit n set when its n-th word is written with a capital first letter. */
  aliasCapitals: Uint32Array;
  /** Per alias: bit n set when it is a name in `languages[n]`. */
  aliasLanguages: Uint32Array;
  paradigms: Paradigm[];
  /** Words that have case forms, ascending, and the paradigm of each; a word may have several. */
  inflectedWords: Uint32Array;
  wordParadigms: Uint16Array;
  /** Per alias that has any: folded words one of which, near the name, is evidence enough. */
  aliasCues: Record<number, string[]>;
};

/** A word of the gazetteer, folded. */
export function gazetteerWord(gazetteer: Gazetteer, word: number): string {
  const begin = word === 0 ? 0 : (gazetteer.wordEnds[word - 1] ?? 0);
  return String.fromCharCode(...gazetteer.wordText.subarray(begin, gazetteer.wordEnds[word]));
}
