import { defineExtensionMessaging } from '@webext-core/messaging';

import type { Card } from '../model/card.ts';
import type { Control } from '../model/control.ts';
import type {
  CardRequest,
  MentionsRequest,
  MentionsResponse,
  MentionStart,
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
  /** Page → background: bring the script that draws cards into the frame that asks. */
  loadCard(): void;
  /** Page with frames → background: Escape was pressed there, the card may be in another frame. */
  relayEscape(): void;
  /** Background → every frame of a tab: Escape was pressed in one of them. */
  escape(): void;
  /** Background and popup → page: step through its mentions by keyboard, from the one given. */
  enterMentions(from: MentionStart): void;
  /** Page in a frame → background: the host of the whole page, which the address bar shows. */
  getPageHost(): string;
  /** Background → page: the reader took back the access to this page. */
  leave(): void;
  /** Popup → page: what is marked there. */
  getPageMentions(): PageReport;
  /** Popup and background → page in a private window: do it for this page, and keep nothing. */
  controlPage(control: Control): void;
};

const messaging = defineExtensionMessaging<ProtocolMap>();

export const onMessage = messaging.onMessage;
export const sendMessage = messaging.sendMessage;
export const stopListening = messaging.removeAllListeners;
