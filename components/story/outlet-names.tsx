import type { VNode } from 'preact';

import { translate, translateCount } from '../../lib/platform/i18n.ts';

type Props = { outlets: string[] };

/** Outlets named before the rest is only counted: as many as fit in one line. */
const NAMED_OUTLETS = 2;

/** Who says so: the first outlets by name, further ones by number. */
export function OutletNames({ outlets }: Props): VNode | null {
  if (outlets.length === 0) return null;
  const named = outlets.slice(0, NAMED_OUTLETS);
  const more = outlets.length - named.length;
  return (
    <span class="story-source">
      {named.map((outlet, index) => (
        <>
          {index > 0 && `${translate('listComma')} `}
          <bdi>{outlet}</bdi>
        </>
      ))}
      {more > 0 && <span class="story-source-more"> {translateCount('moreOutlets', more)}</span>}
    </span>
  );
}
