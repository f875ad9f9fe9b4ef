import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import ModernFast from 'modern-ahocorasick/fast';

import { createDetector } from '../../lib/detect/detector.ts';
import { decodeGazetteer, encodeGazetteer } from '../../lib/gazetteer/codec.ts';
import { compileGazetteer } from '../../lib/gazetteer/compile.ts';
import { createMatcher } from '../../lib/gazetteer/matcher.ts';
import { bestTime, measureBuild } from './measure.ts';
import { makeNameSet, type NameSet } from './name-sets.ts';

const ALL_LANGUAGES = -1;
/** One big expression needs seconds for a page: it reads this much of the text, and the rate is what counts. */
const REGEXP_UNITS = 20_000;

export type MatchRow = {
  matcher: string;
  names: number;
  /** Millions of UTF-16 units a second. */
  speed: number;
  found: number;
  buildMs: number;
  megabytes: number;
};

type Search = (text: string) => number;
type Contender = { matcher: string; build: (set: NameSet) => Search; limit?: number };

const escape = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

function fileOf(set: NameSet): ArrayBuffer {
  const compiled = compileGazetteer(set.entities, set.aliases, { version: 'bench' });
  return new Uint8Array(encodeGazetteer(compiled)).buffer;
}

const CONTENDERS: Contender[] = [
  {
    matcher: 'Backstory, whole detection',
    build: (set) => {
      const detector = createDetector(decodeGazetteer(fileOf(set)));
      return (text) => detector.detect(text, { date: '2026-01-01' }).length;
    },
  },
  {
    matcher: 'Backstory, matching alone',
    build: (set) => {
      const matcher = createMatcher(decodeGazetteer(fileOf(set)));
      return (text) => matcher.match(text, matcher.scan(text), ALL_LANGUAGES).length;
    },
  },
  {
    matcher: '@monyone/aho-corasick/fast',
    build: ({ names }) => {
      const automaton = new MonyoneFast(names);
      return (text) => automaton.matchInText(text).length;
    },
  },
  {
    matcher: 'modern-ahocorasick/fast',
    build: ({ names }) => {
      const automaton = new ModernFast(names);
      return (text) => automaton.search(text).length;
    },
  },
  {
    matcher: 'one RegExp',
    limit: REGEXP_UNITS,
    build: ({ names }) => {
      const sorted = names.toSorted((a, b) => b.length - a.length);
      const expression = new RegExp(sorted.map(escape).join('|'), 'gu');
      return (text) => text.match(expression)?.length ?? 0;
    },
  },
  {
    matcher: 'bare charCodeAt sum',
    build: () => (text) => {
      let sum = 0;
      for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
      return sum > 0 ? 0 : 1;
    },
  },
];

function clip(texts: readonly string[], limit: number): string[] {
  const clipped: string[] = [];
  let left = limit;
  for (const text of texts) {
    if (left <= 0) break;
    clipped.push(text.slice(0, left));
    left -= text.length;
  }
  return clipped;
}

/** All contenders on the same texts with the same names, one after the other. */
export function benchMatching(texts: readonly string[], count: number): MatchRow[] {
  const set = makeNameSet(count);
  return CONTENDERS.map(({ matcher, build, limit = Infinity }) => {
    const read = clip(texts, limit);
    const units = read.reduce((total, text) => total + text.length, 0);
    const { value: search, milliseconds, megabytes } = measureBuild(() => build(set));
    let found = 0;
    const time = bestTime(() => {
      found = read.reduce((total, text) => total + search(text), 0);
    });
    return {
      matcher,
      names: count,
      speed: units / time / 1000,
      found,
      buildMs: milliseconds,
      megabytes,
    };
  });
}
