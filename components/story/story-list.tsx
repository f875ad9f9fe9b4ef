import type { VNode } from 'preact';

import type { StoryPreview } from '../../lib/model/card.ts';
import type { Links } from '../ui/links.ts';
import { StoryContent, storyLabelling } from './story-content.tsx';

type Props = { stories: StoryPreview[]; links: Links; idPrefix: string; label: string };

/** Stories as links to their views. `idPrefix` is unique on the surface. */
export function StoryList({ stories, links, idPrefix, label }: Props): VNode {
  return (
    <ul class="stories" aria-label={label}>
      {stories.map((story, index) => {
        const storyPrefix = `${idPrefix}-${index}`;
        return (
          <li key={story.id}>
            <a
              class="story"
              href={links.story(story.id)}
              data-step
              {...storyLabelling({ story, idPrefix: storyPrefix })}
            >
              <StoryContent story={story} idPrefix={storyPrefix} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
