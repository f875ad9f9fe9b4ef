import { browser } from 'wxt/browser';

import type { Card } from '../model/card.ts';
import type { Control } from '../model/control.ts';
import type {
  CardRequest,
  MentionsRequest,
  MentionsResponse,
  PageReport,
  StoriesPlace,
} from '../model/messages.ts';

/** Every message between the parts of the extension; the name, what is sent, what comes back. */
type ProtocolMap = {
  /** Page → background: names in these texts. */
  findMentions(request: MentionsRequest): MentionsResponse;
  /** Page → background: the card of an entity; null when nothing is known about it. */
  getCard(request: CardRequest): Card | null;
  /** Page → background: open the extension's page on an entity's stories or on a story. */
  openStories(place: StoriesPlace): void;
  /** Page and popup → background: keep what the reader pressed. */
  control(control: Control): void;
  /** Popup → page: what is marked there. */
  getPageMentions(): PageReport;
  /** Popup → page in a private window: do it for this page, and keep nothing. */
  controlPage(control: Control): PageReport;
};

type Name = keyof ProtocolMap;
type Sent<N extends Name> = Parameters<ProtocolMap[N]>[0];
type Answer<N extends Name> = ReturnType<ProtocolMap[N]>;
type Reply<N extends Name> = { res: Answer<N> } | { err: string };

/** Sends to the background, or to the page in a tab. Rejects when nobody answers, and with the other side's failure. */
export async function sendMessage<N extends Name>(
  type: N,
  data: Sent<N>,
  tab?: number,
): Promise<Answer<N>> {
  const message = { type, data };
  const reply: Reply<N> | undefined = await (tab === undefined
    ? browser.runtime.sendMessage(message)
    : browser.tabs.sendMessage(tab, message));
  if (!reply) throw new Error(`expected an answer to ${type}; nobody listens`);
  if ('err' in reply) throw new Error(reply.err);
  return reply.res;
}

/** Answers messages of one kind; a failure is told to who asked. */
export function onMessage<N extends Name>(
  type: N,
  answer: (message: { data: Sent<N> }) => Answer<N> | Promise<Answer<N>>,
): void {
  const reply = async (data: Sent<N>): Promise<Reply<N>> => {
    try {
      return { res: await answer({ data }) };
    } catch (error) {
      return { err: String(error) };
    }
  };
  browser.runtime.onMessage.addListener(
    (message: { type?: unknown; data: Sent<N> }, _sender, respond: (reply: Reply<N>) => void) => {
      if (message.type !== type) return false;
      void reply(message.data).then(respond);
      // Chrome keeps the channel open for an answer that comes later.
      return true;
    },
  );
}
