import './marks.css';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';

import { LIFE_KEY } from '../../lib/model/page.ts';
import { asSlice } from '../../lib/page/note-slice.ts';
import { isExtensionHere } from '../../lib/platform/life.ts';
import { onMessage, stopListening } from '../../lib/platform/messages.ts';
import { readSettings, watchSettings } from '../../lib/platform/settings.ts';
import { connectBackground } from './ask-background.ts';
import { findPagePlace } from './page-place.ts';
import { createPageSession, type PageSession } from './page-session.ts';

/** Nothing tells a page script that its extension was updated or removed: it has to look. */
const LOOK_EVERY_MS = 1_000;

/** True in the one frame the reader's keys go to; in the page itself while the browser's own windows have them. */
function holdsFocus(): boolean {
  if (!document.hasFocus()) return window === window.top;
  return !(document.activeElement instanceof HTMLIFrameElement);
}

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(context) {
    Reflect.set(globalThis, LIFE_KEY, context.signal);
    // WXT's timer looks before each turn, and ends the context when the extension is gone.
    context.setInterval(() => undefined, LOOK_EVERY_MS);
    const background = connectBackground(context);
    try {
      const session = createPageSession(
        background,
        await findPagePlace(background),
        context.signal,
      );
      watchSettings(session.follow, context.signal);
      listen(session, context);
      const settings = await readSettings();
      asSlice(() => session.follow(settings));
    } catch {
      // What the reader decided about this page cannot be known: it goes without marks, and hears nothing of it.
      context.abort();
    }
  },
});

function listen(session: PageSession, context: ContentScriptContext): void {
  onMessage('leave', () => context.abort());
  onMessage('escape', () => session.escape());
  onMessage('enterMentions', async ({ data }) => {
    if (holdsFocus()) await session.enterMentions(data);
  });
  onMessage('controlPage', ({ data }) => session.controlPage(data));
  // The popup asks the page, not the frames in it.
  if (window === window.top) onMessage('getPageMentions', session.report);
  context.onInvalidated(() => isExtensionHere() && stopListening());
}
