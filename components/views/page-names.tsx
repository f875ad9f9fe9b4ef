import type { VNode } from 'preact';

import type { AccessScope, PageStatus } from '../../lib/model/browse.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { AccessRequest } from '../ui/access-request.tsx';
import { type NameActions, NameRows } from '../ui/name-rows.tsx';
import { PageControls } from '../ui/page-controls.tsx';

/** Why there is nothing to mark. */
const OBSTACLE_KEYS = {
  closed: 'pageClosed',
  pdf: 'pagePdf',
  drawn: 'pageDrawn',
} as const;

type Props = NameActions & { page: PageStatus; onAsk: (scope: AccessScope) => void };

/** The names the page in the current tab gives, or why there are none. */
export function PageNames({ page, onAsk, ...actions }: Props): VNode {
  const label = translate('onThisPage');
  const progress = page.state === 'on' ? page.progress : 'done';
  return (
    <section>
      <h2 class="label">
        {label}
        {page.state !== 'unavailable' && page.host !== undefined && (
          <span class="label-note">
            <bdi>{page.host}</bdi>
          </span>
        )}
      </h2>
      <PageControls status={page} onControl={actions.onControl} />
      {page.state === 'on' && page.entities.length > 0 ? (
        <NameRows names={page.entities} host={page.host} label={label} {...actions} />
      ) : (
        progress === 'done' && <p class="page-note">{pageSentence(page)}</p>
      )}
      {page.state === 'no-access' && <AccessRequest host={page.host} onAsk={onAsk} />}
      {progress !== 'done' && (
        <p class="page-note">{translate(progress === 'long' ? 'pageLong' : 'pageReading')}</p>
      )}
    </section>
  );
}

function pageSentence(page: PageStatus): string {
  if (page.state === 'unavailable') return translate(OBSTACLE_KEYS[page.reason]);
  if (page.state === 'no-access') return translate('pageNoAccess');
  if (page.state === 'on') return translate('pageNoNames');
  const isForNow = page.temporary || page.state === 'paused';
  return translate(isForNow ? 'pageOffForNow' : 'pageOff', page.host);
}
