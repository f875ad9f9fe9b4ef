import type { VNode } from 'preact';

import type { Card } from '../../lib/model/card.ts';
import type { Control } from '../../lib/model/control.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { onTrusted } from '../ui/trusted.ts';

type Props = {
  card: Pick<Card, 'entity' | 'label'>;
  surface: string;
  host: string;
  onControl: (control: Control) => void;
};

/** The ways to say no, one press each: to this mark, this name, this hour, this site. */
export function CardControls({ card, surface, host, onControl }: Props): VNode {
  const { entity, label } = card;
  const controls: [text: string, hint: string, control: Control][] = [
    [
      translate('notThis'),
      translate('notThisHint', label, surface),
      { type: 'not-this', entity, label, surface, host },
    ],
    [translate('mute'), translate('muteHint', label), { type: 'mute', entity, label }],
    [translate('pause'), translate('pauseHint'), { type: 'pause' }],
    [
      translate('siteOffHere'),
      translate('siteOffHereHint', host),
      { type: 'site-off', host, scope: 'host' },
    ],
    [
      translate('siteOffAll'),
      translate('siteOffAllHint', host),
      { type: 'site-off', host, scope: 'domain' },
    ],
  ];
  return (
    <ul class="card-controls" aria-label={translate('controls')}>
      {controls.map(([text, hint, control]) => (
        <li key={hint}>
          <button
            type="button"
            class="card-control"
            title={hint}
            onClick={onTrusted(() => onControl(control))}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
