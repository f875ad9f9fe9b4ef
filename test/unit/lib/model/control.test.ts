import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyControl, type Control, undoOf } from '../../../../lib/model/control.ts';
import { isMuted, siteStateOf, withDefaults } from '../../../../lib/model/settings.ts';
import {
  defaultExclusions,
  withDefaultExclusions,
} from '../../../../lib/services/default-exclusions.ts';
import { registrableDomain } from '../../../../lib/services/registrable-domain.ts';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const NEW = withDefaults(undefined);
const context = { now: NOW, domainOf: registrableDomain };
const after = (...controls: Control[]) =>
  controls.reduce((settings, control) => applyControl(settings, control, context), NEW);
const stateOn = (host: string, ...controls: Control[]) =>
  siteStateOf(after(...controls), host, NOW).state;

describe('controls', () => {
  it('turn one host off', () => {
    const off: Control = { type: 'site-off', host: 'news.bbc.co.uk', scope: 'host' };
    expect(stateOn('news.bbc.co.uk', off)).toBe('off');
    expect(stateOn('www.bbc.co.uk', off)).toBe('on');
  });

  it('turn a whole site off, and nobody else’s', () => {
    const off: Control = { type: 'site-off', host: 'news.bbc.co.uk', scope: 'domain' };
    expect(stateOn('www.bbc.co.uk', off)).toBe('off');
    expect(stateOn('bbc.co.uk', off)).toBe('off');
    expect(stateOn('itv.co.uk', off)).toBe('on');
    expect(stateOn('notbbc.co.uk', off)).toBe('on');
  });

  it('tell the owners of a shared domain apart', () => {
    const off: Control = { type: 'site-off', host: 'me.github.io', scope: 'domain' };
    expect(stateOn('you.github.io', off)).toBe('on');
  });

  it('turn an address without a domain off', () => {
    const off: Control = { type: 'site-off', host: '127.0.0.1', scope: 'domain' };
    expect(stateOn('127.0.0.1', off)).toBe('off');
  });

  it('pause for an hour', () => {
    const paused = after({ type: 'pause' });
    expect(siteStateOf(paused, 'a.org', NOW + HOUR - 1)).toEqual({
      state: 'paused',
      until: NOW + HOUR,
    });
    expect(siteStateOf(paused, 'a.org', NOW + HOUR).state).toBe('on');
  });

  it('mute an entity everywhere', () => {
    const { mutes } = after({ type: 'mute', entity: 'Q7747', label: 'Vladimir Putin' });
    expect(isMuted(mutes, { entity: 'Q7747', surface: 'Putin' }, 'a.org')).toBe(true);
    expect(isMuted(mutes, { entity: 'Q22686', surface: 'Trump' }, 'a.org')).toBe(false);
  });

  it('mute one spelling of an entity on one host, however it is capitalised', () => {
    const { mutes } = after({
      type: 'not-this',
      entity: 'Q230',
      label: 'Georgia',
      surface: 'GEORGIA',
      host: 'a.org',
    });
    expect(isMuted(mutes, { entity: 'Q230', surface: 'Georgia' }, 'a.org')).toBe(true);
    expect(isMuted(mutes, { entity: 'Q230', surface: 'Georgian' }, 'a.org')).toBe(false);
    expect(isMuted(mutes, { entity: 'Q1428', surface: 'Georgia' }, 'a.org')).toBe(false);
    expect(isMuted(mutes, { entity: 'Q230', surface: 'Georgia' }, 'b.org')).toBe(false);
  });

  it('can be taken back, and pressing twice is pressing once', () => {
    const host = fc.constantFrom('a.org', 'www.a.org', 'news.bbc.co.uk');
    const control = fc.oneof(
      fc.record({
        type: fc.constant('site-off' as const),
        host,
        scope: fc.constantFrom('host' as const, 'domain' as const),
      }),
      fc.constant<Control>({ type: 'pause' }),
      fc.constant<Control>({ type: 'mute', entity: 'Q1', label: 'One' }),
      host.map((name): Control => ({
        type: 'not-this',
        entity: 'Q1',
        label: 'One',
        surface: 'Uno',
        host: name,
      })),
    );
    fc.assert(
      fc.property(control, (pressed: Control) => {
        const undo = undoOf(pressed);
        expect(undo).toBeDefined();
        expect(after(pressed, pressed)).toEqual(after(pressed));
        if (undo) expect(after(pressed, undo)).toEqual(NEW);
      }),
    );
  });
});

describe('choices', () => {
  it('are kept', () => {
    const hover = {
      showDelayMs: 800,
      hideDelayMs: 600,
      requireModifier: true,
      opensOnTap: false,
    };
    const settings = after(
      { type: 'density', density: 'all' },
      { type: 'strength', strength: 'none' },
      { type: 'hover', hover },
    );
    expect(withDefaults(structuredClone(settings))).toMatchObject({
      density: 'all',
      strength: 'none',
      hover,
    });
  });

  it('that are none are the defaults', () => {
    const stored = { density: 'some', strength: 7, hover: { showDelayMs: -1, hideDelayMs: 1e9 } };
    expect(withDefaults(stored)).toEqual(NEW);
  });
});

describe('default exclusions', () => {
  it('are hosts and domains as addresses write them, each once', () => {
    const sites = defaultExclusions().map(({ site }) => site);
    expect(new Set(sites).size).toBe(sites.length);
    for (const site of sites) expect(site).toMatch(/^(?:[a-z0-9-]+\.)+[a-z]+$/u);
  });

  it('name a domain by what its owner registered', () => {
    const domains = defaultExclusions().filter(({ scope }) => scope === 'domain');
    expect(domains.map(({ site }) => registrableDomain(site))).toEqual(
      domains.map(({ site }) => site),
    );
  });

  it('leave news on hosts beside them alone', () => {
    const settings = withDefaultExclusions(NEW);
    expect(siteStateOf(settings, 'mail.google.com', NOW).state).toBe('off');
    expect(siteStateOf(settings, 'news.google.com', NOW).state).toBe('on');
    expect(siteStateOf(settings, 'news.mail.ru', NOW).state).toBe('on');
    expect(siteStateOf(settings, 'www.yahoo.com', NOW).state).toBe('on');
  });

  it('are added once: the reader has the last word', () => {
    const settings = withDefaultExclusions(NEW);
    const on = applyControl(settings, { type: 'site-on', host: 'mail.google.com' }, context);
    expect(withDefaultExclusions(on)).toBe(on);
    expect(siteStateOf(on, 'mail.google.com', NOW).state).toBe('on');
  });
});

describe('settings from storage', () => {
  it('keep the sites an older version turned off', () => {
    const settings = withDefaults({ sitesOff: ['a.org', 7] });
    expect(siteStateOf(settings, 'a.org', NOW).state).toBe('off');
    expect(settings.siteRules).toHaveLength(1);
  });

  it('are whole whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = withDefaults(stored);
        expect(withDefaults(structuredClone(settings))).toEqual(settings);
        siteStateOf(settings, 'a.org', NOW);
      }),
    );
  });

  it('drop what is no rule and no mute', () => {
    const settings = withDefaults({
      siteRules: [{ site: 'a.org', scope: 'domain', reason: 'bank' }, { site: '' }, 'b.org'],
      mutes: [{ entity: 'Q1' }, { entity: 'nobody' }],
    });
    expect(settings.siteRules).toEqual([{ site: 'a.org', scope: 'domain', reason: 'bank' }]);
    expect(settings.mutes).toEqual([{ entity: 'Q1', label: 'Q1' }]);
  });
});
