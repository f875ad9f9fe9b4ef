import type { VNode } from 'preact';

import type { StoryPreview } from '../../lib/model/card.ts';
import type { StoryId } from '../../lib/model/story.ts';
import { StoryContent } from '../story/story-content.tsx';
import { onTrusted } from '../ui/trusted.ts';

type Props = { stories: StoryPreview[]; onOpenStory: (id: StoryId) => void };

/** The few stories of a card. Buttons: an address would be resolved by the page the card stands on. */
export function CardStories({ stories, onOpenStory }: Props): VNode {
  return (
    <ul class="card-stories">
      {stories.map((story) => (
        <li key={story.id}>
          <button
            type="button"
            class="story"
            data-story={story.id}
            onClick={onTrusted(() => onOpenStory(story.id))}
          >
            <StoryContent story={story} />
          </button>
        </li>
      ))}
    </ul>
  );
}
