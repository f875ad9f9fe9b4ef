import type { Page } from 'puppeteer-core';

type Span = { start: number; end: number };

/** What the meter saw in the page; times in milliseconds since the navigation began. */
export type MeterReading = {
  /** Stretches of our work, from the build for tests and measuring. */
  slices: Span[];
  longTasks: Span[];
  layoutShift: number;
  parsedAt: number;
  marks: number;
  /** When the last mark on the screen came, and the last of all. */
  screenAt: number | null;
  allAt: number | null;
};

declare global {
  var backstoryMeter: { read(): MeterReading } | undefined;
}

/** Watches a page from its first moment. Call before navigating. */
export async function installMeter(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(watchPage);
}

/** What the meter has seen so far. */
export async function readMeter(page: Page): Promise<MeterReading> {
  const reading = await page.evaluate(() => globalThis.backstoryMeter?.read() ?? null);
  if (!reading) throw new Error('expected a page with the meter in it; it is not there');
  return reading;
}

/** Runs inside the page; it can use nothing of this module. */
function watchPage(): void {
  if (window !== window.top) return;
  const longTasks: Span[] = [];
  let layoutShift = 0;
  /** Size of each highlight of ours whenever a frame found it larger. */
  const growth = new Map<string, { size: number; at: number }[]>();

  const toSpan = ({ startTime, duration }: PerformanceEntry): Span => ({
    start: startTime,
    end: startTime + duration,
  });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  };
  observe('longtask', (entry) => longTasks.push(toSpan(entry)));
  observe('layout-shift', (entry) => {
    if ('value' in entry) layoutShift += Number(entry.value);
  });

  const look = () => {
    for (const [name, { size }] of CSS.highlights) {
      if (!name.startsWith('annotation')) continue;
      const steps = growth.get(name) ?? [];
      growth.set(name, steps);
      if (size !== (steps.at(-1)?.size ?? 0)) steps.push({ size, at: performance.now() });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const isOnScreen = (range: AbstractRange): boolean => {
    if (!(range instanceof Range)) return false;
    const { top, bottom, width } = range.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  /** A highlight keeps its ranges in the order they came. */
  const cameAt = (name: string, index: number): number =>
    growth.get(name)?.find(({ size }) => size > index)?.at ?? 0;

  const read = (): MeterReading => {
    const [entry] = performance.getEntriesByType('navigation');
    const times = [...growth.keys()].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range, index) => ({
        at: cameAt(name, index),
        isOnScreen: isOnScreen(range),
      })),
    );
    const latest = (list: { at: number }[]): number | null =>
      list.length === 0 ? null : list.reduce((last, { at }) => Math.max(last, at), 0);
    return {
      slices: performance.getEntriesByName('own-slice', 'measure').map(toSpan),
      longTasks,
      layoutShift,
      parsedAt: entry instanceof PerformanceNavigationTiming ? entry.domContentLoadedEventEnd : 0,
      marks: times.length,
      screenAt: latest(times.filter((time) => time.isOnScreen)),
      allAt: latest(times),
    };
  };
  globalThis.backstoryMeter = { read };
}

/** Milliseconds of stretches on one thread, those inside one another counted once, and the longest. */
export function sumSpans(spans: readonly Span[]): { total: number; longest: number } {
  let total = 0;
  let longest = 0;
  let until = -Infinity;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(start, until));
    longest = Math.max(longest, end - start);
    until = Math.max(until, end);
  }
  return { total, longest };
}

/** How many of the tasks hold some of our work. */
export function countTouched(tasks: readonly Span[], own: readonly Span[]): number {
  return tasks.filter((task) => own.some(({ start, end }) => start < task.end && end > task.start))
    .length;
}
