import type { VNode } from 'preact';

import type { AccessScope } from '../../lib/model/browse.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { onTrusted } from './trusted.ts';

type Props = { host: string | undefined; onAsk: (scope: AccessScope) => void };

/** The ways to let the extension read this site, or all. The browser asks once more. */
export function AccessRequest({ host, onAsk }: Props): VNode {
  const scopes: [text: string, scope: AccessScope][] = [[translate('allowAll'), 'all']];
  if (host !== undefined) scopes.unshift([translate('allowHost', host), { host }]);
  return (
    <div class="control-row">
      {scopes.map(([text, scope]) => (
        <button
          key={text}
          type="button"
          class="text-button"
          onClick={onTrusted(() => onAsk(scope))}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
