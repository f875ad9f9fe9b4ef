import { hostOf } from '../../lib/model/page.ts';
import type { Background } from './ask-background.ts';

/** The hosts whose rules a document follows: it is off when either is. */
export type PagePlace = {
  /** Of the whole page, as the address bar shows it: what the reader says no to. */
  page: string;
  /** Of the document, which may be a frame of somebody else's; a frame without an address has its maker's. */
  own: string;
};

/** In a frame the background has to be asked: nothing else tells the whole page's host reliably. */
export async function findPagePlace(background: Background): Promise<PagePlace> {
  const own = location.hostname || hostOf(window.origin);
  if (window === window.top) return { page: own, own };
  return { page: (await background.getPageHost()) || own, own };
}
