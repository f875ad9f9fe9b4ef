import type { EntityId } from './entity.ts';
import {
  coversHost,
  type Density,
  type HoverSettings,
  type Mute,
  muteSurface,
  type Settings,
  type SiteRule,
  type Strength,
} from './settings.ts';

/** An hour is what people ask for who want to read something in peace. */
const PAUSE_MS = 60 * 60 * 1000;

/** What the reader does with one press. What says no has its undoing. */
export type Control =
  | { type: 'site-off'; host: string; scope: SiteRule['scope'] }
  | { type: 'site-on'; host: string }
  | { type: 'pause' }
  | { type: 'resume' }
  /** Never mark this entity. */
  | { type: 'mute'; entity: EntityId; label: string }
  /** This spelling is not this entity on this host. */
  | { type: 'not-this'; entity: EntityId; label: string; surface: string; host: string }
  | { type: 'unmute'; mute: Mute }
  | { type: 'density'; density: Density }
  | { type: 'strength'; strength: Strength }
  | { type: 'hover'; hover: HoverSettings }
  | { type: 'announces'; announces: boolean };

export type ControlContext = {
  /** ms since 1970. */
  now: number;
  /** The registrable domain of a host; the host itself when it has none. */
  domainOf(host: string): string;
};

function toMute(control: Extract<Control, { type: 'mute' | 'not-this' }>): Mute {
  const { entity, label } = control;
  if (control.type === 'mute') return { entity, label };
  return { entity, label, surface: muteSurface(control.surface), host: control.host };
}

const isSameMute = (a: Mute, b: Mute): boolean =>
  a.entity === b.entity && a.surface === b.surface && a.host === b.host;

function withMute(settings: Settings, mute: Mute): Settings {
  const others = settings.mutes.filter((known) => !isSameMute(known, mute));
  return { ...settings, mutes: [...others, mute] };
}

/** The settings after a press. Pure; pressing twice is pressing once. */
export function applyControl(
  settings: Settings,
  control: Control,
  { now, domainOf }: ControlContext,
): Settings {
  switch (control.type) {
    case 'site-off': {
      const { host, scope } = control;
      const rule = { site: scope === 'domain' ? domainOf(host) : host, scope };
      const others = settings.siteRules.filter(({ site }) => site !== rule.site);
      return { ...settings, siteRules: [...others, rule] };
    }
    case 'site-on': {
      const siteRules = settings.siteRules.filter((rule) => !coversHost(rule, control.host));
      return { ...settings, siteRules };
    }
    case 'pause':
      return { ...settings, pausedUntil: now + PAUSE_MS };
    case 'resume':
      return { ...settings, pausedUntil: 0 };
    case 'mute':
    case 'not-this':
      return withMute(settings, toMute(control));
    case 'density':
      return { ...settings, density: control.density };
    case 'strength':
      return { ...settings, strength: control.strength };
    case 'hover':
      return { ...settings, hover: control.hover };
    case 'announces':
      return { ...settings, announces: control.announces };
    case 'unmute': {
      const mutes = settings.mutes.filter((mute) => !isSameMute(mute, control.mute));
      return { ...settings, mutes };
    }
  }
}

/** What takes a press back, where that can be told from the press alone. */
export function undoOf(control: Control): Control | undefined {
  switch (control.type) {
    case 'site-off':
      return { type: 'site-on', host: control.host };
    case 'pause':
      return { type: 'resume' };
    case 'mute':
    case 'not-this':
      return { type: 'unmute', mute: toMute(control) };
    default:
      return undefined;
  }
}
