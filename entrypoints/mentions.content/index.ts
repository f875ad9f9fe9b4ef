import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';

import { asSlice } from '../../lib/page/note-slice.ts';
import { onMessage } from '../../lib/platform/messages.ts';
import { readSettings, watchSettings } from '../../lib/platform/settings.ts';
import { createPageSession } from './page-session.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(context) {
    const session = createPageSession(context.signal);
    watchSettings(session.follow, context.signal);
    // The popup asks the page, not the frames in it.
    if (window === window.top) {
      onMessage('getPageMentions', () => session.report());
      onMessage('controlPage', ({ data }) => {
        session.controlPage(data);
        return session.report();
      });
    }
    const settings = await readSettings();
    asSlice(() => session.follow(settings));
  },
});
