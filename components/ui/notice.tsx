import type { ComponentChildren, VNode } from 'preact';

import { translate } from '../../lib/platform/i18n.ts';
import { onTrusted } from './trusted.ts';

type NoticeProps = { text: string; hint?: string; children?: ComponentChildren };

/** A sentence where a list or story would be: nothing there, nothing found, could not be read. */
export function Notice({ text, hint, children }: NoticeProps): VNode {
  return (
    <div class="notice">
      <p class="notice-text">{text}</p>
      {hint && <p class="notice-hint">{hint}</p>}
      {children}
    </div>
  );
}

/** The stories could not be read. */
export function FailedNotice({ onRetry }: { onRetry: () => void }): VNode {
  return (
    <div role="alert">
      <Notice text={translate('loadFailed')} hint={translate('loadFailedHint')}>
        <button type="button" class="button" onClick={onTrusted(onRetry)}>
          {translate('tryAgain')}
        </button>
      </Notice>
    </div>
  );
}

/** Grey lines in the place of text; they fade in only when reading takes noticeable time. */
export function LoadingLines(): VNode {
  return (
    <div class="loading" role="status" aria-label={translate('loading')}>
      <span />
      <span />
      <span />
    </div>
  );
}
