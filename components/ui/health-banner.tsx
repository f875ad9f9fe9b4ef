import type { VNode } from 'preact';

import type { StoreHealth } from '../../lib/model/browse.ts';
import { type MessageKey, translate } from '../../lib/platform/i18n.ts';
import { NoticeIcon } from './icon.tsx';

function messageFor(health: Exclude<StoreHealth, { state: 'ready' }>): MessageKey {
  if (health.state === 'failed') return 'healthFailed';
  return health.reason === 'newer-version' ? 'healthNewer' : 'healthMemory';
}

/** Says what is wrong with the store and what the reader can still do; nothing while it is well. */
export function HealthBanner({ health }: { health: StoreHealth | undefined }): VNode | null {
  if (health === undefined || health.state === 'ready') return null;
  const isFailed = health.state === 'failed';
  return (
    <div class="banner" role={isFailed ? 'alert' : 'status'}>
      <NoticeIcon />
      <div>
        <p>{translate(messageFor(health))}</p>
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
