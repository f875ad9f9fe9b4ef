import type { Links } from '../../components/ui/links.ts';
import { isEntityId, type EntityId } from '../../lib/model/entity.ts';
import type { StoryId } from '../../lib/model/story.ts';

/** What the popup shows; its address is the hash. */
export type Route =
  | { view: 'home' }
  | { view: 'story'; id: StoryId }
  | { view: 'results'; entity?: EntityId | undefined; text: string };

/** `#/`, `#/story/<id>`, `#/search/<text>`, `#/entity/<id>`, `#/entity/<id>/search/<text>`. */
export function formatRoute(route: Route): string {
  if (route.view === 'home') return '#/';
  if (route.view === 'story') return `#/story/${encodeURIComponent(route.id)}`;
  const search = route.text === '' ? '' : `search/${encodeURIComponent(route.text)}`;
  if (route.entity === undefined) return `#/${search}`;
  return `#/entity/${route.entity}${search && `/${search}`}`;
}

/** Total: an address that means nothing is the home view. */
export function parseRoute(hash: string): Route {
  const [first, second, third, fourth] = hash.replace(/^#\/?/u, '').split('/').map(decode);
  if (first === 'story' && second) return { view: 'story', id: second };
  if (first === 'search' && second) return { view: 'results', text: second };
  if (first === 'entity' && isEntityId(second)) {
    return { view: 'results', entity: second, text: third === 'search' ? (fourth ?? '') : '' };
  }
  return { view: 'home' };
}

/** The route that shows stories for a text and an entity; without either it is the home view. */
export function resultsRoute(entity: EntityId | undefined, text: string): Route {
  if (entity === undefined && text === '') return { view: 'home' };
  return { view: 'results', entity, text };
}

/** Addresses for the views' links. */
export const popupLinks: Links = {
  story: (id) => formatRoute({ view: 'story', id }),
  entity: (id) => formatRoute({ view: 'results', entity: id, text: '' }),
  search: (text) => formatRoute({ view: 'results', entity: undefined, text }),
};

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Typed by hand: a lone percent sign stands for itself.
    return part;
  }
}
