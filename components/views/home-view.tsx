import type { VNode } from 'preact';

import type { AccessScope, PageStatus, StoryList } from '../../lib/model/browse.ts';
import type { EntityCount } from '../../lib/model/card.ts';
import { translate, translateCount } from '../../lib/platform/i18n.ts';
import type { Loaded } from '../hooks/use-load.ts';
import { EntityChips } from '../ui/entity-chips.tsx';
import { SavedIcon } from '../ui/icon.tsx';
import type { NameActions } from '../ui/name-rows.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageNames } from './page-names.tsx';
import { StoryListing } from './story-listing.tsx';

type Props = NameActions & {
  page: PageStatus | undefined;
  /** Entities with most stories: shown when the page gives no names. */
  top: EntityCount[];
  list: Loaded<StoryList>;
  onAsk: (scope: AccessScope) => void;
  onMore: () => void;
  onRetry: () => void;
};

/** What the popup opens with: the names on this page, then the newest stories. */
export function HomeView({ page, top, list, onAsk, onMore, onRetry, ...actions }: Props): VNode {
  const { links } = actions;
  const hasPageNames = page?.state === 'on' && page.entities.length > 0;
  const newest = translate('newestStories');
  return (
    <>
      <h1 class="visually-hidden">{translate('homeTitle')}</h1>
      {page && <PageNames page={page} onAsk={onAsk} {...actions} />}
      {page && !hasPageNames && top.length > 0 && (
        <section>
          <h2 class="label">{translate('mostStories')}</h2>
          <EntityChips entities={top} links={links} label={translate('mostStories')} />
        </section>
      )}
      <section>
        <div class="label-row">
          <h2 class="label">
            {newest}
            {list.state === 'ready' && list.value.total > 0 && (
              <span class="label-note">{translateCount('storyCount', list.value.total)}</span>
            )}
          </h2>
          <a class="saved-link" href={links.search('is:saved')}>
            <SavedIcon /> {translate('savedStories')}
          </a>
        </div>
        <StoryListing
          list={list}
          label={newest}
          links={links}
          empty={<Notice text={translate('noStories')} hint={translate('noStoriesHint')} />}
          onMore={onMore}
          onRetry={onRetry}
        />
      </section>
    </>
  );
}
