import type { ContentScriptContext } from 'wxt/utils/content-script-context';

import type { Card } from '../../lib/model/card.ts';
import type { Control } from '../../lib/model/control.ts';
import type {
  CardRequest,
  MentionsRequest,
  MentionsResponse,
  StoriesPlace,
} from '../../lib/model/messages.ts';
import { sendMessage } from '../../lib/platform/messages.ts';

/** The background may be asleep: the first message wakes it, and may be lost on the way. */
const RETRY_AFTER_MS = 100;

/** What the page script asks of the background. */
export type Background = {
  findMentions(request: MentionsRequest): Promise<MentionsResponse>;
  getCard(request: CardRequest): Promise<Card | null>;
  openStories(place: StoriesPlace): Promise<void>;
  control(control: Control): Promise<void>;
  relayEscape(): void;
  /** Brings the script that draws cards into this frame. */
  loadCard(): Promise<void>;
  /** In a frame: the host of the whole page. */
  getPageHost(): Promise<string>;
};

/**
 * Asks the background, once more when the first attempt fails. When the extension was updated or
 * removed under the page, `context` ends, so that marks and card go away, and no answer comes.
 */
export function connectBackground(context: ContentScriptContext): Background {
  async function ask<T>(send: () => Promise<T>): Promise<T> {
    try {
      if (context.isValid) return await send();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
      if (context.isValid) return send();
    }
    return context.block();
  }
  return {
    findMentions: (request) => ask(() => sendMessage('findMentions', request)),
    getCard: (request) => ask(() => sendMessage('getCard', request)),
    // A failure has no place to be shown, and the background has logged it.
    openStories: (place) => ask(() => sendMessage('openStories', place)).catch(() => undefined),
    control: (control) => ask(() => sendMessage('control', control)),
    loadCard: () => ask(() => sendMessage('loadCard', undefined)),
    // A key press that comes too late is nobody's.
    relayEscape: () => void sendMessage('relayEscape', undefined).catch(() => undefined),
    getPageHost: () => ask(() => sendMessage('getPageHost', undefined)),
  };
}
