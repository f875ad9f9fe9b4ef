import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';

import { useLoad } from '../../components/hooks/use-load.ts';
import { FailedNotice, LoadingLines, Notice } from '../../components/ui/notice.tsx';
import { FullStory } from '../../components/views/full-story.tsx';
import { HomeView } from '../../components/views/home-view.tsx';
import { ResultsView } from '../../components/views/results-view.tsx';
import type { AccessScope, PageStatus } from '../../lib/model/browse.ts';
import type { Control } from '../../lib/model/control.ts';
import type { Entity, EntityId } from '../../lib/model/entity.ts';
import type { StoryId } from '../../lib/model/story.ts';
import { translate } from '../../lib/platform/i18n.ts';
import type { PopupServices } from './popup-services.ts';
import { formatRoute, popupLinks, resultsRoute } from './route.ts';

type ScreenProps = { services: PopupServices; version: number };
type ListProps = ScreenProps & { limit: number; onMore: () => void };

export function HomeScreen({
  services,
  version,
  page,
  limit,
  onMore,
  onControl,
  onAsk,
}: ListProps & {
  page: PageStatus | undefined;
  onControl: (control: Control) => void;
  onAsk: (scope: AccessScope) => void;
}): VNode {
  const [list, onRetry] = useLoad(
    () => services.listStories({ text: '', limit }),
    [services, version, limit],
  );
  const [top] = useLoad(() => services.listTopEntities(), [services, version]);
  return (
    <HomeView
      page={page}
      top={top.state === 'ready' ? top.value : []}
      list={list}
      links={popupLinks}
      onControl={onControl}
      onShow={({ entity }) => services.showOnPage(entity)}
      onAsk={onAsk}
      onMore={onMore}
      onRetry={onRetry}
    />
  );
}

type ResultsProps = ListProps & {
  entityId: EntityId | undefined;
  /** Undefined while it is looked up; null when nobody knows it. */
  entity: Entity | null | undefined;
  text: string;
};

export function ResultsScreen({ services, version, limit, onMore, ...query }: ResultsProps): VNode {
  const { entityId, entity, text } = query;
  const [list, onRetry] = useLoad(
    () => services.listStories({ entity: entityId, text, limit }),
    [services, version, entityId, text, limit],
  );
  if (entityId !== undefined && entity === undefined) return <LoadingLines />;
  if (entity === null) return <MissingNotice text={translate('entityMissing')} />;
  return (
    <ResultsView
      entity={entity}
      text={text}
      list={list}
      links={popupLinks}
      everywhere={formatRoute(resultsRoute(undefined, text))}
      onMore={onMore}
      onRetry={onRetry}
    />
  );
}

export function StoryScreen({ services, version, id }: ScreenProps & { id: StoryId }): VNode {
  const [loaded, onRetry] = useLoad(() => services.getStory(id), [services, version, id]);
  const [canKeep] = useLoad(() => services.canKeep(), [services]);
  const isThere = loaded.state === 'ready' && loaded.value !== undefined;
  useEffect(() => {
    if (isThere) void services.markRead(id);
  }, [services, id, isThere]);
  const headline = loaded.state === 'ready' ? loaded.value?.story.headline : undefined;
  useEffect(() => {
    const name = translate('extensionName');
    document.title = headline === undefined ? name : `${headline} · ${name}`;
    return () => {
      document.title = name;
    };
  }, [headline]);
  if (loaded.state === 'loading') return <LoadingLines />;
  if (loaded.state === 'failed') return <FailedNotice onRetry={onRetry} />;
  if (loaded.value === undefined) return <MissingNotice text={translate('storyMissing')} />;
  return (
    <FullStory
      view={loaded.value}
      links={popupLinks}
      onSave={
        canKeep.state === 'ready' && canKeep.value
          ? (isSaved) => void services.setSaved(id, isSaved)
          : undefined
      }
    />
  );
}

function MissingNotice({ text }: { text: string }): VNode {
  return (
    <Notice text={text}>
      <a class="button" href={formatRoute({ view: 'home' })}>
        {translate('toNewest')}
      </a>
    </Notice>
  );
}
