import { browser } from 'wxt/browser';

import type { PageReport } from '../../lib/model/messages.ts';
import { withSite } from '../../lib/model/settings.ts';
import { createPainter, type Mark, type Painter } from '../../lib/page/paint-marks.ts';
import { readSettings, writeSettings } from '../../lib/platform/settings.ts';
import { connectBackground } from './ask-background.ts';
import { startHover } from './hover-session.ts';
import { markPage } from './mark-page.ts';

/** Marks and cards of one document; at most one runs at a time. */
export type PageSession = {
  /** Runs or rests as the reader's settings say. */
  follow(sitesOff: string[]): void;
  /** For this page only, kept nowhere. */
  setOn(on: boolean): void;
  report(): PageReport;
};

function isVisible(mark: Mark): boolean {
  const element = mark.range.startContainer.parentElement;
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}

function reportMentions(painter: Painter): PageReport['mentions'] {
  return painter
    .list()
    .filter(isVisible)
    .toSorted((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
    .map(({ surface, entity, stories }) => ({ surface, entity, stories }));
}

/** The page's part of Backstory, resting until told to run. Everything it started ends with `signal`. */
export function createPageSession(signal: AbortSignal): PageSession {
  const host = location.hostname;
  let running: { controller: AbortController; painter: Painter } | undefined;
  let chosen: boolean | undefined;

  function stop(): void {
    running?.controller.abort();
    running = undefined;
  }

  async function switchSiteOff(): Promise<void> {
    // Nothing done in a private window is kept: there it is off for this page alone.
    if (browser.extension.inIncognitoContext) setOn(false);
    else await writeSettings(withSite(await readSettings(), host, false));
  }

  function start(): void {
    if (running || signal.aborted) return;
    const controller = new AbortController();
    const options = { signal: AbortSignal.any([signal, controller.signal]) };
    const painter = createPainter(options.signal);
    const shadowRoots = new Set<ShadowRoot>();
    const background = connectBackground(() => controller.abort());
    running = { controller, painter };
    markPage(painter, { shadowRoots, background, ...options });
    startHover({
      painter,
      shadowRoots,
      background,
      onSiteOff: () => void switchSiteOff(),
      ...options,
    });
  }

  function setOn(on: boolean): void {
    chosen = on;
    if (on) start();
    else stop();
  }

  return {
    follow(sitesOff) {
      if (chosen !== undefined) return;
      if (sitesOff.includes(host)) stop();
      else start();
    },
    setOn,
    report: () => ({
      host,
      on: running !== undefined,
      temporary: chosen !== undefined,
      mentions: running ? reportMentions(running.painter) : [],
    }),
  };
}
