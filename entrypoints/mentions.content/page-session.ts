import { applyControl, type Control } from '../../lib/model/control.ts';
import type { MentionStart, PageProgress, PageReport } from '../../lib/model/messages.ts';
import {
  isMuted,
  type Settings,
  type SiteState,
  siteStateOf,
  withDefaults,
} from '../../lib/model/settings.ts';
import { watchTheme } from '../../lib/page/page-theme.ts';
import {
  createPainter,
  type Mark,
  type Painter,
  type PaintRules,
} from '../../lib/page/paint-marks.ts';
import { inReadingOrder } from '../../lib/page/reading-order.ts';
import { OWN_ELEMENT } from '../../lib/page/text-map.ts';
import { translate, translateCount } from '../../lib/platform/i18n.ts';
import type { Background } from './ask-background.ts';
import { type Hover, startHover } from './hover-session.ts';
import { createStageLoader } from './load-stage.ts';
import { markPage } from './mark-page.ts';
import type { PagePlace } from './page-place.ts';

/** By then most of a page has been read, and a screen reader has said its title. */
const ANNOUNCE_AFTER_MS = 3_000;

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

type Running = {
  controller: AbortController;
  painter: Painter;
  progress(): PageProgress;
  hover?: Hover;
};

/** The page's part of Backstory, resting until told to run. Everything it started ends with `signal`. */
export function createPageSession(
  background: Background,
  { page: host, own: ownHost }: PagePlace,
  signal: AbortSignal,
): PageSession {
  // Of an older copy that Firefox ended before it could tidy up.
  document.querySelector(OWN_ELEMENT)?.remove();
  const stage = createStageLoader(background, signal);
  let root = document.documentElement;
  let running: Running | undefined;
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
      return isPlaced && isWorth && !isMutedHere(settings.mutes, mark);
    },
    strength: () => settings.strength,
  };

  const isMutedHere = (mutes: Settings['mutes'], mark: Mark): boolean =>
    isMuted(mutes, mark, host) || isMuted(mutes, mark, ownHost);

  function siteState(): SiteState {
    const site = siteStateOf(settings, host, Date.now());
    return site.state === 'on' ? siteStateOf(settings, ownHost, Date.now()) : site;
  }
  // A document that is written anew takes our listeners with it.
  const rewriting = new MutationObserver(() => {
    if (document.documentElement === root || !document.documentElement) return;
    root = document.documentElement;
    stop();
    update();
  });

  function stop(): void {
    running?.controller.abort();
    running = undefined;
  }

  function start(): void {
    if (running || signal.aborted) return;
    const controller = new AbortController();
    const options = { signal: AbortSignal.any([signal, controller.signal]) };
    const painter = createPainter(options.signal, rules);
    const shadowRoots = new Set<ShadowRoot>();
    watchTheme(painter.refresh, options.signal);
    const { progress } = markPage(painter, { shadowRoots, background, ...options });
    running = { controller, painter, progress };
    // A card is HTML: an SVG or a plain XML document has no place for one.
    if (!(document.createElement('a') instanceof HTMLElement)) return;
    running.hover = startHover({
      painter,
      stage,
      shadowRoots,
      background,
      settings: () => settings.hover,
      host,
      onControl: background.control,
      ...options,
    });
  }

  /** Once a page, for those who asked for it. */
  function announce(): void {
    const names = inReadingOrder(running?.painter.shown() ?? []).length;
    if (!settings.announces || names === 0 || window !== window.top) return;
    void stage.load().then(({ tell }) => tell(translateCount('announcement', names), false));
  }

  function update(): void {
    const context = { now: Date.now(), domainOf: (name: string) => name };
    settings = own.reduce((before, pressed) => applyControl(before, pressed, context), stored);
    const site = siteState();
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

  const announceTimer = setTimeout(announce, ANNOUNCE_AFTER_MS);
  rewriting.observe(document, { childList: true });
  signal.addEventListener(
    'abort',
    () => {
      rewriting.disconnect();
      clearTimeout(timer);
      clearTimeout(announceTimer);
    },
    { once: true },
  );
  return {
    follow(next) {
      stored = next;
      update();
    },
    controlPage,
    escape: () => running?.hover?.escape(),
    async enterMentions({ entity }) {
      if (await running?.hover?.enterMentions(entity)) return;
      const isOn = siteState().state === 'on';
      const { tell } = await stage.load();
      tell(translate(isOn ? 'pageNoNames' : 'stepOff'), true);
    },
    report() {
      const marks = running?.painter.list() ?? [];
      const here = (mute: Settings['mutes'][number]): boolean =>
        marks.some((mark) => isMutedHere([mute], mark));
      return {
        host,
        site: siteState(),
        temporary: own.length > 0,
        progress: running?.progress() ?? 'done',
        mentions: reportMentions(marks.filter((mark) => !isMutedHere(settings.mutes, mark))),
        mutes: settings.mutes.filter(here),
      };
    },
  };
}
