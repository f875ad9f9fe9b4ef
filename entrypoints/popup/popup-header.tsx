import type { RefObject, VNode } from 'preact';

import { BackIcon, BrandIcon, SettingsIcon } from '../../components/ui/icon.tsx';
import { SearchBox } from '../../components/ui/search-box.tsx';
import { SiteSwitch } from '../../components/ui/site-switch.tsx';
import { onTrusted } from '../../components/ui/trusted.ts';
import type { PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { formatRoute } from './route.ts';

type Props = {
  page: PageStatus | undefined;
  /** True when the last press of a control had no effect. */
  hasSwitchFailed: boolean;
  text: string;
  filter: string | undefined;
  input: RefObject<HTMLInputElement | null>;
  onControl: (control: Control) => void;
  onOpenSettings: () => void;
  onText: (text: string) => void;
  onRemoveFilter: () => void;
  /** Absent on the home view. */
  onBack: (() => void) | undefined;
};

/** What stays in place: the name, the site switch, the search box. */
export function PopupHeader({
  page,
  hasSwitchFailed,
  onControl,
  onOpenSettings,
  onBack,
  ...search
}: Props): VNode {
  return (
    <header class="bar">
      <div class="bar-row">
        {onBack && (
          <button
            type="button"
            class="icon-button bar-back"
            aria-label={translate('back')}
            title={translate('back')}
            onClick={onTrusted(onBack)}
          >
            <BackIcon />
          </button>
        )}
        <a class="brand" href={formatRoute({ view: 'home' })} aria-label={translate('homeLink')}>
          <BrandIcon />
          {translate('extensionName')}
        </a>
        <SiteSwitch status={page} onControl={onControl} />
        <button
          type="button"
          class="icon-button bar-settings"
          aria-label={translate('openSettings')}
          title={translate('openSettings')}
          onClick={onTrusted(onOpenSettings)}
        >
          <SettingsIcon />
        </button>
      </div>
      {hasSwitchFailed && (
        <p class="bar-problem" role="alert">
          {translate('siteSwitchFailed')}
        </p>
      )}
      <SearchBox {...search} />
    </header>
  );
}
