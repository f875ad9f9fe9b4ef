import { createPace } from '../../lib/page/pace.ts';
import type { Painter } from '../../lib/page/paint-marks.ts';
import { OWN_ELEMENT } from '../../lib/page/text-map.ts';
import { watchPage } from '../../lib/page/watch-page.ts';
import type { Background } from './ask-background.ts';
import { createFindMarks, newReading } from './find-marks.ts';
import { keepPainted } from './keep-painted.ts';
import { readChanges } from './read-changes.ts';
import { createScreenReader } from './read-screen.ts';
import { createTextReader, type PageTools } from './text-reader.ts';

export type MarkPageOptions = {
  background: Background;
  /** Open shadow roots found while reading; hit testing needs them. */
  shadowRoots: Set<ShadowRoot>;
  signal: AbortSignal;
};

/**
 * Reads the page, asks the background for the mentions, and keeps the marks in step with the page
 * until aborted. Marks the first mention of an entity in each section. The page is read in document
 * order; where that takes several requests, what is on the screen and what has changed goes between
 * them. `isReading` is true until all has been read once.
 */
export function markPage(
  painter: Painter,
  { background, shadowRoots, signal }: MarkPageOptions,
): { isReading(): boolean } {
  const body = document.body ?? document.documentElement;
  const pace = createPace();
  const findMarks = createFindMarks(painter, { background, pace, signal });
  const tools: PageTools = { painter, pace, findMarks, onShadowRoot, signal };
  const page = newReading();
  const readScreen = createScreenReader(body, page, tools);
  let isPageRead = false;
  let isWorking = false;
  let isChanged = false;

  const watch = watchPage(document, {
    onChange: () => void work(),
    isOwn: (node) => node instanceof Element && node.localName === OWN_ELEMENT,
    signal,
  });

  function onShadowRoot(shadow: ShadowRoot): void {
    if (shadowRoots.has(shadow)) return;
    shadowRoots.add(shadow);
    watch.observe(shadow);
  }

  async function readPage(): Promise<void> {
    const reader = createTextReader(page, tools);
    await reader.read(body, {
      async between(next) {
        await readChanges(watch.take(), page, tools);
        await readScreen(next);
      },
    });
    await reader.finish();
    isPageRead = true;
  }

  /** One task at a time: what changes meanwhile is read after it. */
  async function work(): Promise<void> {
    isChanged = true;
    if (isWorking) return;
    isWorking = true;
    pace.begin();
    try {
      // What called us has had its slice already.
      await pace.rest();
      if (!isPageRead) await readPage();
      while (isChanged && !signal.aborted) {
        isChanged = false;
        await readChanges(watch.take(), page, tools);
      }
    } finally {
      pace.end();
      isWorking = false;
    }
  }

  keepPainted(painter, signal);
  void work();
  return { isReading: () => !isPageRead };
}
