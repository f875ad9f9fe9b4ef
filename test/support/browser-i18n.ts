import arabic from '../../public/_locales/ar/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

/**
 * Stands in for `wxt/browser` in tests that draw: the part of `browser.i18n` the interface uses, over the real
 * message files. `vi.mock('wxt/browser', () => import('../../support/browser-i18n.ts'))`
 */
type Messages = Partial<Record<string, { message: string }>>;

const LOCALES: Record<string, Messages> = { en: english, ar: arabic };

let language = 'en';

/** Sets the browser's interface language, as a BCP 47 tag; without messages for it English is shown. */
export function setBrowserLanguage(tag: string): void {
  language = tag;
}

function getMessage(name: string, substitutions: string | string[] = []): string {
  const base = language.split('-')[0] ?? language;
  const messages: Messages = LOCALES[base] ?? english;
  const template = messages[name]?.message ?? LOCALES['en']?.[name]?.message ?? '';
  const values = [substitutions].flat();
  return template.replaceAll(
    /\$([1-9])/gu,
    (_match: string, place: string) => values[Number(place) - 1] ?? '',
  );
}

export const browser = { i18n: { getMessage, getUILanguage: () => language } };
