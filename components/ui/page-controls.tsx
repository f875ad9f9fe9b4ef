import type { VNode } from 'preact';

import type { PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import { formatTime, translate } from '../../lib/platform/i18n.ts';
import { ControlLine, muteSentence, offSentence } from './control-line.tsx';
import { onTrusted } from './trusted.ts';

type Props = { status: PageStatus; onControl: (control: Control) => void };

/** The ways to say no to this page, and what was said, each one press away from being taken back. */
export function PageControls({ status, onControl }: Props): VNode | null {
  if (status.state === 'unavailable') return null;
  const { host } = status;
  if (status.state === 'paused') {
    const text = translate('pausedUntil', formatTime(status.until));
    const resume = (): void => onControl({ type: 'resume' });
    return (
      <ul class="control-lines">
        <ControlLine text={text} action={translate('resume')} onPress={resume} />
      </ul>
    );
  }
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
      {status.mutes.length > 0 && (
        <ul class="control-lines">
          {status.mutes.map((mute) => (
            <ControlLine
              key={`${mute.entity} ${mute.surface ?? ''} ${mute.host ?? ''}`}
              text={muteSentence(mute)}
              action={translate('undo')}
              onPress={() => onControl({ type: 'unmute', mute })}
            />
          ))}
        </ul>
      )}
    </>
  );
}
