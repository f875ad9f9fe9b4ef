import type { VNode } from 'preact';

import type { StoreHealth } from '../../lib/model/browse.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { NoticeIcon } from './icon.tsx';

/** Says what is wrong with the store and what the reader can still do; nothing while it is well. */
export function HealthBanner({ health }: { health: StoreHealth | undefined }): VNode | null {
  if (health === undefined || health.state === 'ready') return null;
  const isFailed = health.state === 'failed';
  return (
    <div class="banner" role={isFailed ? 'alert' : 'status'}>
      <NoticeIcon />
      <div>
        <p>{translate(isFailed ? 'healthFailed' : 'healthMemory')}</p>
        {health.detail !== '' && (
          <details>
            <summary>{translate('healthDetail')}</summary>
            <p dir="auto">{health.detail}</p>
          </details>
        )}
      </div>
    </div>
  );
}
