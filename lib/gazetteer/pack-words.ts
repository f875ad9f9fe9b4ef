import { createByteReader, createByteWriter } from './byte-stream.ts';
import { type Gazetteer, gazetteerWord } from './gazetteer.ts';

/** Units a word adds to what it shares with the one before, in the low bits of one byte; all set: two numbers follow. */
const SHORT = 15;
const MAX_SHARED = 7;

/** Each word as the units it shares with the one before it, and the rest. */
export function packWords(gazetteer: Gazetteer): { shared: Uint8Array; rests: string } {
  const shared = createByteWriter();
  const rests: string[] = [];
  let last = '';
  for (let n = 0; n < gazetteer.wordEnds.length; n += 1) {
    const word = gazetteerWord(gazetteer, n);
    let same = 0;
    while (same < last.length && last[same] === word[same]) same += 1;
    const fresh = word.length - same;
    const isShort = same <= MAX_SHARED && fresh < SHORT;
    shared.write(isShort ? (same << 4) | fresh : SHORT);
    if (!isShort) shared.write(same);
    if (!isShort) shared.write(fresh);
    rests.push(word.slice(same));
    last = word;
  }
  return { shared: shared.bytes(), rests: rests.join('') };
}

/** Reads what `packWords` wrote: `count` words. */
export function unpackWords(
  bytes: Uint8Array,
  rests: string,
  count: number,
): Pick<Gazetteer, 'wordEnds' | 'wordText'> {
  const reader = createByteReader(bytes);
  const wordEnds = new Uint32Array(count);
  let wordText = new Uint16Array(rests.length * 2 + 16);
  let end = 0;
  let begin = 0;
  let rest = 0;
  for (let n = 0; n < count; n += 1) {
    const head = reader.read();
    const isShort = head !== SHORT;
    const same = isShort ? head >> 4 : reader.read();
    const fresh = isShort ? head & SHORT : reader.read();
    if (end + same + fresh > wordText.length) {
      const larger = new Uint16Array(wordText.length * 2 + same + fresh);
      larger.set(wordText);
      wordText = larger;
    }
    // A loop, not copyWithin: the pieces are so short that calling it costs more than copying.
    for (const from = begin + same; begin < from; begin += 1, end += 1) {
      wordText[end] = wordText[begin] ?? 0;
    }
    begin = end - same;
    for (let i = 0; i < fresh; i += 1, end += 1, rest += 1) wordText[end] = rests.charCodeAt(rest);
    wordEnds[n] = end;
  }
  return { wordEnds, wordText: wordText.slice(0, end) };
}
