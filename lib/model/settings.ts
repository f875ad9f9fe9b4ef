import type { EntityId } from './entity.ts';

/** Why a site is off from the start: names in letters, chats, documents and accounts are no news. */
export const EXCLUSION_REASONS = ['mail', 'chat', 'editor', 'bank'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Where Backstory is off: one host, or a registrable domain with all its hosts. */
export type SiteRule = {
  site: string;
  scope: 'host' | 'domain';
  /** Of rules that came with the extension. */
  reason?: ExclusionReason | undefined;
};

/** A name never to mark: an entity everywhere, or one spelling of it on one host (“not this one”). */
export type Mute = {
  entity: EntityId;
  /** What readers call it, for the list of mutes. */
  label: string;
  surface?: string | undefined;
  host?: string | undefined;
};

/** Which mentions are marked: the first in each section, all, or the first of names that have stories. */
export const DENSITIES = ['first', 'all', 'with-stories'] as const;
export type Density = (typeof DENSITIES)[number];

/** How strongly; `none` paints nothing and opens nothing by the pointer. */
export const STRENGTHS = ['none', 'faint', 'line', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What the reader chooses about hovering. */
export type HoverSettings = {
  /** Rest on a mention before its card opens. Presets 300, 500, 800. */
  showDelayMs: number;
  /** Grace after the pointer has left mention, card and the way between them. */
  hideDelayMs: number;
  /** Open only while the modifier key is held; then a short delay replaces the rest. */
  requireModifier: boolean;
  /** A tap on a marked name opens its card. */
  opensOnTap: boolean;
};

/** Page Previews waits 500 ms in all to show and 300 to hide; less opens cards on plain words by accident. */
export const DEFAULT_HOVER_SETTINGS: HoverSettings = {
  showDelayMs: 500,
  hideDelayMs: 300,
  requireModifier: false,
  opensOnTap: true,
};

/** Longer delays are a slip: nobody rests for ten seconds. */
const MAX_DELAY_MS = 10_000;

/** What the reader decided. */
export type Settings = {
  density: Density;
  strength: Strength;
  hover: HoverSettings;
  siteRules: SiteRule[];
  /** Nothing is marked anywhere until then, ms since 1970; 0 when not paused. */
  pausedUntil: number;
  mutes: Mute[];
  /** Screen readers are told once how many names a page has. */
  announces: boolean;
  /** Version of the default exclusions that were added: each is added once, and may be taken out. */
  exclusionsVersion: number;
};

/** Whether names are marked on a host, and why not. */
export type SiteState =
  | { state: 'on' }
  | { state: 'off'; rule: SiteRule }
  | { state: 'paused'; until: number };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function toRule(value: unknown): SiteRule[] {
  if (!isRecord(value) || !isText(value['site'])) return [];
  const reason = EXCLUSION_REASONS.find((known) => known === value['reason']);
  const scope = value['scope'] === 'domain' ? 'domain' : 'host';
  return [{ site: value['site'], scope, ...(reason ? { reason } : {}) }];
}

const isEntityId = (value: unknown): value is EntityId =>
  isText(value) && /^(?:Q\d+|x:.+)$/u.test(value);

function toMute(value: unknown): Mute[] {
  if (!isRecord(value) || !isEntityId(value['entity'])) return [];
  const { entity, label, surface, host } = value;
  return [
    {
      entity,
      label: isText(label) ? label : entity,
      ...(isText(surface) ? { surface } : {}),
      ...(isText(host) ? { host } : {}),
    },
  ];
}

const listOf = <T>(value: unknown, read: (item: unknown) => T[]): T[] =>
  Array.isArray(value) ? value.flatMap(read) : [];

function delayOf(value: unknown, otherwise: number): number {
  const isDelay = typeof value === 'number' && value >= 0 && value <= MAX_DELAY_MS;
  return isDelay ? value : otherwise;
}

function toHover(value: unknown): HoverSettings {
  const from = isRecord(value) ? value : {};
  return {
    showDelayMs: delayOf(from['showDelayMs'], DEFAULT_HOVER_SETTINGS.showDelayMs),
    hideDelayMs: delayOf(from['hideDelayMs'], DEFAULT_HOVER_SETTINGS.hideDelayMs),
    requireModifier: from['requireModifier'] === true,
    opensOnTap: from['opensOnTap'] !== false,
  };
}

/** Settings read from storage, whatever an older version or a damaged profile left there. Total. */
export function withDefaults(stored: unknown): Settings {
  const from = isRecord(stored) ? stored : {};
  const { siteRules, sitesOff, pausedUntil, mutes, exclusionsVersion } = from;
  const { density, strength, hover, announces } = from;
  // Until version 0.2 a list of hosts.
  const older = listOf(sitesOff, (site) => toRule({ site, scope: 'host' }));
  return {
    density: DENSITIES.find((known) => known === density) ?? 'first',
    strength: STRENGTHS.find((known) => known === strength) ?? 'line',
    hover: toHover(hover),
    siteRules: [...older, ...listOf(siteRules, toRule)],
    pausedUntil: typeof pausedUntil === 'number' ? pausedUntil : 0,
    mutes: listOf(mutes, toMute),
    announces: announces === true,
    exclusionsVersion: typeof exclusionsVersion === 'number' ? exclusionsVersion : 0,
  };
}

/** True when a rule is about a host. */
export function coversHost({ site, scope }: SiteRule, host: string): boolean {
  return host === site || (scope === 'domain' && host.endsWith(`.${site}`));
}

/** Whether names are marked on a host at a time (ms since 1970). A pause goes before a rule. */
export function siteStateOf(settings: Settings, host: string, now: number): SiteState {
  if (settings.pausedUntil > now) return { state: 'paused', until: settings.pausedUntil };
  const rule = settings.siteRules.find((candidate) => coversHost(candidate, host));
  return rule ? { state: 'off', rule } : { state: 'on' };
}

/** Spellings are compared without their case: a headline mutes what the text says. */
export const muteSurface = (surface: string): string => surface.toLowerCase();

/** True when the reader does not want this name marked on this host. */
export function isMuted(
  mutes: readonly Mute[],
  { entity, surface }: { entity: EntityId; surface: string },
  host: string,
): boolean {
  return mutes.some(
    (mute) =>
      mute.entity === entity &&
      (mute.surface === undefined || mute.surface === muteSurface(surface)) &&
      (mute.host === undefined || mute.host === host),
  );
}
