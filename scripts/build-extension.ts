import { existsSync } from 'node:fs';
import path from 'node:path';

import type { BrowserName } from './browsers/browser-name.ts';
import { Failure } from './failure.ts';
import { inProject } from './project-root.ts';
import { runPackage } from './run-command.ts';

/** `production` is what readers get; in `e2e` the card's shadow root is open, so that tests can read it. */
export type BuildMode = 'production' | 'e2e';

/** What WXT calls the browsers. */
export const WXT_BROWSERS: Record<BrowserName, string> = { chromium: 'chrome', firefox: 'firefox' };

/** The folder WXT builds into: `<browser>-mv3`, with the mode when it is not production. */
export function extensionDir(name: BrowserName, mode: BuildMode): string {
  const suffix = mode === 'production' ? '' : `-${mode}`;
  return inProject('.output', `${WXT_BROWSERS[name]}-mv3${suffix}`);
}

/** Builds the extension and answers its folder. */
export async function buildExtension(name: BrowserName, mode: BuildMode): Promise<string> {
  const args = ['build', '-b', WXT_BROWSERS[name], '--mode', mode];
  const code = await runPackage('wxt/bin/wxt.mjs', args, { quiet: true });
  if (code !== 0) {
    throw new Failure(`The ${name} extension could not be built; what WXT says is above.`);
  }
  const dir = extensionDir(name, mode);
  if (!existsSync(path.join(dir, 'manifest.json'))) {
    throw new Failure(`The ${name} build ended without a manifest in ${dir}.`);
  }
  return dir;
}
