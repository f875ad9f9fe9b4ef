import type { VNode } from 'preact';

import type { PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { ControlLine, MuteLines, offSentence, PausedLine } from './control-line.tsx';
import { onTrusted } from './trusted.ts';

type Props = { status: PageStatus; onControl: (control: Control) => void };

/** The ways to say no to this page, and what was said, each one press away from being taken back. */
export function PageControls({ status, onControl }: Props): VNode | null {
  if (status.state === 'unavailable' || status.state === 'no-access') return null;
  const { host } = status;
  if (status.state === 'paused') return <PausedLine until={status.until} onControl={onControl} />;
  if (status.state === 'off') {
    const turnOn = (): void => onControl({ type: 'site-on', host });
    return (
      <ul class="control-lines">
        <ControlLine
          text={offSentence(status.rule)}
          action={translate('turnOn')}
          onPress={turnOn}
        />
      </ul>
    );
  }
  // The switch beside the name turns this host off.
  const controls: [text: string, control: Control][] = [
    [translate('siteOffAll'), { type: 'site-off', host, scope: 'domain' }],
    [translate('pause'), { type: 'pause' }],
  ];
  return (
    <>
      <div class="control-row" role="group" aria-label={translate('controls')}>
        {controls.map(([text, control]) => (
          <button
            key={text}
            type="button"
            class="text-button"
            onClick={onTrusted(() => onControl(control))}
          >
            {text}
          </button>
        ))}
      </div>
      {status.mutes.length > 0 && <MuteLines mutes={status.mutes} onControl={onControl} />}
    </>
  );
}
