import { browser } from 'wxt/browser';

import { applyControl, type Control } from '../../lib/model/control.ts';
import type { MentionStart, PageReport } from '../../lib/model/messages.ts';
import { isMuted, type Settings, siteStateOf, withDefaults } from '../../lib/model/settings.ts';
import { watchTheme } from '../../lib/page/page-theme.ts';
import {
  createPainter,
  type Mark,
  type Painter,
  type PaintRules,
} from '../../lib/page/paint-marks.ts';
import { inReadingOrder } from '../../lib/page/reading-order.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { connectBackground } from './ask-background.ts';
import { type Hover, startHover } from './hover-session.ts';
import { createStageLoader } from './load-stage.ts';
import { markPage } from './mark-page.ts';

/** Marks and cards of one document; at most one runs at a time. */
export type PageSession = {
  /** Runs or rests as the reader's settings say. */
  follow(settings: Settings): void;
  /** For this page only, kept nowhere. */
  controlPage(control: Control): void;
  report(): PageReport;
  enterMentions(from: MentionStart): Promise<void>;
  escape(): void;
};

function reportMentions(marks: Mark[]): PageReport['mentions'] {
  return inReadingOrder(marks).map(({ surface, entity, stories }) => ({
    surface,
    entity,
    stories,
  }));
}

/** The page's part of Backstory, resting until told to run. Everything it started ends with `signal`. */
export function createPageSession(signal: AbortSignal): PageSession {
  const host = location.hostname;
  const background = connectBackground(stop);
  const stage = createStageLoader(background, signal);
  let running: { controller: AbortController; painter: Painter; hover: Hover } | undefined;
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
  async function control(pressed: Control): Promise<void> {
    if (browser.extension.inIncognitoContext) controlPage(pressed);
    else await background.control(pressed);
  }

  function start(): void {
    if (running || signal.aborted) return;
    const controller = new AbortController();
    const options = { signal: AbortSignal.any([signal, controller.signal]) };
    const painter = createPainter(options.signal, rules);
    const shadowRoots = new Set<ShadowRoot>();
    watchTheme(painter.refresh, options.signal);
    markPage(painter, { shadowRoots, background, ...options });
    const hover = startHover({
      painter,
      stage,
      shadowRoots,
      background,
      settings: () => settings.hover,
      onControl: control,
      ...options,
    });
    running = { controller, painter, hover };
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
    escape: () => running?.hover.escape(),
    async enterMentions({ entity }) {
      if (await running?.hover.enterMentions(entity)) return;
      const isOn = siteStateOf(settings, host, Date.now()).state === 'on';
      const { tell } = await stage.load();
      tell(translate(isOn ? 'pageNoNames' : 'stepOff'), true);
    },
    report() {
      const marks = running?.painter.list() ?? [];
      const here = (mute: Settings['mutes'][number]): boolean =>
        marks.some((mark) => isMuted([mute], mark, host));
      return {
        host,
        site: siteStateOf(settings, host, Date.now()),
        temporary: own.length > 0,
        mentions: reportMentions(marks.filter((mark) => !isMuted(settings.mutes, mark, host))),
        mutes: settings.mutes.filter(here),
      };
    },
  };
}
