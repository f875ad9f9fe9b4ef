import { Failure } from './failure.ts';

/** Runs a command-line entry: its answer becomes the exit code, a `Failure` its sentence and 1. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
