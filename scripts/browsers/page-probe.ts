import type { Page } from 'puppeteer-core';

/** What the probe saw in the page; times in milliseconds since the navigation began. */
export type ProbeReading = {
  marksAtMs: number | null;
  /** When the pointer came to where it rests: trembling within 4 px is rest (interaction guide, section 2). */
  restAtMs: number | null;
  cardAtMs: number | null;
  /** Changes to the page's DOM, whoever made them, until the card's host came. */
  mutationsBeforeCard: number;
  /** Those since: the coming of the host is one; what happens to the host itself is none. */
  mutationsSinceCard: number;
};

declare global {
  var backstoryProbe: ProbeReading | undefined;
}

/** Watches the page from its first moment, with nothing that changes it. Call before navigating. */
export async function installProbe(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(watchDocument);
}

/** What the probe has seen so far; undefined on a page it could not enter, such as the browser's own for errors. */
export async function readProbe(page: Page): Promise<ProbeReading | undefined> {
  return (await page.evaluate(() => globalThis.backstoryProbe ?? null)) ?? undefined;
}

/** Runs inside the page; it can use nothing of this module. */
function watchDocument(): void {
  if (window !== window.top) return;
  const probe: ProbeReading = {
    marksAtMs: null,
    restAtMs: null,
    cardAtMs: null,
    mutationsBeforeCard: 0,
    mutationsSinceCard: 0,
  };
  globalThis.backstoryProbe = probe;

  let isParsed = false;
  let hasCard = false;
  const count = (records: MutationRecord[]) => {
    for (const record of records) {
      // A page's own nodes arrive as changes while it is parsed; attributes never do.
      if (!isParsed && record.type !== 'attributes') continue;
      hasCard ||= [...record.addedNodes].some(
        (node) => node.nodeName.toLowerCase() === 'backstory-card',
      );
      if (record.target.nodeName.toLowerCase() === 'backstory-card') continue;
      if (hasCard) probe.mutationsSinceCard += 1;
      else probe.mutationsBeforeCard += 1;
    }
  };
  const observer = new MutationObserver(count);
  const onParsed = () => {
    count(observer.takeRecords());
    isParsed = true;
  };
  document.addEventListener('DOMContentLoaded', onParsed, { capture: true, once: true });
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });

  const tolerancePx = 4;
  let anchor = { x: -tolerancePx, y: -tolerancePx };
  const onMove = ({ clientX: x, clientY: y, timeStamp }: PointerEvent) => {
    if (probe.cardAtMs !== null || Math.hypot(x - anchor.x, y - anchor.y) <= tolerancePx) return;
    anchor = { x, y };
    probe.restAtMs = timeStamp;
  };
  addEventListener('pointermove', onMove, { capture: true, passive: true });

  const lookAtFrame = () => {
    const hasMarks = [...CSS.highlights.values()].some(({ size }) => size > 0);
    if (hasMarks) probe.marksAtMs ??= performance.now();
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const label = root?.querySelector('[role=dialog] .card-label')?.textContent?.trim();
    if (label) probe.cardAtMs ??= performance.now();
    if (probe.cardAtMs === null) requestAnimationFrame(lookAtFrame);
  };
  requestAnimationFrame(lookAtFrame);
}
