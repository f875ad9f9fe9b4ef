import { applyControl, type Control } from '../model/control.ts';
import type { Settings } from '../model/settings.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import { withDefaultExclusions } from './default-exclusions.ts';
import { registrableDomain } from './registrable-domain.ts';

/** Changes wait for one another: two presses at once must not lose one. */
let last: Promise<unknown> = Promise.resolve();

async function changeNow(apply: (settings: Settings) => Settings): Promise<void> {
  const settings = await readSettings();
  const changed = apply(settings);
  if (changed !== settings) await writeSettings(changed);
}

function change(apply: (settings: Settings) => Settings): Promise<void> {
  const next = last.then(() => changeNow(apply));
  // A failed change is told to who asked for it; the next one goes on.
  last = next.catch(() => undefined);
  return next;
}

/** Keeps what the reader pressed. The background is the only one who writes settings. */
export function keepControl(control: Control): Promise<void> {
  return change((settings) =>
    applyControl(settings, control, { now: Date.now(), domainOf: registrableDomain }),
  );
}

/** Adds the sites that are off from the start, once. */
export function addDefaultExclusions(): Promise<void> {
  return change(withDefaultExclusions);
}
