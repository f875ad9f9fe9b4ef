import { useEffect, useState } from 'preact/hooks';

/** A number that grows each time the subscribed thing changes: an input for `useLoad`. */
export function useSubscription(subscribe: (listener: () => void) => () => void): number {
  const [version, setVersion] = useState(0);
  useEffect(() => subscribe(() => setVersion((last) => last + 1)), [subscribe]);
  return version;
}
