import { type Gazetteer, gazetteerWord, type NameHeads } from '../gazetteer/gazetteer.ts';
import type { Lookup } from '../gazetteer/lookup.ts';
import { foldToken, hashWord, isUpperAt, newWord, nextWord, previousWord } from '../text/tokens.ts';
import { isSentenceStart, isTitleCase } from './letter-case.ts';

/** What stands around a span: `inside` a longer name, behind another person's first name, or nothing. */
export type Neighbourhood = {
  /** A word beside it makes a longer name of it: “Iraqi Airways”, “Bank of China”. */
  inLongerName: boolean;
  /** A body stands a few words behind it: of a state's or a place's name it makes another (“Iraqi National Congress”). */
  inBodyName: boolean;
  /** A currency stands beside it: “US dollars”, “US$”, “peso argentino”. */
  besideUnit: boolean;
  /** A region stands behind it and a comma: “Moscow, Idaho”. */
  beforeRegion: boolean;
  /** The first name right before it (initials between are skipped), if one is. */
  givenName: string | undefined;
  /** A word nobody of ours is called by stands there like a first name: “Naina Yeltsin”. */
  hasStrangersName: boolean;
  /** First names an initial right before it may stand for; none when there is no initial. */
  initialNames: readonly string[];
  /** It is itself a first name and a surname follows: “Jordan Peterson”. */
  beforeSurname: boolean;
};

type Span = { start: number; end: number; after: number; until: number };

export type Neighbours = {
  /** `allowed`: the languages of the text, as bits. `after`, `until`: where the name before ends and the next begins. */
  around(text: string, span: Span, allowed: number): Neighbourhood;
};

type FirstName = Pick<Neighbourhood, 'givenName' | 'hasStrangersName' | 'initialNames'>;
type HeadTable = Map<number, number>;

/** From here on (Hebrew) no script of the news has capitals, but for full-width Latin. */
const CASELESS = 0x0590;
const SPACES: ReadonlySet<string> = new Set([' ', '\u00A0']);
const UNIT_GAPS: ReadonlySet<string> = new Set([' ', '\u00A0', '-']);
const INITIAL_GAPS: ReadonlySet<string> = new Set([' ', '. ', '.\u00A0', '.']);
/** Behind one stands a suffix: RUSYA'DAN is not Dan. */
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', 'ʼ']);
const NO_FIRST_NAME: FirstName = {
  givenName: undefined,
  hasStrangersName: false,
  initialNames: [],
};
const MAX_INITIALS = 3;
/** Shorter words with a capital are more often something else. */
const MIN_FIRST_NAME = 3;
/** A head stands at most this many words behind a name. */
const MAX_RUN = 3;

function wordTable(
  { languages }: Gazetteer,
  wordsOf: (lang: string) => readonly string[] | undefined,
): HeadTable {
  const table: HeadTable = new Map();
  for (const [n, lang] of languages.entries()) {
    for (const word of wordsOf(lang) ?? []) {
      const hash = hashWord(word);
      table.set(hash, (table.get(hash) ?? 0) | (1 << n));
    }
  }
  return table;
}

const isIn = (table: HeadTable, hash: number, allowed: number): boolean =>
  ((table.get(hash) ?? 0) & allowed) !== 0;

