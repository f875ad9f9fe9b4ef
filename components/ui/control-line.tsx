import type { VNode } from 'preact';

import type { Mute, SiteRule } from '../../lib/model/settings.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { onTrusted } from './trusted.ts';

/** Why a site is off from the start, in the words of the reader. */
const REASON_KEYS = {
  mail: 'offBecauseMail',
  chat: 'offBecauseChat',
  editor: 'offBecauseEditor',
  bank: 'offBecauseBank',
} as const;

export function offSentence({ site, scope, reason }: SiteRule): string {
  if (reason) return translate(REASON_KEYS[reason], site);
  return translate(scope === 'domain' ? 'offOnAll' : 'offOnHost', site);
}

export function muteSentence({ label, surface }: Mute): string {
  return surface === undefined
    ? translate('doneMute', label)
    : translate('doneNotThis', label, surface);
}

type Props = { text: string; note?: string | undefined; action: string; onPress: () => void };

/** What was said no to, and the way back. */
export function ControlLine({ text, note, action, onPress }: Props): VNode {
  return (
    <li class="control-line">
      <span dir="auto">
        {text} {note && <small>{note}</small>}
      </span>
      <button
        type="button"
        class="text-button"
        aria-label={`${action}: ${text}`}
        onClick={onTrusted(onPress)}
      >
        {action}
      </button>
    </li>
  );
}
