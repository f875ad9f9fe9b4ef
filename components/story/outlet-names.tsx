import type { VNode } from 'preact';

import { translate, translateCount } from '../../lib/platform/i18n.ts';

/** Characters of outlet names that stand in the line of a 360 px card beside the date, measured. */
const LONGEST_NAMES = 30;
/** More than two names are a list to read, not a line to glance at. */
const MOST_NAMES = 2;

/** Who says so: the first outlets by name, further ones by number. */
export function OutletNames({ outlets }: { outlets: string[] }): VNode | null {
  if (outlets.length === 0) return null;
  const named = outlets.slice(0, countNamed(outlets));
  const more = outlets.length - named.length;
  return (
    <span class="story-source">
      <span class="story-source-names">
        {named.map((outlet, index) => (
          <>
            {index > 0 && `${translate('listComma')} `}
            <bdi>{outlet}</bdi>
          </>
        ))}
      </span>
      {more > 0 && <span class="story-source-more"> {translateCount('moreOutlets', more)}</span>}
    </span>
  );
}

function countNamed(outlets: string[]): number {
  const length = outlets.slice(0, MOST_NAMES).join(', ').length;
  return length > LONGEST_NAMES ? 1 : MOST_NAMES;
}
