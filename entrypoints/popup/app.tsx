import type { VNode } from 'preact';
import { useCallback, useRef } from 'preact/hooks';

import { useLoad } from '../../components/hooks/use-load.ts';
import { useSubscription } from '../../components/hooks/use-subscription.ts';
import { HealthBanner } from '../../components/ui/health-banner.tsx';
import { entityLabel, type Entity, type EntityId } from '../../lib/model/entity.ts';
import { uiLanguage } from '../../lib/platform/i18n.ts';
import { PopupHeader } from './popup-header.tsx';
import type { PopupServices } from './popup-services.ts';
import { resultsRoute } from './route.ts';
import { HomeScreen, ResultsScreen, StoryScreen } from './screens.tsx';
import { useArrival } from './use-arrival.ts';
import { usePageStatus } from './use-page-status.ts';
import { usePlace } from './use-place.ts';
import { usePopupKeys } from './use-popup-keys.ts';

type Props = {
  services: PopupServices;
  /** A hash as `formatRoute` writes it; empty for the home view. */
  initialRoute: string;
};

/** The popup: which view, and what stays around it. */
export function App({ services, initialRoute }: Props): VNode {
  const { place, search, back, showMore } = usePlace(initialRoute);
  const { route, limit } = place;
  const version = useSubscription(services.subscribe);
  const page = usePageStatus(services, version);
  const [health] = useLoad(() => services.getHealth(), [services, version]);
  const entityId = route.view === 'results' ? route.entity : undefined;
  const entity = useEntity(services, entityId, version);
  const text = route.view === 'results' ? route.text : '';

  const input = useRef<HTMLInputElement>(null);
  const view = useRef<HTMLElement>(null);
  const onBack = route.view === 'home' ? undefined : back;
  const focusSearch = useCallback(() => input.current?.select(), []);
  usePopupKeys({ focusSearch, back: onBack });
  useArrival(place, view);

  // The first letters are a step, so that Back ends the search; further ones change its address.
  const onText = (next: string): void => search(resultsRoute(entityId, next), text === '');
  const filter = entity ? entityLabel(entity, uiLanguage()) : undefined;
  const list = { services, version, limit, onMore: showMore };
  return (
    <>
      <PopupHeader
        page={page.status}
        hasSwitchFailed={page.hasFailed}
        text={text}
        filter={filter}
        input={input}
        onControl={page.control}
        onOpenSettings={services.openSettings}
        onText={onText}
        onRemoveFilter={() => search(resultsRoute(undefined, text), false)}
        onBack={onBack}
      />
      <main ref={view} tabIndex={-1}>
        <HealthBanner health={health.state === 'ready' ? health.value : undefined} />
        {route.view === 'home' && (
          <HomeScreen
            {...list}
            page={page.status}
            onControl={page.control}
            onAsk={page.askForAccess}
          />
        )}
        {route.view === 'results' && (
          <ResultsScreen key={entityId} {...list} entityId={entityId} entity={entity} text={text} />
        )}
        {route.view === 'story' && (
          <StoryScreen key={route.id} services={services} version={version} id={route.id} />
        )}
      </main>
    </>
  );
}

/** The entity of a route: undefined while it is looked up or when there is none, null when nobody knows it. */
function useEntity(
  services: PopupServices,
  id: EntityId | undefined,
  version: number,
): Entity | null | undefined {
  const [loaded] = useLoad(async () => {
    const found = id && (await services.getEntity(id));
    return { id, entity: found ? found.entity : null };
  }, [services, id, version]);
  if (id === undefined || loaded.state !== 'ready' || loaded.value.id !== id) return undefined;
  return loaded.value.entity;
}
