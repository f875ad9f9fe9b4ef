import type { RefObject, TargetedInputEvent, VNode } from 'preact';

import { translate } from '../../lib/platform/i18n.ts';
import { useSettledText } from '../hooks/use-settled-text.ts';
import { CloseIcon, SearchIcon } from './icon.tsx';
import { onTrusted } from './trusted.ts';

type Props = {
  text: string;
  /** Name of the entity the list is filtered by. */
  filter?: string | undefined;
  input: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onRemoveFilter: () => void;
};

/** Finds as the reader types. Escape clears; Backspace at the start takes the filter away. */
export function SearchBox({ text, filter, input, onText, onRemoveFilter }: Props): VNode {
  const { draft, type, settle } = useSettledText(text, onText);
  const label = translate(filter === undefined ? 'searchPlaceholder' : 'searchWithin');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') settle(draft);
    const clears = event.key === 'Escape' && draft !== '';
    const unfilters = event.key === 'Backspace' && draft === '' && filter !== undefined;
    if (clears || unfilters) event.preventDefault();
    if (clears) settle('');
    if (unfilters) onRemoveFilter();
  };
  // The pressed button goes away; the focus must not go with it.
  const andFocus = (action: () => void) => (): void => {
    action();
    input.current?.focus();
  };
  return (
    <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchIcon />
      {filter !== undefined && <FilterChip label={filter} onRemove={andFocus(onRemoveFilter)} />}
      <input
        ref={input}
        type="search"
        class="search-input"
        value={draft}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        onKeyDown={onTrusted(onKeyDown)}
        onInput={onTrusted((event: TargetedInputEvent<HTMLInputElement>) =>
          type(event.currentTarget.value),
        )}
      />
      {draft === '' ? (
        <kbd class="search-key" aria-hidden="true">
          /
        </kbd>
      ) : (
        <ClearButton onClear={andFocus(() => settle(''))} />
      )}
    </form>
  );
}

function ClearButton({ onClear }: { onClear: () => void }): VNode {
  const label = translate('searchClear');
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={onTrusted(onClear)}
    >
      <CloseIcon />
    </button>
  );
}

function FilterChip({ label, onRemove }: { label: string; onRemove: () => void }): VNode {
  const removeLabel = translate('filterRemove', label);
  return (
    <span class="filter">
      <bdi class="filter-label">{label}</bdi>
      <button
        type="button"
        class="filter-remove"
        aria-label={removeLabel}
        title={removeLabel}
        onClick={onTrusted(onRemove)}
      >
        <CloseIcon />
      </button>
    </span>
  );
}
