import type { VNode } from 'preact';

import type { PageStatus } from '../../lib/model/browse.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { onTrusted } from './trusted.ts';

type Props = { status: PageStatus | undefined; onChange: (on: boolean) => void };

/** Whether names are marked on the site in the current tab. */
export function SiteSwitch({ status, onChange }: Props): VNode | null {
  if (status === undefined) return null;
  if (status.state === 'unavailable') {
    return <span class="site-switch">{translate('siteUnavailable')}</span>;
  }
  const isOn = status.state === 'on';
  return (
    <button
      type="button"
      class="site-switch"
      role="switch"
      aria-checked={isOn}
      title={status.host}
      onClick={onTrusted(() => onChange(!isOn))}
    >
      {translate(isOn ? 'siteOn' : 'siteOff')}
      <span class="site-switch-track" />
    </button>
  );
}
