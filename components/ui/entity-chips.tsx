import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { EntityCount } from '../../lib/model/card.ts';
import { formatCount, translateCount } from '../../lib/platform/i18n.ts';
import type { Links } from './links.ts';
import { onTrusted } from './trusted.ts';

type Props = {
  entities: EntityCount[];
  links: Links;
  label: string;
};

/** Three rows in a 380 px popup; the rest unfolds. */
const FIRST_CHIPS = 9;

/** Entities as links to their stories, with the number of these. */
export function EntityChips({ entities, links, label }: Props): VNode {
  const [isOpen, setOpen] = useState(false);
  // Unfolding must be worth a press: never for a single chip.
  const shown = isOpen || entities.length <= FIRST_CHIPS + 1 ? entities.length : FIRST_CHIPS;
  const hidden = entities.length - shown;
  return (
    <ul class="chips" aria-label={label}>
      {entities.slice(0, shown).map(({ entity, label: name, stories }) => (
        <li key={entity}>
          <a
            class="chip"
            href={links.entity(entity)}
            aria-label={translateCount('entityStories', stories, name)}
          >
            <bdi>{name}</bdi> <small>{formatCount(stories)}</small>
          </a>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" class="chip chip-more" onClick={onTrusted(() => setOpen(true))}>
            {translateCount('moreNames', hidden)}
          </button>
        </li>
      )}
    </ul>
  );
}
