import type { VNode } from 'preact';

import type { StoryPreview } from '../../lib/model/card.ts';
import { formatDate } from '../../lib/platform/i18n.ts';
import { OutletNames } from './outlet-names.tsx';
import { SnippetText } from './snippet-text.tsx';
import { WhyShown } from './why-shown.tsx';

type Props = { story: StoryPreview; idPrefix: string };
type StoryLabelling = { 'aria-labelledby': string; 'aria-describedby'?: string };

/** What a button or link shows of a story. `idPrefix` is unique on the surface; see `storyLabelling`. */
export function StoryContent({ story, idPrefix }: Props): VNode {
  return (
    <>
      <span class="story-by" id={`${idPrefix}-by`}>
        <OutletNames outlets={story.outlets} />{' '}
        <time dateTime={story.date}>{formatDate(story.date)}</time>
      </span>
      <span class="story-headline" id={`${idPrefix}-headline`} dir="auto" lang={story.lang}>
        {story.headline}
      </span>
      <SnippetText id={`${idPrefix}-snippet`} lang={story.lang} snippet={story.snippet} />
      <WhyShown id={`${idPrefix}-why`} reasons={story.reasons} />
    </>
  );
}

/** Headline and source name the control around `StoryContent`; snippet and reasons describe it. */
export function storyLabelling({ story, idPrefix }: Props): StoryLabelling {
  const described = [
    story.snippet.text !== '' && `${idPrefix}-snippet`,
    story.reasons.length > 0 && `${idPrefix}-why`,
  ].filter((id) => id !== false);
  return {
    'aria-labelledby': `${idPrefix}-headline ${idPrefix}-by`,
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
  };
}
