/** Something outside the code stands in the way; the message is a sentence for the person at the terminal. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The message of anything thrown, for a sentence. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
