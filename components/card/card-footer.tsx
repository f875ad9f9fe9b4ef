import type { ComponentChildren, VNode } from 'preact';

import { translate, translateCount } from '../../lib/platform/i18n.ts';
import { PinIcon } from '../ui/icon.tsx';
import { onTrusted } from '../ui/trusted.ts';

type Props = {
  total: number;
  pinned: boolean;
  onOpenAll: () => void;
  onPin: () => void;
  /** Where else to go from here. */
  children?: ComponentChildren;
};

/** The way to all stories, and what the reader can do with the card. */
export function CardFooter(props: Props): VNode {
  const { total, pinned, onOpenAll, onPin, children } = props;
  const pinLabel = translate('cardPin');
  return (
    <footer class="card-footer">
      {total > 0 && (
        <button type="button" class="card-all" onClick={onTrusted(onOpenAll)}>
          {translateCount('allStories', total)}
        </button>
      )}
      {children}
      <button
        type="button"
        class="card-action card-pin"
        aria-label={pinLabel}
        aria-pressed={pinned}
        title={pinLabel}
        onClick={onTrusted(onPin)}
      >
        <PinIcon />
      </button>
    </footer>
  );
}
