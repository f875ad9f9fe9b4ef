import { browser } from 'wxt/browser';

import { STEP_COMMAND } from '../../lib/model/commands.ts';
import type { StoriesPlace } from '../../lib/model/messages.ts';
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

/** Where no page script runs nobody hears it, and nothing is to be done. */
function tellTab(send: () => Promise<void>): void {
  send().catch(() => undefined);
}

/** Keys the reader set for the extension, in the browser's own settings. Called once, while the worker starts. */
export function attachCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const id = tab?.id;
    if (command === STEP_COMMAND && id !== undefined) {
      tellTab(() => sendMessage('enterMentions', {}, id));
    }
  });
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
  onMessage(
    'control',
    logged('control', ({ data }: { data: unknown }) =>
      keepControl(parseMessage('control', controlSchema, data)),
    ),
  );
  onMessage('loadCard', async ({ sender }) => {
    const tabId: number | undefined = sender?.tab?.id;
    if (tabId === undefined) throw new Error('Message loadCard: expected a tab, got none.');
    const target = { tabId, frameIds: [sender.frameId ?? 0] };
    await browser.scripting.executeScript({ target, files: ['/card.js'] });
  });
  onMessage('relayEscape', ({ sender }) => {
    const tab: number | undefined = sender?.tab?.id;
    if (tab !== undefined) tellTab(() => sendMessage('escape', undefined, tab));
  });
  onMessage(
    'openStories',
    logged('openStories', async ({ data }: { data: unknown }) => {
      const place = parseMessage('openStories', storiesPlaceSchema, data);
      await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') + routeOf(place) });
    }),
  );
}
