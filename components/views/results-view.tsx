import type { VNode } from 'preact';

import type { SearchNote, StoryList } from '../../lib/model/browse.ts';
import { entityLabel, type Entity } from '../../lib/model/entity.ts';
import { translate, translateCount, uiLanguage } from '../../lib/platform/i18n.ts';
import type { Loaded } from '../hooks/use-load.ts';
import type { Links } from '../ui/links.ts';
import { Notice } from '../ui/notice.tsx';
import { StoryListing } from './story-listing.tsx';

type Props = {
  /** The entity the list is about, when it is filtered. */
  entity: Entity | undefined;
  /** What the reader typed; empty when the list is only filtered. */
  text: string;
  list: Loaded<StoryList>;
  links: Links;
  /** Address of the same search over all stories. */
  everywhere: string;
  onMore: () => void;
  onRetry: () => void;
};

/** Stories about an entity, stories that answer a search, or both. */
export function ResultsView({ entity, text, list, everywhere, ...listing }: Props): VNode {
  const label = entity && entityLabel(entity, uiLanguage());
  const title = label ?? translate('resultsTitle', text);
  return (
    <>
      <header class="results-header">
        <h1 class={label === undefined ? 'visually-hidden' : 'results-title'} dir="auto">
          {title}
        </h1>
        {entity?.line && (
          <p class="results-line" dir="auto">
            {entity.line}
          </p>
        )}
        <p class="label" role="status">
          {list.state === 'ready' && countSentence(list.value.total, text)}
        </p>
        {list.state === 'ready' && <SearchNotes notes={list.value.notes} />}
      </header>
      <StoryListing
        list={list}
        label={title}
        {...listing}
        empty={<NothingFound text={text} label={label} everywhere={everywhere} />}
      />
    </>
  );
}

function noteSentence(note: SearchNote): string {
  switch (note.type) {
    case 'empty-filter':
      return translate('searchEmptyFilter', `${note.filter}:`);
    case 'no-date':
      return translate('searchNoDate', `${note.filter}:${note.text}`);
    case 'unknown-kind':
      return translate('searchUnknownKind', `is:${note.text}`, note.kinds.join(', '));
    case 'corrected':
      return translate('searchCorrected', note.word, note.names.join(', '));
  }
}

/** What was made of a search that is not plain. */
function SearchNotes({ notes }: { notes: SearchNote[] }): VNode | null {
  if (notes.length === 0) return null;
  return (
    <ul class="search-notes" role="status">
      {notes.map((note) => {
        const sentence = noteSentence(note);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}

function countSentence(total: number, text: string): string {
  if (total === 0) return '';
  return translateCount(text === '' ? 'storyCount' : 'storiesFound', total);
}

type NothingFoundProps = { text: string; label: string | undefined; everywhere: string };

function NothingFound({ text, label, everywhere }: NothingFoundProps): VNode {
  if (label !== undefined && text === '')
    return <Notice text={translate('cardNoStories', label)} />;
  if (text.trim() === 'is:saved') {
    return <Notice text={translate('noneSaved')} hint={translate('noneSavedHint')} />;
  }
  if (label === undefined) {
    return <Notice text={translate('noResults', text)} hint={translate('noResultsHint')} />;
  }
  return (
    <Notice text={translate('noResultsAbout', text, label)}>
      <a class="button" href={everywhere}>
        {translate('searchEverywhere')}
      </a>
    </Notice>
  );
}
