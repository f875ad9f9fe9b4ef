import { browser } from 'wxt/browser';

import { applyControl, type Control } from '../../lib/model/control.ts';
import type { PageReport } from '../../lib/model/messages.ts';
import { isMuted, type Settings, siteStateOf, withDefaults } from '../../lib/model/settings.ts';
import {
  createPainter,
  type Mark,
  type Painter,
  type PaintRules,
} from '../../lib/page/paint-marks.ts';
import { type Background, connectBackground } from './ask-background.ts';
import { startHover } from './hover-session.ts';
import { markPage } from './mark-page.ts';
import { createPopover } from './popover.tsx';

/** Marks and cards of one document; at most one runs at a time. */
export type PageSession = {
  /** Runs or rests as the reader's settings say. */
  follow(settings: Settings): void;
  /** For this page only, kept nowhere. */
  controlPage(control: Control): void;
  report(): PageReport;
};

function isVisible(mark: Mark): boolean {
  const element = mark.range.startContainer.parentElement;
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}

function reportMentions(marks: Mark[]): PageReport['mentions'] {
  return marks
    .filter(isVisible)
    .toSorted((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
    .map(({ surface, entity, stories }) => ({ surface, entity, stories }));
}

/** The page's part of Backstory, resting until told to run. Everything it started ends with `signal`. */
export function createPageSession(signal: AbortSignal): PageSession {
  const host = location.hostname;
  const popover = createPopover(signal);
  let running: { controller: AbortController; painter: Painter; isReading(): boolean } | undefined;
  let stored = withDefaults(undefined);
  /** Presses kept nowhere, on top of what is stored. */
  const own: Control[] = [];
  let settings = stored;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rules: PaintRules = {
    shows(mark) {
      const isPlaced =
        mark.place === 'first' || (mark.place === 'repeat' && settings.density === 'all');
      const isWorth = mark.stories > 0 || settings.density !== 'with-stories';
      return isPlaced && isWorth && !isMuted(settings.mutes, mark, host);
    },
    strength: () => settings.strength,
  };

  function stop(): void {
    running?.controller.abort();
    running = undefined;
  }

  /** Nothing done in a private window is kept: there it holds for this page alone. */
  async function control(background: Background, pressed: Control): Promise<void> {
    if (browser.extension.inIncognitoContext) controlPage(pressed);
    else await background.control(pressed);
  }

  function start(): void {
    if (running || signal.aborted) return;
    const controller = new AbortController();
    const options = { signal: AbortSignal.any([signal, controller.signal]) };
    const painter = createPainter(options.signal, rules);
    const shadowRoots = new Set<ShadowRoot>();
    const background = connectBackground(() => controller.abort());
    const { isReading } = markPage(painter, { shadowRoots, background, ...options });
    running = { controller, painter, isReading };
    startHover({
      painter,
      popover,
      shadowRoots,
      background,
      settings: () => settings.hover,
      onControl: (pressed) => control(background, pressed),
      ...options,
    });
  }

  function update(): void {
    const context = { now: Date.now(), domainOf: (name: string) => name };
    settings = own.reduce((before, pressed) => applyControl(before, pressed, context), stored);
    const site = siteStateOf(settings, host, context.now);
    clearTimeout(timer);
    if (site.state === 'paused') timer = setTimeout(update, site.until - context.now);
    if (site.state !== 'on') stop();
    else if (running) running.painter.refresh();
    else start();
  }

  function controlPage(pressed: Control): void {
    own.push(pressed);
    update();
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    follow(next) {
      stored = next;
      update();
    },
    controlPage,
    report() {
      const marks = running?.painter.list() ?? [];
      const here = (mute: Settings['mutes'][number]): boolean =>
        marks.some((mark) => isMuted([mute], mark, host));
      return {
        host,
        site: siteStateOf(settings, host, Date.now()),
        temporary: own.length > 0,
        progress: running?.isReading() ? 'reading' : 'done',
        mentions: reportMentions(marks.filter((mark) => !isMuted(settings.mutes, mark, host))),
        mutes: settings.mutes.filter(here),
      };
    },
  };
}
