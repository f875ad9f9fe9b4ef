import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { BrowserName } from './browser-name.ts';

/** From these versions on the Highlight API needs no fallback (DESIGN.md, Decided 2). */
export const OLDEST_BROWSERS: Record<BrowserName, number> = { chromium: 140, firefox: 150 };

/** A browser that does not tell its version by then is not one we can drive. */
const VERSION_TIMEOUT_MS = 20_000;

const run = promisify(execFile);

/** The first dotted number of what a browser says about itself: `153.7.0` in `Mozilla Firefox 153.7.0esr`. */
export function parseVersion(text: string): string | undefined {
  return /\d+(?:\.\d+)+/u.exec(text)?.[0];
}

/** The leading number of a version; 0 when there is none, which is older than anything. */
export function majorVersion(version: string): number {
  return Number.parseInt(version, 10) || 0;
}

export function isRecentEnough(name: BrowserName, version: string): boolean {
  return majorVersion(version) >= OLDEST_BROWSERS[name];
}

/** Asks a browser's file for its version; undefined when it does not run or does not say. */
export async function readVersion(file: string): Promise<string | undefined> {
  const [program, args] = versionCommand(file);
  try {
    const { stdout } = await run(program, args, { timeout: VERSION_TIMEOUT_MS });
    return parseVersion(stdout);
  } catch {
    // It cannot run here: a library is missing, or it is a browser for another machine.
    return undefined;
  }
}

function versionCommand(file: string): [string, string[]] {
  if (process.platform !== 'win32') return [file, ['--version']];
  // On Windows `--version` opens a window; the file itself carries the number.
  const quoted = file.replaceAll("'", "''");
  const command = `(Get-Item -LiteralPath '${quoted}').VersionInfo.ProductVersion`;
  return ['powershell', ['-NoProfile', '-Command', command]];
}
