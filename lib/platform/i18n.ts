import { browser } from 'wxt/browser';

/** A key of `public/_locales/en/messages.json`. */
export type MessageKey = Parameters<typeof browser.i18n.getMessage>[0];

/** The part of a counting key before its plural form: `storyCount` for `storyCount_one`, `storyCount_other`. */
export type CountKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

type Formats = {
  language: string;
  plural: Intl.PluralRules;
  count: Intl.NumberFormat;
  /** For dates without a time: they name a day, whatever the reader's time zone. */
  day: Intl.DateTimeFormat;
  /** For dates with a time: the day it was for the reader. */
  moment: Intl.DateTimeFormat;
};

const PURE_DATE = /^\d{4}-\d{2}-\d{2}$/u;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T/u;

/** First Strong Isolate and Pop Directional Isolate (Unicode UAX #9, 2.4). */
const ISOLATE_START = '\u2068';
const ISOLATE_END = '\u2069';

/** The news dates by the Gregorian calendar everywhere; some languages would switch (`fa`, `th`). */
const DAY_FORMAT = {
  calendar: 'gregory',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
} as const;

let cached: Formats | undefined;

/**
 * The message in the reader's language, else in English, with `$1` to `$9` replaced by `substitutions`.
 * In right-to-left languages each substitution is isolated, so that a Latin name cannot reorder the sentence.
 */
export function translate(key: MessageKey, ...substitutions: string[]): string {
  return getMessage(key, substitutions);
}

/** As `translate`, in the plural form that `count` asks for; `$1` is the count, `$2` the first substitution. */
export function translateCount(base: CountKey, count: number, ...substitutions: string[]): string {
  const values = [formatCount(count), ...substitutions];
  const form = formats().plural.select(count);
  return getMessage(`${base}_${form}`, values) || getMessage(`${base}_other`, values);
}

/**
 * The language the messages really are in, as a BCP 47 tag: with the reader's region when the browser's language
 * has messages (`en-GB`), else the language they fall back to. Dates, digits and plurals must follow it.
 */
export function uiLanguage(): string {
  const written = getMessage('localeCode', []);
  const asked = browser.i18n.getUILanguage();
  return asked.split('-')[0] === written ? asked : written;
}

/** The direction of the language the messages are in. */
export function uiDirection(): 'ltr' | 'rtl' {
  return getMessage('localeDirection', []) === 'rtl' ? 'rtl' : 'ltr';
}

/**
 * An ISO date or date-time as a day (`14 Mar 2025`). A date without time is never shifted by the time zone.
 * Anything else (`2012`, `2012-05`, broken text) is returned as it is: no day is made up.
 */
export function formatDate(isoDate: string): string {
  const isPure = PURE_DATE.test(isoDate);
  const time = isPure || DATE_TIME.test(isoDate) ? Date.parse(isoDate) : Number.NaN;
  if (Number.isNaN(time)) return isoDate;
  return (isPure ? formats().day : formats().moment).format(time);
}

/** A time of day as the interface writes it; ms since 1970. */
export function formatTime(time: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short' }).format(time);
}

/** A whole number with the digits and separators of the interface's language. */
export function formatCount(count: number): string {
  return formats().count.format(count);
}

function formats(): Formats {
  const language = uiLanguage();
  if (cached?.language === language) return cached;
  cached = {
    language,
    plural: new Intl.PluralRules(language),
    count: new Intl.NumberFormat(language),
    day: new Intl.DateTimeFormat(language, { ...DAY_FORMAT, timeZone: 'UTC' }),
    moment: new Intl.DateTimeFormat(language, DAY_FORMAT),
  };
  return cached;
}

function getMessage(name: string, substitutions: string[]): string {
  const messages: { getMessage(name: string, substitutions?: string[]): string } = browser.i18n;
  if (substitutions.length === 0) return messages.getMessage(name);
  return messages.getMessage(name, isolated(substitutions));
}

function isolated(substitutions: string[]): string[] {
  if (uiDirection() === 'ltr') return substitutions;
  return substitutions.map((text) => `${ISOLATE_START}${text}${ISOLATE_END}`);
}
