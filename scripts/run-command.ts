import { spawn } from 'node:child_process';

import { inProject } from './project-root.ts';

type RunOptions = {
  /** Added to this process's own. */
  env?: NodeJS.ProcessEnv;
  /** Keeps what the program prints to itself unless it fails. */
  quiet?: boolean;
};

/** Runs a program in the project; answers its exit code, 1 when it could not start or was killed. */
export async function runCommand(
  program: string,
  args: readonly string[],
  { env = {}, quiet = false }: RunOptions = {},
): Promise<number> {
  const child = spawn(program, args, {
    cwd: inProject(),
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  const { promise, resolve } = Promise.withResolvers<number>();
  child.once('error', () => resolve(1));
  child.once('close', (code) => resolve(code ?? 1));
  const code = await promise;
  if (code !== 0) process.stderr.write(Buffer.concat(printed));
  return code;
}

/** Runs a program of node_modules, named by its script file there, with the Node that runs this one. */
export async function runPackage(
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return await runCommand(process.execPath, [inProject('node_modules', script), ...args], options);
}
