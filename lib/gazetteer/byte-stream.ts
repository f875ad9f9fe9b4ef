/** Seven bits of a number in each byte, the eighth says that more follow (LEB128). */
const BITS = 7;
const MORE = 0x80;

export type ByteWriter = {
  /** Any whole number from 0 to 2^32 − 1. */
  write(number: number): void;
  bytes(): Uint8Array;
};

/** Collects numbers in as few bytes as they need. */
export function createByteWriter(): ByteWriter {
  const bytes: number[] = [];
  return {
    write(number) {
      let rest = number;
      for (; rest >= MORE; rest = Math.floor(rest / MORE)) bytes.push((rest % MORE) | MORE);
      bytes.push(rest);
    },
    bytes: () => Uint8Array.from(bytes),
  };
}

/** Reads what a writer wrote, number by number. Past the end it reads zeros; `isDone` tells. */
export type ByteReader = { read(): number; isDone(): boolean };

export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  return {
    read() {
      let byte = bytes[at] ?? 0;
      at += 1;
      if (byte < MORE) return byte;
      let number = byte & (MORE - 1);
      for (let shift = BITS; byte >= MORE && shift < 35; shift += BITS) {
        byte = bytes[at] ?? 0;
        at += 1;
        number += (byte & (MORE - 1)) * 2 ** shift;
      }
      return number;
    },
    isDone: () => at >= bytes.length,
  };
}
