import { foldWord } from '../text/fold.ts';
import { FUNCTION_WORDS } from '../text/function-words.ts';

/** Function words of every language at once: the language of a story may be unknown or told wrongly. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(FUNCTION_WORDS).flatMap((words) => words.trim().split(/\s+/u).map(foldWord)),
);
