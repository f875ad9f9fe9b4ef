import { afterEach, describe, expect, it, vi } from 'vitest';

import {
  formatCount,
  formatDate,
  translate,
  translateCount,
  uiDirection,
  uiLanguage,
} from '../../../../lib/platform/i18n.ts';
import arabic from '../../../../public/_locales/ar/messages.json' with { type: 'json' };
import english from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { setBrowserLanguage } from '../../../support/browser-i18n.ts';

vi.mock('wxt/browser', () => import('../../../support/browser-i18n.ts'));

/** Chrome refuses a longer description; so does our own store text. */
const LONGEST_DESCRIPTION = 110;

const ISOLATES = /[\u2068\u2069]/gu;

describe('language of the interface', () => {
  const cases = [
    { asked: 'en-GB', language: 'en-GB', direction: 'ltr' },
    { asked: 'ar-EG', language: 'ar-EG', direction: 'rtl' },
    { asked: 'he', language: 'en', direction: 'ltr' },
    { asked: 'fa-IR', language: 'en', direction: 'ltr' },
    { asked: 'ru', language: 'en', direction: 'ltr' },
  ];

  it.each(cases)('is $language, $direction for a browser in $asked', (expected) => {
    setBrowserLanguage(expected.asked);
    expect(uiLanguage()).toBe(expected.language);
    expect(uiDirection()).toBe(expected.direction);
  });
});

describe('translate', () => {
  it('fills in what is given', () => {
    setBrowserLanguage('en');
    expect(translate('cardNoStories', 'Iran')).toBe('There are no stories about Iran yet.');
  });

  it('isolates what is given in right-to-left languages, so that it cannot reorder the sentence', () => {
    setBrowserLanguage('ar');
    expect(translate('pageOff', 'example.org')).toContain('\u2068example.org\u2069');
  });
});

describe('translateCount', () => {
  const cases = [
    { language: 'en', count: 0, text: '0 stories' },
    { language: 'en', count: 1, text: '1 story' },
    { language: 'en', count: 1234, text: '1,234 stories' },
    { language: 'ru', count: 2, text: '2 stories' },
    { language: 'ru', count: 1, text: '1 story' },
    { language: 'ar', count: 0, text: 'لا قصص' },
    { language: 'ar', count: 1, text: 'قصة واحدة' },
    { language: 'ar', count: 2, text: 'قصتان' },
    { language: 'ar', count: 3, text: `${formatIn('ar', 3)} قصص` },
    { language: 'ar', count: 11, text: `${formatIn('ar', 11)} قصة` },
    { language: 'ar', count: 100, text: `${formatIn('ar', 100)} قصة` },
  ];

  it.each(cases)('says "$text" for $count in a browser in $language', (expected) => {
    setBrowserLanguage(expected.language);
    const text = translateCount('storyCount', expected.count).replaceAll(ISOLATES, '');
    expect(text).toBe(expected.text);
  });

  it('takes further values after the count', () => {
    setBrowserLanguage('en');
    expect(translateCount('entityStories', 7, 'Iran')).toBe('Iran, 7 stories');
  });
});

describe('formatDate', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const cases = [
    { language: 'en-GB', date: '2025-03-14', shown: '14 Mar 2025' },
    { language: 'en-US', date: '2025-03-14', shown: 'Mar 14, 2025' },
    { language: 'ar-EG', date: '2025-03-14', shown: '١٤ مارس ٢٠٢٥' },
    { language: 'en-GB', date: '2025-03', shown: '2025-03' },
    { language: 'en-GB', date: '2025', shown: '2025' },
    { language: 'en-GB', date: '2025-02-45', shown: '2025-02-45' },
    { language: 'en-GB', date: '14 March 2025', shown: '14 March 2025' },
    { language: 'en-GB', date: '', shown: '' },
  ];

  it.each(cases)('shows "$date" as "$shown" in $language', ({ language, date, shown }) => {
    setBrowserLanguage(language);
    expect(formatDate(date)).toBe(shown);
  });

  it('keeps the Gregorian calendar where the language has another', () => {
    setBrowserLanguage('en-u-ca-buddhist');
    expect(formatDate('2025-03-14')).toBe('Mar 14, 2025');
  });

  it.each([
    { zone: 'Pacific/Kiritimati', date: '2025-12-31', shown: '31 Dec 2025' },
    { zone: 'Pacific/Pago_Pago', date: '2025-01-01', shown: '1 Jan 2025' },
  ])('never shifts a date without time, in $zone', ({ zone, date, shown }) => {
    vi.stubEnv('TZ', zone);
    renewFormats();
    expect(formatDate(date)).toBe(shown);
  });

  it.each([
    { zone: 'Pacific/Kiritimati', shown: '15 Mar 2025' },
    { zone: 'Pacific/Pago_Pago', shown: '14 Mar 2025' },
  ])('shows a date-time as the day it is for the reader, in $zone', ({ zone, shown }) => {
    vi.stubEnv('TZ', zone);
    renewFormats();
    expect(formatDate('2025-03-14T12:00:00Z')).toBe(shown);
  });
});

describe('message files', () => {
  const ARABIC_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const counted = Object.keys(english).filter((key) => key.endsWith('_other'));

  it('have the same messages in both languages', () => {
    expect(plainKeys(arabic).toSorted()).toEqual(plainKeys(english).toSorted());
  });

  it('have each counted message in every form its language needs', () => {
    for (const key of counted) {
      const base = key.slice(0, -'_other'.length);
      expect(Object.keys(english)).toContain(`${base}_one`);
      expect(Object.keys(arabic)).toEqual(
        expect.arrayContaining(ARABIC_FORMS.map((form) => `${base}_${form}`)),
      );
    }
    expect(counted.length).toBeGreaterThan(0);
  });

  it('have no empty message', () => {
    const texts = [...Object.values(english), ...Object.values(arabic)];
    expect(texts.filter(({ message }) => message.trim() === '')).toEqual([]);
  });

  it('keep the product name and the length of its description', () => {
    for (const messages of [english, arabic]) {
      expect(messages.extensionName.message).toBe('Backstory');
      expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    }
  });
});

function formatIn(language: string, count: number): string {
  setBrowserLanguage(language);
  return formatCount(count);
}

function plainKeys(messages: object): string[] {
  const counted = /_(?:zero|one|two|few|many|other)$/u;
  return Object.keys(messages).filter((key) => !counted.test(key));
}

/** Formats are kept for a language, with the time zone of their making. */
function renewFormats(): void {
  for (const language of ['en-US', 'en-GB']) {
    setBrowserLanguage(language);
    formatCount(1);
  }
}
