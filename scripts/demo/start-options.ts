import { parseArgs } from 'node:util';

import { BROWSER_NAMES, isBrowserName } from '../browsers/browser-name.ts';
import type { BrowserName } from '../browsers/browser-name.ts';
import { Failure, messageOf } from '../failure.ts';

export type StartOptions = {
  /** Undefined: whichever there is. */
  browser: BrowserName | undefined;
  headless: boolean;
  /** A file or an address; undefined: the demo page. */
  page: string | undefined;
};

const USAGE = `npm start [-- --browser ${BROWSER_NAMES.join('|')}] [--headless] [--page FILE_OR_URL]`;

/** Reads the arguments of `npm start`. Throws a `Failure` with the usage when they are not understood. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { browser, headless, page } = parseValues(args);
  if (browser !== undefined && !isBrowserName(browser)) {
    throw new Failure(`"${browser}" is not a browser I know.\n${USAGE}`);
  }
  return { browser, headless: headless ?? false, page };
}

function parseValues(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean' },
        page: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n${USAGE}`);
  }
}

/** Whether a window can be opened. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
