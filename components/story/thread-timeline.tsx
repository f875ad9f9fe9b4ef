import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { EntityCount, StoryPreview } from '../../lib/model/card.ts';
import type { StoryId, Thread } from '../../lib/model/story.ts';
import { formatDate, translate, translateCount } from '../../lib/platform/i18n.ts';
import { EntityChips } from '../ui/entity-chips.tsx';
import type { Links } from '../ui/links.ts';
import { onTrusted } from '../ui/trusted.ts';

type Props = {
  thread: Thread;
  /** Who it is about. */
  entities: EntityCount[];
  stories: StoryPreview[];
  current: StoryId;
  links: Links;
};

/** Stories shown on each side of the current one before a long thread is unfolded. */
const NEIGHBOURS = 3;

/** The thread a story belongs to: what it is about, and its stories in time order. */
export function ThreadTimeline({ thread, entities, stories, current, links }: Props): VNode {
  const [isOpen, setOpen] = useState(false);
  const inOrder = stories.toSorted((a, b) => a.date.localeCompare(b.date));
  const shown = isOpen ? inOrder : aroundCurrent(inOrder, current);
  return (
    <section class="thread" aria-labelledby="thread-title">
      <p class="label">{translate('threadLabel')}</p>
      <h2 class="thread-title" id="thread-title" dir="auto">
        {thread.title}
      </h2>
      <p class="thread-introduction" dir="auto">
        {thread.introduction}
      </p>
      <p class="thread-as-of">{translate('threadAsOf', formatDate(thread.asOf))}</p>
      {entities.length > 0 && (
        <EntityChips entities={entities} links={links} label={translate('threadNames')} />
      )}
      <ol class="thread-stories">
        {shown.map((story) => (
          <ThreadStory
            key={story.id}
            story={story}
            isCurrent={story.id === current}
            links={links}
          />
        ))}
      </ol>
      {shown.length < inOrder.length && (
        <button type="button" class="button" onClick={onTrusted(() => setOpen(true))}>
          {translateCount('threadAll', inOrder.length)}
        </button>
      )}
    </section>
  );
}

type ThreadStoryProps = { story: StoryPreview; isCurrent: boolean; links: Links };

function ThreadStory({ story, isCurrent, links }: ThreadStoryProps): VNode {
  return (
    <li aria-current={isCurrent ? 'true' : undefined}>
      <p class="story-by">
        <time dateTime={story.date}>{formatDate(story.date)}</time>
        {isCurrent && <span class="thread-current">{translate('threadCurrent')}</span>}
      </p>
      {isCurrent ? (
        <p class="thread-headline" dir="auto" lang={story.lang}>
          {story.headline}
        </p>
      ) : (
        <a
          class="thread-headline"
          href={links.story(story.id)}
          dir="auto"
          lang={story.lang}
          data-step
        >
          {story.headline}
        </a>
      )}
    </li>
  );
}

function aroundCurrent(stories: StoryPreview[], current: StoryId): StoryPreview[] {
  const longest = 2 * NEIGHBOURS + 1;
  // One or two hidden stories are not worth a button.
  if (stories.length <= longest + 2) return stories;
  const place = Math.max(
    0,
    stories.findIndex((story) => story.id === current),
  );
  const start = Math.min(Math.max(0, place - NEIGHBOURS), stories.length - longest);
  return stories.slice(start, start + longest);
}
