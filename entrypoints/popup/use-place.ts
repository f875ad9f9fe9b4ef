import { useCallback, useEffect, useState } from 'preact/hooks';

import { formatRoute, parseRoute, type Route } from './route.ts';

/** Stories a list starts with, and grows by: more than a popup shows, few enough to draw at once. */
const PAGE_LENGTH = 50;

/** A place in the popup's history. */
export type Place = {
  route: Route;
  /** Steps from where the popup was opened. */
  depth: number;
  /** Stories the list of this place shows. */
  limit: number;
  /** How the reader came here; who types stays in the search box. */
  arrival: 'opened' | 'forward' | 'back' | 'typed';
};

export type Navigation = {
  place: Place;
  /** Shows what was typed: as a step, which Back leaves again, or in place of what is shown. */
  search: (route: Route, isStep: boolean) => void;
  back: () => void;
  showMore: () => void;
};

type Mark = Pick<Place, 'depth' | 'limit'>;

/** Keeps the place in the browser's history, so that links, Back and reload work as everywhere. */
export function usePlace(initialRoute: string): Navigation {
  const [place, setPlace] = useState<Place>(() => open(initialRoute));
  useEffect(() => {
    const arrive = (): void => setPlace((last) => arriveFrom(last));
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, []);
  const { depth, limit } = place;
  const search = (route: Route, isStep: boolean): void => {
    const mark = { depth: isStep ? depth + 1 : depth, limit: PAGE_LENGTH };
    if (isStep) history.pushState(mark, '', formatRoute(route));
    else history.replaceState(mark, '', formatRoute(route));
    setPlace({ ...mark, route, arrival: 'typed' });
  };
  const back = useCallback((): void => {
    if (depth > 0) history.back();
    else setPlace({ ...open(''), arrival: 'forward' });
  }, [depth]);
  const showMore = (): void => {
    const mark = { depth, limit: limit + PAGE_LENGTH };
    history.replaceState(mark, '');
    setPlace({ ...place, ...mark });
  };
  return { place, search, back, showMore };
}

function open(initialRoute: string): Place {
  const route = parseRoute(initialRoute);
  const mark = readMark(history.state) ?? { depth: 0, limit: PAGE_LENGTH };
  history.scrollRestoration = 'manual';
  history.replaceState(mark, '', formatRoute(route));
  return { ...mark, route, arrival: 'opened' };
}

/** A history entry without mark is one that a link has just made. */
function arriveFrom(last: Place): Place {
  const route = parseRoute(location.hash);
  const known = readMark(history.state);
  if (known !== undefined) {
    return { ...known, route, arrival: known.depth < last.depth ? 'back' : 'forward' };
  }
  const mark = { depth: last.depth + 1, limit: PAGE_LENGTH };
  history.replaceState(mark, '');
  return { ...mark, route, arrival: 'forward' };
}

function readMark(state: unknown): Mark | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  if (!('depth' in state) || !('limit' in state)) return undefined;
  const { depth, limit } = state;
  return typeof depth === 'number' && typeof limit === 'number' ? { depth, limit } : undefined;
}
