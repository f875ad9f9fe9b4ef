import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { foldToken, hashWord } from '../text/tokens.ts';
import { capitalTells } from './letter-case.ts';

type Span = { start: number; end: number };

/** True for a name that is written like an ordinary word (“Turkey”, سلام) where nothing in its letters tells it apart. */
export type IsOrdinaryWord = (text: string, span: Span, allowed: number) => boolean;

/** Reads the ordinary words of the gazetteer. `allowed`: the languages of the text, as bits. */
export function createOrdinaryWords({ languages, surroundings }: Gazetteer): IsOrdinaryWord {
  const table = new Map<number, number>();
  for (const [n, lang] of languages.entries()) {
    for (const word of surroundings.words[lang] ?? []) {
      const hash = hashWord(word);
      table.set(hash, (table.get(hash) ?? 0) | (1 << n));
    }
  }
  return (text, span, allowed) => {
    const hash = hashWord(foldToken(text.slice(span.start, span.end)));
    return ((table.get(hash) ?? 0) & allowed) !== 0 && !capitalTells(text, span);
  };
}
