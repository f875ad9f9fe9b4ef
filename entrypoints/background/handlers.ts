import { type Browser, browser } from 'wxt/browser';

import type { StoriesPlace } from '../../lib/model/messages.ts';
import { hostOf } from '../../lib/model/page.ts';
import { uiLanguage } from '../../lib/platform/i18n.ts';
import { logError } from '../../lib/platform/log.ts';
import { onMessage, sendMessage } from '../../lib/platform/messages.ts';
import {
  cardRequestSchema,
  controlSchema,
  mentionsRequestSchema,
  storiesPlaceSchema,
} from '../../lib/schema/message-schema.ts';
import { firstProblem, type z } from '../../lib/schema/zod.ts';
import { keepControl } from '../../lib/services/change-settings.ts';
import { findPageMentions } from '../../lib/services/find-page-mentions.ts';
import { getCard } from '../../lib/services/get-card.ts';
import type { LibrarySession } from '../../lib/services/library-session.ts';

type Sender = Browser.runtime.MessageSender;

/** A message that is not what its contract says: told to the sender, and nothing is done. */
function parseMessage<T>(name: string, schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new Error(`Message ${name}: ${firstProblem(parsed.error)}`);
  return parsed.data;
}

/** A failure is told to the sender, who has no place to show it, and logged here, where we can see it. */
function logged<Request, Answer>(
  name: string,
  answer: (request: Request) => Promise<Answer>,
): (request: Request) => Promise<Answer> {
  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      logError(`message ${name}`, error);
      throw error;
    }
  };
}

/** Nothing done in a private window is kept: there it holds for the page, with its frames, alone. */
async function control({ data, sender }: { data: unknown; sender: Sender }): Promise<void> {
  const pressed = parseMessage('control', controlSchema, data);
  const { id, incognito } = sender.tab ?? {};
  const isOurs = sender.url?.startsWith(browser.runtime.getURL('/'));
  if (incognito && id !== undefined && !isOurs) await sendMessage('controlPage', pressed, id);
  else await keepControl(pressed);
}

/** Address of the extension's page for a place, within the extension. */
function routeOf(place: StoriesPlace): string {
  return 'entity' in place
    ? `#/entity/${place.entity}`
    : `#/story/${encodeURIComponent(place.story)}`;
}

/** Answers every message of the page scripts. Called once, while the worker starts. */
export function attachHandlers(session: LibrarySession): void {
  onMessage(
    'findMentions',
    logged('findMentions', async ({ data }: { data: unknown }) => {
      const request = parseMessage('findMentions', mentionsRequestSchema, data);
      const [detector, entities] = await Promise.all([session.detector(), session.entities()]);
      return findPageMentions(request, { detector, entities });
    }),
  );
  onMessage(
    'getCard',
    logged('getCard', async ({ data }: { data: unknown }) => {
      const request = parseMessage('getCard', cardRequestSchema, data);
      const [{ store }, entities, stories] = await Promise.all([
        session.library(),
        session.entities(),
        session.stories(),
      ]);
      return getCard(request, { store, entities, stories, lang: uiLanguage() });
    }),
  );
  onMessage('control', logged('control', control));
  onMessage(
    'loadCard',
    logged('loadCard', async ({ sender }: { sender: Sender }) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) throw new Error('Message loadCard: expected a tab, got none.');
      const target = { tabId, frameIds: [sender.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ['/card.js'] });
    }),
  );
  onMessage('relayEscape', async ({ sender }) => {
    if (sender.tab?.id !== undefined) await sendMessage('escape', undefined, sender.tab.id);
  });
  onMessage(
    'openStories',
    logged('openStories', async ({ data }: { data: unknown }) => {
      const place = parseMessage('openStories', storiesPlaceSchema, data);
      await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') + routeOf(place) });
    }),
  );
  onMessage('getPageHost', ({ sender }) => hostOf(sender.tab?.url));
}
