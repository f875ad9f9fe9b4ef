import type { VNode } from 'preact';

import type { StoryList as Stories } from '../../lib/model/browse.ts';
import { translate } from '../../lib/platform/i18n.ts';
import type { Loaded } from '../hooks/use-load.ts';
import { StoryList } from '../story/story-list.tsx';
import type { Links } from '../ui/links.ts';
import { FailedNotice, LoadingLines } from '../ui/notice.tsx';
import { onTrusted } from '../ui/trusted.ts';

type Props = {
  list: Loaded<Stories>;
  label: string;
  links: Links;
  /** Shown when the list has no stories. */
  empty: VNode;
  onMore: () => void;
  onRetry: () => void;
};

/** A list of stories in whatever state it is. */
export function StoryListing({ list, label, links, empty, onMore, onRetry }: Props): VNode {
  if (list.state === 'loading') return <LoadingLines />;
  if (list.state === 'failed') return <FailedNotice onRetry={onRetry} />;
  const { stories, total } = list.value;
  if (stories.length === 0) return empty;
  return (
    <>
      <StoryList stories={stories} links={links} label={label} />
      {stories.length < total && (
        <button type="button" class="button show-more" onClick={onTrusted(onMore)}>
          {translate('showMore')}
        </button>
      )}
    </>
  );
}
