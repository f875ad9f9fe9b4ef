import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { StoryView } from '../../lib/model/browse.ts';
import type { EntityCount } from '../../lib/model/card.ts';
import { storyOutlets, type Story } from '../../lib/model/story.ts';
import { formatDate, translate } from '../../lib/platform/i18n.ts';
import { ActorList } from '../story/actor-list.tsx';
import { LinkedText } from '../story/linked-text.tsx';
import { OutletNames } from '../story/outlet-names.tsx';
import { ReportList } from '../story/report-list.tsx';
import { StoryList } from '../story/story-list.tsx';
import { ThreadTimeline } from '../story/thread-timeline.tsx';
import { EntityChips } from '../ui/entity-chips.tsx';
import { SavedIcon } from '../ui/icon.tsx';
import type { Links } from '../ui/links.ts';
import { onTrusted } from '../ui/trusted.ts';

type Props = {
  view: StoryView;
  links: Links;
  /** Absent where nothing may be kept. */
  onSave: ((isSaved: boolean) => void) | undefined;
};

/** One story with everything around it: its reports, its names, its thread, related stories. */
export function FullStory({ view, links, onSave }: Props): VNode {
  const { story, original, isSaved, entities, thread, related } = view;
  const [isOriginal, setOriginal] = useState(false);
  return (
    <>
      <StoryArticle
        story={(isOriginal && original) || story}
        writtenIn={(original ?? story).lang}
        entities={entities}
        links={links}
      >
        {onSave && <SaveButton isSaved={isSaved} onSave={onSave} />}
      </StoryArticle>
      {original && (
        <p class="article-note">
          {translate('storyTranslated')}{' '}
          <button
            type="button"
            class="text-button"
            aria-pressed={isOriginal}
            onClick={onTrusted(() => setOriginal(!isOriginal))}
          >
            {translate('storyOriginal')}
          </button>
        </p>
      )}
      {thread && (
        <ThreadTimeline
          thread={thread.thread}
          entities={thread.entities}
          stories={thread.stories}
          current={story.id}
          links={links}
        />
      )}
      {entities.length > 0 && (
        <section class="article-names">
          <h2 class="label">{translate('storyNames')}</h2>
          <EntityChips entities={entities} links={links} label={translate('storyNames')} />
        </section>
      )}
      {related.length > 0 && (
        <section>
          <h2 class="label">{translate('storyRelated')}</h2>
          <StoryList stories={related} links={links} label={translate('storyRelated')} />
        </section>
      )}
    </>
  );
}

type ArticleProps = {
  story: Story;
  /** Language of what is not translated. */
  writtenIn: string;
  entities: EntityCount[];
  links: Links;
  /** What can be done with it. */
  children: ComponentChildren;
};

function SaveButton({
  isSaved,
  onSave,
}: {
  isSaved: boolean;
  onSave: (isSaved: boolean) => void;
}): VNode {
  return (
    <button
      type="button"
      class="button save-button"
      aria-pressed={isSaved}
      onClick={onTrusted(() => onSave(!isSaved))}
    >
      <SavedIcon /> {translate(isSaved ? 'storySaved' : 'storySave')}
    </button>
  );
}

function StoryArticle({ story, writtenIn, entities, links, children }: ArticleProps): VNode {
  const isBrief = story.kind === 'brief';
  return (
    <article class="article">
      <p class="story-by">
        <OutletNames outlets={storyOutlets(story)} />{' '}
        <time dateTime={story.date}>{formatDate(story.date)}</time>
      </p>
      <h1 class="article-headline" dir="auto" lang={story.lang}>
        {story.headline}
      </h1>
      <LinkedText
        text={story.text}
        lang={story.lang}
        mentions={mentionsInText(story)}
        links={links}
      />
      {children}
      {isBrief && <p class="article-note">{translate('storyWrittenByUs')}</p>}
      {story.originTitle !== undefined && (
        <p class="article-note">{translate('storyFromPack', story.originTitle)}</p>
      )}
      {story.actors.length > 0 && (
        <ActorList actors={story.actors} entities={entities} lang={writtenIn} links={links} />
      )}
      {story.sources.length > 0 && (
        <section class="article-reports">
          <h2 class="label">{translate(isBrief ? 'storyReports' : 'storySources')}</h2>
          <ReportList reports={story.sources} />
        </section>
      )}
    </article>
  );
}

/** Mentions count from the headline (`storyText`): a line break stands between it and the text. */
function mentionsInText(story: Story): Story['mentions'] {
  const textStart = story.headline.length + 1;
  return story.mentions
    .filter((mention) => mention.start >= textStart)
    .map((mention) => ({
      ...mention,
      start: mention.start - textStart,
      end: mention.end - textStart,
    }));
}
