import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { EntityCount } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { formatCount, translate, translateCount } from '../../lib/platform/i18n.ts';
import { CloseIcon } from './icon.tsx';
import type { Links } from './links.ts';
import { onTrusted } from './trusted.ts';

type Props = {
  entities: EntityCount[];
  links: Links;
  label: string;
  /** Where given, each chip has a press that mutes its name. */
  onMute?: (entity: EntityId, label: string) => void;
};

/** Three rows in a 380 px popup; the rest unfolds. */
const FIRST_CHIPS = 9;

/** Entities as links to their stories, with the number of these. */
export function EntityChips({ entities, links, label, onMute }: Props): VNode {
  const [isOpen, setOpen] = useState(false);
  // Unfolding must be worth a press: never for a single chip.
  const shown = isOpen || entities.length <= FIRST_CHIPS + 1 ? entities.length : FIRST_CHIPS;
  const hidden = entities.length - shown;
  return (
    <ul class="chips" aria-label={label}>
      {entities.slice(0, shown).map(({ entity, label: name, stories }) => (
        <li key={entity} class={onMute && 'chip-pair'}>
          <a
            class="chip"
            href={links.entity(entity)}
            aria-label={translateCount('entityStories', stories, name)}
          >
            <bdi>{name}</bdi> <small>{formatCount(stories)}</small>
          </a>
          {onMute && (
            <button
              type="button"
              class="chip-mute"
              aria-label={translate('muteHint', name)}
              title={translate('muteHint', name)}
              onClick={onTrusted(() => onMute(entity, name))}
            >
              <CloseIcon />
            </button>
          )}
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
