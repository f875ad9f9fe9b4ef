import type { VNode } from 'preact';

import type { EntityCount } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { formatCount, translate, translateCount } from '../../lib/platform/i18n.ts';
import { onTrusted } from '../ui/trusted.ts';

type Props = { leads: EntityCount[]; onOpenEntity: (id: EntityId) => void };

/** What fits beside the other actions of the card. */
const MAX_LEADS = 2;

/** What the entity leads to: the state of a capital, the power behind a seat. */
export function CardLeads({ leads, onOpenEntity }: Props): VNode | null {
  if (leads.length === 0) return null;
  return (
    <ul class="card-leads" aria-label={translate('cardLeadsTo')}>
      {leads.slice(0, MAX_LEADS).map(({ entity, label, stories }) => (
        <li key={entity}>
          <button
            type="button"
            class="card-chip"
            aria-label={translateCount('entityStories', stories, label)}
            title={`${translate('cardLeadsTo')} ${label}`}
            onClick={onTrusted(() => onOpenEntity(entity))}
          >
            <bdi>{label}</bdi> <small>{formatCount(stories)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
