/** 100,000 stories with their texts are a third of this; a small file that unfolds into more is an attack. */
export const MAX_PACK_BYTES = 300_000_000;

const GZIP_MAGIC = [0x1f, 0x8b];

/** SHA-256, hexadecimal. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > maxBytes) throw new RangeError('too long');
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Compresses with gzip. */
export function compressBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return collect(stream, Number.POSITIVE_INFINITY);
}

/**
 * What gzip compressed, and anything else as it is. Rejects with a `RangeError` when it would be longer
 * than `maxBytes`, and with the platform's error when it is damaged.
 */
export async function expandBytes(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!GZIP_MAGIC.every((byte, n) => bytes[n] === byte)) {
    if (bytes.length > maxBytes) throw new RangeError('too long');
    return bytes;
  }
  return collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), maxBytes);
}