/** Reads what surrounds spans from the word lists of the gazetteer. Names without capitals are left alone. */
export function createNeighbours(gazetteer: Gazetteer, lookup: Lookup): Neighbours {
  const headTable = (kind: keyof NameHeads): HeadTable =>
    wordTable(gazetteer, (lang) => gazetteer.surroundings.heads[lang]?.[kind]);
  const given = new Map(
    gazetteer.surroundings.givenNames.map((name) => [hashWord(name), name] as const),
  );
  const byInitial = Map.groupBy(given.values(), (name) => name.charAt(0));
  const after = headTable('after');
  const bodies = headTable('bodies');
  const before = headTable('before');
  const links = headTable('links');
  const units = headTable('units');
  const regions = headTable('regions');
  const titles = wordTable(gazetteer, (lang) => gazetteer.surroundings.titles[lang]);
  const german = 1 << gazetteer.languages.indexOf('de');
  const word = newWord();

  function stepBack(text: string, from: number, gaps: ReadonlySet<string>): boolean {
    return previousWord(text, from, word) && gaps.has(text.slice(word.end, from));
  }

  /** The first name the word is, perhaps in a case form. */
  function givenNameAt(text: string): string | undefined {
    const own = given.get(word.hash);
    if (own !== undefined) return own;
    return lookup
      .basesOf(word.hash, text, word)
      .map((base) => given.get(hashWord(gazetteerWord(gazetteer, base.word))))
      .find((name) => name !== undefined);
  }

  /**
   * Inside a sentence a word with a capital right before a surname is a first name, unless it is a title, an
   * acronym or a name of its own. In German every noun has a capital.
   */
  function isStrangersName(text: string, { start, after }: Span, allowed: number): boolean {
    return (
      (allowed & german) === 0 &&
      word.start >= after &&
      word.end - word.start >= MIN_FIRST_NAME &&
      SPACES.has(text.slice(word.end, start)) &&
      !isUpperAt(text, word.start + 1) &&
      !isIn(titles, word.hash, allowed) &&
      !isSentenceStart(text, word.start) &&
      !isTitleCase(text, start)
    );
  }

  /** The first name before `start`, over initials; without one, the names the first initial may stand for. */
  function readFirstName(text: string, span: Span, allowed: number): FirstName {
    const found = { ...NO_FIRST_NAME };
    let from = span.start;
    for (let initials = 0; initials <= MAX_INITIALS; initials += 1) {
      if (!stepBack(text, from, INITIAL_GAPS) || !isUpperAt(text, word.start)) break;
      const written = foldToken(text.slice(word.start, word.end));
      if (written.length > 1) {
        const isSuffix = APOSTROPHES.has(text.charAt(word.start - 1));
        if (text.charAt(word.end) === '.' || isSuffix) break;
        found.givenName = givenNameAt(text);
        found.hasStrangersName =
          found.givenName === undefined && isStrangersName(text, span, allowed);
        break;
      }
      found.initialNames = byInitial.get(written) ?? [];
      from = word.start;
    }
    return found;
  }

  /** A head in capitals, where the script has them. */
  function isHead(text: string, table: HeadTable, allowed: number): boolean {
    const isWritten = isUpperAt(text, word.start) || text.charCodeAt(word.start) >= CASELESS;
    return isWritten && isIn(table, word.hash, allowed);
  }

  function isBehindHead(text: string, start: number, allowed: number): boolean {
    if (!stepBack(text, start, SPACES)) return false;
    if (isHead(text, before, allowed)) return true;
    let from = word.start;
    for (let n = 0; n < 2 && isIn(links, word.hash, allowed); n += 1) {
      if (!stepBack(text, from, SPACES)) return false;
      if (isHead(text, before, allowed)) return true;
      from = word.start;
    }
    return false;
  }

  function isRightBeforeHead(text: string, end: number, allowed: number): boolean {
    return (
      nextWord(text, end, word) &&
      SPACES.has(text.slice(end, word.start)) &&
      isHead(text, after, allowed)
    );
  }

  /** What stands behind the name, with up to two capitalised words between: “New York Mercantile Exchange”. */
  function findHeadBehind(
    text: string,
    { end, until }: { end: number; until: number },
    allowed: number,
  ): 'head' | 'body' | undefined {
    let from = end;
    for (let n = 0; n < MAX_RUN; n += 1) {
      if (!nextWord(text, from, word) || word.start > until) return undefined;
      if (!SPACES.has(text.slice(from, word.start)) || !isUpperAt(text, word.start))
        return undefined;
      const found = isIn(after, word.hash, allowed)
        ? 'head'
        : n > 0 && isIn(bodies, word.hash, allowed)
          ? 'body'
          : undefined;
      if (found) return n === 0 || !isTitleCase(text, end) ? found : undefined;
      // The next name may begin with the head (“Iraqi National Congress”); else this one is no part of it.
      if (word.start === until) return undefined;
      from = word.end;
    }
    return undefined;
  }

  function isBeforeRegion(text: string, end: number, allowed: number): boolean {
    return (
      text.charAt(end) === ',' &&
      nextWord(text, end, word) &&
      text.slice(end, word.start) === ', ' &&
      isUpperAt(text, word.start) &&
      isIn(regions, word.hash, allowed)
    );
  }

  /** “US dollars”, “US$”, “US-Dollar”, “peso argentino”. */
  function isBesideUnit(
    text: string,
    { start, end }: { start: number; end: number },
    allowed: number,
  ): boolean {
    if (text.charAt(end) === '$') return true;
    const follows = nextWord(text, end, word) && UNIT_GAPS.has(text.slice(end, word.start));
    if (follows && isIn(units, word.hash, allowed)) return true;
    return stepBack(text, start, SPACES) && isIn(units, word.hash, allowed);
  }

  function around(text: string, span: Span, allowed: number): Neighbourhood {
    const { start, end } = span;
    const found: Neighbourhood = {
      inLongerName: false,
      inBodyName: false,
      besideUnit: isBesideUnit(text, span, allowed),
      beforeRegion: isBeforeRegion(text, end, allowed),
      ...NO_FIRST_NAME,
      beforeSurname: false,
    };
    if (text.charCodeAt(start) >= CASELESS) {
      found.inLongerName =
        isBehindHead(text, start, allowed) || isRightBeforeHead(text, end, allowed);
      return found;
    }
    if (!isUpperAt(text, start)) return found;
    const behind = findHeadBehind(text, span, allowed);
    found.inBodyName = behind === 'body';
    found.inLongerName = behind === 'head' || isBehindHead(text, start, allowed);
    Object.assign(found, readFirstName(text, span, allowed));
    nextWord(text, start, word);
    const isGiven = word.end === end && given.has(word.hash);
    found.beforeSurname =
      isGiven &&
      !found.inLongerName &&
      nextWord(text, end, word) &&
      SPACES.has(text.slice(end, word.start)) &&
      isUpperAt(text, word.start) &&
      !isTitleCase(text, start);
    return found;
  }

  return { around };
}
