import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';

import { onMessage } from '../../lib/platform/messages.ts';
import { readSettings, watchSettings } from '../../lib/platform/settings.ts';
import { createPageSession } from './page-session.ts';

/** True in the one frame the reader's keys go to; in the page itself while the browser's own windows have them. */
function holdsFocus(): boolean {
  if (!document.hasFocus()) return window === window.top;
  return !(document.activeElement instanceof HTMLIFrameElement);
}

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(context) {
    const session = createPageSession(context.signal);
    watchSettings(session.follow, context.signal);
    onMessage('escape', () => session.escape());
    onMessage('enterMentions', async ({ data }) => {
      if (holdsFocus()) await session.enterMentions(data);
    });
    // The popup asks the page, not the frames in it.
    if (window === window.top) {
      onMessage('getPageMentions', () => session.report());
      onMessage('controlPage', ({ data }) => {
        session.controlPage(data);
        return session.report();
      });
    }
    session.follow(await readSettings());
  },
});
