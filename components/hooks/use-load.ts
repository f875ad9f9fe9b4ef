import { useEffect, useState } from 'preact/hooks';

/** What is known of something that is read asynchronously. */
export type Loaded<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value }
  | { state: 'failed' };

/**
 * Reads again whenever an input changes; the last answer stays until the next one is there, and an answer to an
 * older question is dropped. The second part tries again after a failure.
 */
export function useLoad<Value>(
  load: () => Promise<Value>,
  inputs: readonly unknown[],
): [Loaded<Value>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const settle = (answer: Loaded<Value>): void => {
      if (isCurrent) setLoaded(answer);
    };
    load().then(
      (value) => settle({ state: 'ready', value }),
      () => settle({ state: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [...inputs, attempt]);
  const tryAgain = (): void => {
    setLoaded({ state: 'loading' });
    setAttempt(attempt + 1);
  };
  return [loaded, tryAgain];
}
