import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { PageName } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import { formatCount, translate, translateCount } from '../../lib/platform/i18n.ts';
import { CloseIcon, FindIcon, NotThisIcon } from './icon.tsx';
import type { Links } from './links.ts';
import { onTrusted } from './trusted.ts';

/** What can be done with a name of the page. */
export type NameActions = {
  links: Links;
  onShow: (name: PageName) => void;
  onControl: (control: Control) => void;
};

type Props = NameActions & { names: PageName[]; host: string; label: string };

/** What leaves room for stories in a 600 px popup; the rest unfolds. */
const FIRST_NAMES = 5;

type ActionProps = { label: string; icon: VNode; onPress: () => void };

function Action({ label, icon, onPress }: ActionProps): VNode {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={onTrusted(onPress)}
    >
      {icon}
    </button>
  );
}

function NameRow({
  name,
  host,
  links,
  onShow,
  onControl,
}: NameActions & { name: PageName; host: string }): VNode {
  const { entity, label, stories, surfaces } = name;
  const notThis = (): void => {
    for (const surface of surfaces) onControl({ type: 'not-this', entity, label, surface, host });
  };
  return (
    <li class="name-row">
      <a
        class="name-link"
        href={links.entity(entity)}
        aria-label={translateCount('entityStories', stories, label)}
      >
        <bdi>{label}</bdi> <small>{formatCount(stories)}</small>
      </a>
      <Action
        label={translate('showOnPage', label)}
        icon={<FindIcon />}
        onPress={() => onShow(name)}
      />
      <Action
        label={translate('notThisHint', label, surfaces.join(', '))}
        icon={<NotThisIcon />}
        onPress={notThis}
      />
      <Action
        label={translate('muteHint', label)}
        icon={<CloseIcon />}
        onPress={() => onControl({ type: 'mute', entity, label })}
      />
    </li>
  );
}

/** The names of a page: each leads to its stories and to its place on the page, and can be said no to. */
export function NameRows({ names, host, label, ...actions }: Props): VNode {
  const [isOpen, setOpen] = useState(false);
  // Unfolding must be worth a press: never for a single name.
  const shown = isOpen || names.length <= FIRST_NAMES + 1 ? names.length : FIRST_NAMES;
  const hidden = names.length - shown;
  return (
    <>
      <ul class="name-rows" aria-label={label}>
        {names.slice(0, shown).map((name) => (
          <NameRow key={name.entity} name={name} host={host} {...actions} />
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          class="name-more text-button"
          onClick={onTrusted(() => setOpen(true))}
        >
          {translateCount('moreNames', hidden)}
        </button>
      )}
    </>
  );
}
