import type { VNode } from 'preact';

import type { StoryPreview } from '../../lib/model/card.ts';
import { formatDate, translate } from '../../lib/platform/i18n.ts';
import { SavedIcon } from '../ui/icon.tsx';
import { OutletNames } from './outlet-names.tsx';
import { SnippetText } from './snippet-text.tsx';
import { WhyShown } from './why-shown.tsx';

/** What a button or link shows of a story, in the order in which it is read out: who, when, what, why. */
export function StoryContent({ story }: { story: StoryPreview }): VNode {
  return (
    <>
      <span class="story-by">
        <OutletNames outlets={story.outlets} />{' '}
        <time dateTime={story.date}>{formatDate(story.date)}</time>
        {story.isSaved && (
          <span class="story-state">
            <SavedIcon />
            <span class="visually-hidden">{translate('storySaved')}</span>
          </span>
        )}
        {story.isRead && <span class="story-state">{translate('storyRead')}</span>}
      </span>{' '}
      {story.origin !== undefined && (
        <span class="story-origin">{translate('fromPack', story.origin)}</span>
      )}{' '}
      <span class="story-headline" dir="auto" lang={story.lang}>
        {story.headline}
      </span>{' '}
      <SnippetText lang={story.lang} snippet={story.snippet} /> <WhyShown reasons={story.reasons} />
    </>
  );
}
