import type { VNode } from 'preact';

import type { StoryReason } from '../../lib/model/card.ts';
import { translate } from '../../lib/platform/i18n.ts';

/** Names, and words, that a story shares: more do not fit in the line of a card. */
const MOST_SHARED = 4;

/** Why a story is shown, as chips that read as a sentence: "Newest. Also names Russia, China". */
export function WhyShown({ reasons }: { reasons: StoryReason[] }): VNode | null {
  if (reasons.length === 0) return null;
  const names = reasons.flatMap((reason) =>
    reason.kind === 'shared-entity' ? [reason.label] : [],
  );
  const words = reasons.flatMap((reason) => (reason.kind === 'shared-words' ? reason.words : []));
  return (
    <span class="story-why">
      {reasons.some((reason) => reason.kind === 'newest') && (
        <PlainReason text={translate('whyNewest')} />
      )}
      {reasons.some((reason) => reason.kind === 'near-in-time') && (
        <PlainReason text={translate('whyNear')} />
      )}
      {reasons.map(
        (reason) =>
          reason.kind === 'names' && <PlainReason text={translate('whyNames', reason.label)} />,
      )}
      <span class="story-why-shared">
        <SharedReason lead={translate('whyEntities')} chips={names} />
        <SharedReason
          lead={translate('whyWords')}
          chips={words.map((word) => translate('whyWord', word))}
        />
      </span>
    </span>
  );
}

function PlainReason({ text }: { text: string }): VNode {
  return (
    <>
      <span class="story-why-time">{text}</span>{' '}
    </>
  );
}

/** The first chip stays with its lead: neither says anything without the other. */
function SharedReason({ lead, chips }: { lead: string; chips: string[] }): VNode | null {
  const [first, ...others] = chips.slice(0, MOST_SHARED);
  if (first === undefined) return null;
  return (
    <>
      <span class="story-why-first">
        {lead} <bdi class="story-why-chip">{first}</bdi>{' '}
      </span>
      {others.map((chip) => (
        <>
          <bdi class="story-why-chip">{chip}</bdi>{' '}
        </>
      ))}
    </>
  );
}
