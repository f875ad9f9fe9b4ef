import type { VNode } from 'preact';

import type { Control } from '../../lib/model/control.ts';
import type { Mute, SiteRule } from '../../lib/model/settings.ts';
import { formatTime, translate } from '../../lib/platform/i18n.ts';
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

function muteSentence({ label, surface }: Mute): string {
  return surface === undefined
    ? translate('doneMute', label)
    : translate('doneNotThis', label, surface);
}

type Props = { text: string; note?: string | undefined; action: string; onPress: () => void };

/** What was said no to, and the way back. */
export function ControlLine({ text, note, action, onPress }: Props): VNode {
  return (
    <li class="control-line">
      <span>
        <bdi>{text}</bdi> {note && <small>{note}</small>}
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

type OnControl = (control: Control) => void;

/** The pause that runs, and its end. */
export function PausedLine({ until, onControl }: { until: number; onControl: OnControl }): VNode {
  return (
    <ul class="control-lines">
      <ControlLine
        text={translate('pausedUntil', formatTime(until))}
        action={translate('resume')}
        onPress={() => onControl({ type: 'resume' })}
      />
    </ul>
  );
}

type MuteLinesProps = { mutes: Mute[]; showsHost?: boolean; onControl: OnControl };

/** What is muted, each to be undone. */
export function MuteLines({ mutes, showsHost = false, onControl }: MuteLinesProps): VNode {
  return (
    <ul class="control-lines">
      {mutes.map((mute) => (
        <ControlLine
          key={`${mute.entity} ${mute.surface ?? ''} ${mute.host ?? ''}`}
          text={muteSentence(mute)}
          note={showsHost ? mute.host : undefined}
          action={translate('undo')}
          onPress={() => onControl({ type: 'unmute', mute })}
        />
      ))}
    </ul>
  );
}
