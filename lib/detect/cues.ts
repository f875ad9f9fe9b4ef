const HANGUL = /^\p{Script=Hangul}/u;
const WITH_PARTICLES = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Particles written onto a word are this long at most (כשב־, وال). */
const MAX_PARTICLES = 3;

/** What may stand before and behind a cue inside a word: particles of Arabic and Hebrew, endings of Korean. */
function isCue(word: string, cue: string): boolean {
  if (word === cue) return true;
  if (HANGUL.test(cue)) return word.startsWith(cue);
  return (
    WITH_PARTICLES.test(cue) && word.endsWith(cue) && word.length - cue.length <= MAX_PARTICLES
  );
}

/** True when the folded text holds the folded cue, a word or several. */
export function holdsCue(folded: string, cue: string): boolean {
  if (cue.includes(' ')) return ` ${folded} `.includes(` ${cue} `);
  return folded.includes(cue) && folded.split(' ').some((word) => isCue(word, cue));
}
