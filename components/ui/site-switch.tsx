import type { VNode } from 'preact';

import type { PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { onTrusted } from './trusted.ts';

type Props = { status: PageStatus | undefined; onControl: (control: Control) => void };

/** Whether names are marked on the site in the current tab. */
export function SiteSwitch({ status, onControl }: Props): VNode | null {
  if (status === undefined) return null;
  if (status.state === 'unavailable' || status.state === 'no-access') {
    return <span class="site-switch">{translate('siteUnavailable')}</span>;
  }
  const isOn = status.state === 'on';
  const { host } = status;
  const press = (): Control => {
    if (isOn) return { type: 'site-off', host, scope: 'host' };
    return status.state === 'paused' ? { type: 'resume' } : { type: 'site-on', host };
  };
  return (
    <button
      type="button"
      class="site-switch"
      role="switch"
      aria-checked={isOn}
      title={host}
      onClick={onTrusted(() => onControl(press()))}
    >
      {translate(isOn ? 'siteOn' : status.state === 'paused' ? 'sitePaused' : 'siteOff')}
      <span class="site-switch-track" />
    </button>
  );
}
