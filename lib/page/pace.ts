import { createAllowance } from './allowance.ts';
import { noteSlice } from './note-slice.ts';

/** No slice may take 8 ms (DESIGN.md); a step that was begun in time may take the rest of them. */
const SLICE_MS = 4;
/** Frames leave less idle time than this only while something moves; less would be all coming and going. */
const LEAST_SLICE_MS = 2;
/** A busy page must not wait for idle time for ever. */
const IDLE_TIMEOUT_MS = 500;
/** The same when we have taken more than our due: then nothing of ours is urgent. */
const LATE_TIMEOUT_MS = 5_000;
/** A page of 1 MB is read and marked within this; what asks for more is read slowly. */
const BURST_MS = 300;
/** Of the main thread, in the long run, however long a page is and however often it changes. */
const SHARE = 0.05;

/** Work in slices, with the page's own work between them. One task at a time uses a pace. */
export type Pace = {
  begin(): void;
  end(): void;
  /** True when the slice is used up and it is time to `rest`. */
  isOver(): boolean;
  /** Gives the thread back until the page has nothing better to do, and we have not taken too much. */
  rest(): Promise<void>;
  /** Gives the thread back until the answer has come. */
  until<T>(answer: Promise<T>): Promise<T>;
};

function idle(timeout: number): Promise<number> {
  return new Promise((resolve) => {
    requestIdleCallback((deadline) => resolve(deadline.timeRemaining()), { timeout });
  });
}

/** A pace for one page: slices of at most 8 ms, 300 ms of them at once and 5 % of the time after that. */
export function createPace(): Pace {
  const allowance = createAllowance({ burst: BURST_MS, share: SHARE });
  let start = 0;
  let length = SLICE_MS;

  function begin(): void {
    start = performance.now();
  }
  function end(): void {
    allowance.spend(start, performance.now());
    noteSlice(start);
  }
  return {
    begin,
    end,
    isOver: () => performance.now() - start >= length,
    async rest() {
      end();
      const wait = allowance.wait();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const left = await idle(wait > 0 ? LATE_TIMEOUT_MS : IDLE_TIMEOUT_MS);
      length = Math.max(LEAST_SLICE_MS, Math.min(SLICE_MS, left));
      begin();
    },
    async until(answer) {
      end();
      try {
        return await answer;
      } finally {
        begin();
      }
    },
  };
}
