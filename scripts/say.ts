/** Tells the person at the terminal what is about to happen or has happened. */
export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
