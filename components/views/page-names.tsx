import type { VNode } from 'preact';

import type { PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { EntityChips } from '../ui/entity-chips.tsx';
import type { Links } from '../ui/links.ts';
import { PageControls } from '../ui/page-controls.tsx';

type Props = { page: PageStatus; links: Links; onControl: (control: Control) => void };

/** The names the page in the current tab gives, or why there are none. */
export function PageNames({ page, links, onControl }: Props): VNode {
  const mute = (entity: EntityId, name: string): void =>
    onControl({ type: 'mute', entity, label: name });
  const label = translate('onThisPage');
  const isReading = page.state === 'on' && page.progress === 'reading';
  return (
    <section>
      <h2 class="label">
        {label}
        {page.state !== 'unavailable' && (
          <span class="label-note">
            <bdi>{page.host}</bdi>
          </span>
        )}
      </h2>
      <PageControls status={page} onControl={onControl} />
      {page.state === 'on' && page.entities.length > 0 ? (
        <EntityChips entities={page.entities} links={links} label={label} onMute={mute} />
      ) : (
        !isReading && <p class="page-note">{pageSentence(page)}</p>
      )}
      {isReading && <p class="page-note">{translate('pageReading')}</p>}
    </section>
  );
}

function pageSentence(page: PageStatus): string {
  if (page.state === 'unavailable') return translate('pageUnavailable');
  if (page.state === 'on') return translate('pageNoNames');
  const isForNow = page.temporary || page.state === 'paused';
  return translate(isForNow ? 'pageOffForNow' : 'pageOff', page.host);
}
