import type { VNode } from 'preact';

import type { Control } from '../../lib/model/control.ts';
import { translate, uiLanguage } from '../../lib/platform/i18n.ts';
import { onTrusted } from '../ui/trusted.ts';

type Props = { control: Control; hasFailed?: boolean; onUndo?: () => void };

function sentenceOf(control: Control): string {
  if (control.type === 'mute') return translate('doneMute', control.label);
  if (control.type === 'not-this') return translate('doneNotThis', control.label, control.surface);
  if (control.type === 'pause') return translate('donePause');
  if (control.type === 'site-off') return translate('doneSiteOff', control.host);
  return translate('done');
}

/** What a press has done, and the way back. */
export function DoneNote({ control, hasFailed = false, onUndo }: Props): VNode {
  return (
    <section class="card note" role="status" lang={uiLanguage()}>
      <p class="note-text" dir="auto">
        {hasFailed ? translate('controlFailed') : sentenceOf(control)}
      </p>
      {onUndo && (
        <button type="button" class="card-all note-undo" onClick={onTrusted(onUndo)}>
          {translate('undo')}
        </button>
      )}
    </section>
  );
}
