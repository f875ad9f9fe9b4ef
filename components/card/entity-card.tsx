import type { VNode } from 'preact';

import type { Card } from '../../lib/model/card.ts';
import type { Control } from '../../lib/model/control.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { StoryId } from '../../lib/model/story.ts';
import { translate, uiLanguage } from '../../lib/platform/i18n.ts';
import { CloseIcon } from '../ui/icon.tsx';
import { onTrusted } from '../ui/trusted.ts';
import { CardControls } from './card-controls.tsx';
import { CardFooter } from './card-footer.tsx';
import { CardLeads } from './card-leads.tsx';
import { CardStories } from './card-stories.tsx';

export type EntityCardProps = {
  card: Card;
  pinned: boolean;
  onOpenStory: (id: StoryId) => void;
  onOpenAll: () => void;
  onOpenEntity: (id: EntityId) => void;
  /** The spelling the card was opened on, and the host of its page. */
  surface: string;
  host: string;
  onControl: (control: Control) => void;
  onPin: () => void;
  onClose: () => void;
};

/**
 * What the popover shows about one entity: a non-modal dialog. Theme, direction and place are the wrapper's:
 * an element with `data-theme`, `dir` and, in frames too small for a card, the class `sheet`.
 */
export function EntityCard({ card, pinned, onClose, ...actions }: EntityCardProps): VNode {
  const closeLabel = translate('cardClose');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section
      class={pinned ? 'card pinned' : 'card'}
      role="dialog"
      aria-labelledby="card-label"
      {...(card.role && { 'aria-describedby': 'card-role' })}
      data-entity={card.entity}
      lang={uiLanguage()}
      tabIndex={-1}
      onKeyDown={onTrusted(onKeyDown)}
    >
      <header class="card-header">
        <h2 class="card-label" id="card-label" dir="auto">
          {card.label}
        </h2>
        {card.role && (
          <p class="card-role" id="card-role" dir="auto">
            {card.role}
          </p>
        )}
        <button
          type="button"
          class="card-action card-close"
          aria-label={closeLabel}
          title={closeLabel}
          onClick={onTrusted(onClose)}
        >
          <CloseIcon />
        </button>
      </header>
      <div class="card-body">
        {card.total === 0 && <p class="card-empty">{translate('cardNoStories', card.label)}</p>}
        <CardStories stories={card.stories} onOpenStory={actions.onOpenStory} />
      </div>
      <CardFooter total={card.total} pinned={pinned} {...actions}>
        <CardLeads leads={card.leadsTo} onOpenEntity={actions.onOpenEntity} />
      </CardFooter>
      <CardControls card={card} {...actions} />
    </section>
  );
}
