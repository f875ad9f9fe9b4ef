import type { PageProgress } from '../../lib/model/messages.ts';
import { createLateElements } from '../../lib/page/late-elements.ts';
import { createPace } from '../../lib/page/pace.ts';
import type { Painter } from '../../lib/page/paint-marks.ts';
import { type Block, OWN_ELEMENT } from '../../lib/page/text-map.ts';
import { type PageChanges, watchPage } from '../../lib/page/watch-page.ts';
import type { Background } from './ask-background.ts';
import { createFindMarks, newReading } from './find-marks.ts';
import { keepPainted } from './keep-painted.ts';
import { readChanges } from './read-changes.ts';
import { createScreenReader } from './read-screen.ts';
import { createTextReader, type PageTools } from './text-reader.ts';

/**
 * A page with more is read no further than this but where the reader goes. Chromium looks through all
 * that is painted whenever the page changes anything, about 10 µs each: more than this costs frames.
 */
const MAX_PAINTED = 1_000;

export type MarkPageOptions = {
  background: Pick<Background, 'findMentions'>;
  /** Open shadow roots found while reading; hit testing needs them. */
  shadowRoots: Set<ShadowRoot>;
  signal: AbortSignal;
};

/**
 * Reads the page, asks the background for the mentions, and keeps the marks in step with the page
 * until aborted. Marks the first mention of an entity in each section. The page is read in document
 * order; where that takes several requests, what is on the screen and what has changed goes between
 * them, and a very long page is in the end read only where it is looked at. `progress` is `reading` until
 * all has been read once.
 */
export function markPage(
  painter: Painter,
  { background, shadowRoots, signal }: MarkPageOptions,
): { progress(): PageProgress } {
  const body = document.body ?? document.documentElement;
  const pace = createPace();
  const findMarks = createFindMarks(painter, { background, pace, signal });
  const tools: PageTools = { painter, pace, findMarks, onShadowRoot, signal };
  const page = newReading();
  const readScreen = createScreenReader(body, page, tools);
  const late = createLateElements();
  let isRead = false;
  /** Where the reading of a very long page was ended. */
  let unread: Block | undefined;
  let isWorking = false;
  let isWanted = false;

  const watch = watchPage(document, {
    onChange: () => void work(),
    isOwn: (node) => node instanceof Element && node.localName === OWN_ELEMENT,
    signal,
  });

  function onShadowRoot(shadow: ShadowRoot): void {
    if (shadowRoots.has(shadow)) return;
    shadowRoots.add(shadow);
    late.note(shadow);
    watch.observe(shadow);
  }

  /** What has changed, with what has got a shadow root since it was read: that is no mutation. */
  function takeChanges(): PageChanges {
    const changes = watch.take();
    for (const root of [...changes.containers, ...late.takeShadowRoots()]) {
      late.note(root);
      if (root instanceof ShadowRoot) onShadowRoot(root);
      changes.containers.add(root);
    }
    return changes;
  }

  async function readPage(): Promise<void> {
    late.note(body);
    const reader = createTextReader(page, tools);
    await reader.read(body, {
      async between(next) {
        await readChanges(takeChanges(), page, tools);
        await readScreen(next);
        unread = page.painted < MAX_PAINTED ? undefined : next;
        return unread === undefined;
      },
    });
    await reader.finish();
    isRead = true;
  }

  /** One task at a time: what is wanted meanwhile is done after it. */
  async function work(): Promise<void> {
    isWanted = true;
    if (isWorking) return;
    isWorking = true;
    pace.begin();
    try {
      // What called us has had its slice already.
      await pace.rest();
      if (!isRead) await readPage();
      while (isWanted && !signal.aborted) {
        isWanted = false;
        await readChanges(takeChanges(), page, tools);
        if (unread) await readScreen(unread);
      }
    } finally {
      pace.end();
      isWorking = false;
    }
  }

  document.addEventListener('scrollend', (event) => unread && event.isTrusted && void work(), {
    capture: true,
    passive: true,
    signal,
  });
  keepPainted(painter, { onLook: () => late.isDefined() && void work(), signal });
  void work();
  return { progress: () => (isRead ? (unread ? 'long' : 'done') : 'reading') };
}
