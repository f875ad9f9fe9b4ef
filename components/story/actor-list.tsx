import type { VNode } from 'preact';

import type { EntityCount } from '../../lib/model/card.ts';
import type { Story } from '../../lib/model/story.ts';
import { translate } from '../../lib/platform/i18n.ts';
import type { Links } from '../ui/links.ts';

type Props = {
  actors: Story['actors'];
  /** Where the actors' names are found; an actor without name is left out. */
  entities: EntityCount[];
  lang: string;
  links: Links;
};

/** What each main actor did. */
export function ActorList({ actors, entities, lang, links }: Props): VNode | null {
  const labels = new Map(entities.map(({ entity, label }) => [entity, label]));
  const named = actors.filter((actor) => labels.has(actor.entity));
  if (named.length === 0) return null;
  return (
    <section class="article-actors">
      <h2 class="label">{translate('storyActors')}</h2>
      <dl>
        {named.map(({ entity, did }) => (
          <div key={entity}>
            <dt>
              <a class="mention" href={links.entity(entity)} dir="auto">
                {labels.get(entity)}
              </a>
            </dt>
            <dd dir="auto" lang={lang}>
              {did}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
