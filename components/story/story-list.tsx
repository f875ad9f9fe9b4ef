import type { VNode } from 'preact';

import type { StoryPreview } from '../../lib/model/card.ts';
import type { Links } from '../ui/links.ts';
import { StoryContent } from './story-content.tsx';

type Props = { stories: StoryPreview[]; links: Links; label: string };

/** Stories as links to their views. */
export function StoryList({ stories, links, label }: Props): VNode {
  return (
    <ul class="stories" aria-label={label}>
      {stories.map((story) => (
        <li key={story.id}>
          <a
            class={story.isRead ? 'story story-read' : 'story'}
            href={links.story(story.id)}
            data-step
          >
            <StoryContent story={story} />
          </a>
        </li>
      ))}
    </ul>
  );
}
