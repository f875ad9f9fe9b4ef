import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { EntityCard, type EntityCardProps } from '../../../components/card/entity-card.tsx';
import { setBrowserLanguage } from '../../support/browser-i18n.ts';
import {
  controlsBelow,
  find,
  findAccessibilityProblems,
  type Look,
  LOOKS,
  mountCard,
} from './mount.tsx';
import { aCard, aPreview } from './samples.ts';

vi.mock('wxt/browser', () => import('../../support/browser-i18n.ts'));

/** The smallest control a pointer is asked to hit, px. */
const SMALLEST_TARGET = 28;

function aProps(changes: Partial<EntityCardProps> = {}): EntityCardProps {
  return {
    card: aCard(),
    pinned: false,
    onOpenStory: vi.fn<EntityCardProps['onOpenStory']>(),
    onOpenAll: vi.fn<EntityCardProps['onOpenAll']>(),
    onOpenEntity: vi.fn<EntityCardProps['onOpenEntity']>(),
    surface: 'the Ruritanians',
    host: 'example.org',
    onControl: vi.fn<EntityCardProps['onControl']>(),
    onPin: vi.fn<EntityCardProps['onPin']>(),
    onClose: vi.fn<EntityCardProps['onClose']>(),
    ...changes,
  };
}

function drawCard(changes: Partial<EntityCardProps> = {}, look?: Look) {
  const props = aProps(changes);
  return { props, card: mountCard(<EntityCard {...props} />, look) };
}

function focusedLabel(card: HTMLElement): string | null {
  const root = card.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  return focused && (focused.getAttribute('aria-label') ?? focused.textContent);
}

describe('EntityCard', () => {
  beforeEach(() => setBrowserLanguage('en-GB'));

  it('is a dialog named after the entity', () => {
    const { card } = drawCard();
    expect(card.dataset['entity']).toBe('Q1');
    expect(find(card, `#${card.getAttribute('aria-labelledby')}`).textContent).toBe('Ruritania');
    expect(find(card, '.card-role').textContent).toBe('Kingdom; capital Strelsau');
  });

  it('shows each story with source, date, headline and the marked mention', () => {
    const { card } = drawCard();
    const story = find(card, '.story');
    expect(find(story, '.story-headline').textContent).toContain('reopen the harbour');
    expect(find(story, '.story-source').textContent).toBe('Sample Wire');
    expect(find(story, 'time').getAttribute('datetime')).toBe('2021-05-04');
    expect(find(story, 'time').textContent).toBe('4 May 2021');
    expect(find(story, 'mark').textContent).toBe('Ruritania');
  });

  it('says why a story is shown, as a sentence', () => {
    const { card } = drawCard();
    const why = find(card, '.story-why').textContent.replaceAll(/\s+/gu, ' ').trim();
    expect(why).toBe('Newest Also names Freedonia Same words “harbour”');
  });

  it('tells the language of each headline and lets its direction follow', () => {
    const { card } = drawCard();
    const headlines = [...card.querySelectorAll<HTMLElement>('.story-headline')];
    expect(headlines.map(({ lang }) => lang)).toEqual(['en', 'en', 'ar']);
    expect(headlines.map((headline) => getComputedStyle(headline).direction)).toEqual([
      'ltr',
      'ltr',
      'rtl',
    ]);
  });

  it('sets every headline at the edge where the interface begins', () => {
    const edges = (['ltr', 'rtl'] as const).map((dir) => {
      const { card } = drawCard({}, { theme: 'light', dir });
      const headlines = [...card.querySelectorAll('.story-headline')];
      return new Set(headlines.map((headline) => getComputedStyle(headline).textAlign));
    });
    expect(edges).toEqual([new Set(['left']), new Set(['right'])]);
  });

  const outlets = [
    { outlets: ['First', 'Second', 'Third'], shown: 'First, Second and 1 more' },
    { outlets: ['First', 'Second'], shown: 'First, Second' },
    { outlets: ['First'], shown: 'First' },
    {
      outlets: ['A Rather Long Name', 'Another Long Name', 'Third'],
      shown: 'A Rather Long Name and 2 more',
    },
  ];

  it.each(outlets)('names outlets while they fit and counts the rest: $shown', (source) => {
    const card = aCard({ stories: [aPreview({ outlets: source.outlets })] });
    const { card: drawn } = drawCard({ card });
    expect(find(drawn, '.story-source').textContent).toBe(source.shown);
  });

  it('shows a story without outlet', () => {
    const { card } = drawCard({ card: aCard({ stories: [aPreview({ outlets: [] })] }) });
    expect(card.querySelector('.story-source')).toBeNull();
    expect(find(card, '.story-by').textContent.trim()).toBe('4 May 2021');
  });

  const actions: { press: string; called: keyof EntityCardProps; gets: unknown[] }[] = [
    { press: '.story', called: 'onOpenStory', gets: ['2021-05-04-harbour'] },
    { press: '.card-all', called: 'onOpenAll', gets: [] },
    { press: '.card-chip', called: 'onOpenEntity', gets: ['Q2'] },
    { press: '.card-control', called: 'onControl', gets: [] },
    { press: '.card-pin', called: 'onPin', gets: [] },
    { press: '.card-close', called: 'onClose', gets: [] },
  ];

  it.each(actions)('calls $called once when $press is pressed', async ({ press, called, gets }) => {
    const { card, props } = drawCard();
    await userEvent.click(find(card, press));
    expect(props[called]).toHaveBeenCalledOnce();
    expect(vi.mocked(props.onOpenStory).mock.calls.flat()).toEqual(
      called === 'onOpenStory' ? gets : [],
    );
    expect(vi.mocked(props.onOpenEntity).mock.calls.flat()).toEqual(
      called === 'onOpenEntity' ? gets : [],
    );
  });

  it.each(actions)('ignores a press of $press that no reader made', ({ press, called }) => {
    const { card, props } = drawCard();
    find(card, press).click();
    find(card, press).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(props[called]).not.toHaveBeenCalled();
  });

  it('says no in five ways, one press each', async () => {
    const { card, props } = drawCard();
    for (const control of card.querySelectorAll<HTMLElement>('.card-control'))
      await userEvent.click(control);
    expect(vi.mocked(props.onControl).mock.calls.flat()).toEqual([
      {
        type: 'not-this',
        entity: 'Q1',
        label: 'Ruritania',
        surface: 'the Ruritanians',
        host: 'example.org',
      },
      { type: 'mute', entity: 'Q1', label: 'Ruritania' },
      { type: 'pause' },
      { type: 'site-off', host: 'example.org', scope: 'host' },
      { type: 'site-off', host: 'example.org', scope: 'domain' },
    ]);
  });

  it('closes on Escape from inside, and keeps the key from the page', async () => {
    const { card, props } = drawCard();
    const heard = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener('keydown', heard);
    card.focus();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', heard);
    expect(props.onClose).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  it('ignores an Escape that no reader pressed', () => {
    const { card, props } = drawCard();
    card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(props.onClose).not.toHaveBeenCalled();
  });

  it('reads a story out in order: who, when, what, why', () => {
    const { card } = drawCard();
    const name = find(card, '.story').textContent.replaceAll(/\s+/gu, ' ').trim();
    expect(name).toBe(
      'Sample Wire 4 May 2021 Ruritania and Freedonia reopen the harbour ' +
        'Ships from Ruritania may enter again. Newest Also names Freedonia Same words “harbour”',
    );
  });

  it('leaves other keys to the page', async () => {
    const { card } = drawCard();
    const heard = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener('keydown', heard);
    card.focus();
    await userEvent.keyboard('j');
    document.removeEventListener('keydown', heard);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is walked through with Tab in reading order', async () => {
    const { card } = drawCard();
    card.focus();
    const visited: (string | null)[] = [];
    for (let step = 0; step < 12; step++) {
      await userEvent.keyboard('{Tab}');
      visited.push(focusedLabel(card));
    }
    expect(visited[0]).toBe('Close');
    expect(visited[1]).toContain('reopen the harbour');
    expect(visited.slice(4)).toEqual([
      'All 38 stories',
      'Freedonia, 7 stories',
      'Keep this card open',
      'Not this one',
      'Mute',
      'Pause 1 h',
      'Off here',
      'Off on site',
    ]);
  });

  it('opens a story with Enter', async () => {
    const { card, props } = drawCard();
    find(card, '.story').focus();
    await userEvent.keyboard('{Enter}');
    expect(props.onOpenStory).toHaveBeenCalledExactlyOnceWith('2021-05-04-harbour');
  });

  it('tells whether it is pinned', () => {
    const pressed = [true, false].map((pinned) => {
      const { card } = drawCard({ pinned });
      return find(card, '.card-pin').getAttribute('aria-pressed');
    });
    expect(pressed).toEqual(['true', 'false']);
  });

  it('gives every control a target that can be hit', () => {
    const { card } = drawCard();
    expect(controlsBelow(card, SMALLEST_TARGET)).toEqual([]);
  });

  it('says in a sentence that there are no stories, and offers what it leads to', () => {
    const { card } = drawCard({ card: aCard({ stories: [], total: 0 }) });
    expect(find(card, '.card-empty').textContent).toBe('There are no stories about Ruritania yet.');
    expect(card.querySelector('.card-all')).toBeNull();
    expect(find(card, '.card-chip').textContent).toBe('Freedonia 7');
  });

  it('does without role, leads and reasons', () => {
    const { card } = drawCard({ card: aCard({ role: undefined, leadsTo: [] }) });
    expect(card.querySelector('.card-role')).toBeNull();
    expect(card.querySelector('.card-leads')).toBeNull();
    expect(card.hasAttribute('aria-describedby')).toBe(false);
    expect(card.querySelectorAll('.story-why')).toHaveLength(1);
  });

  it('is 360 px wide and scrolls inside when it is higher than its room', () => {
    const { card } = drawCard();
    const frame = card.closest<HTMLElement>('[data-theme]');
    frame?.style.setProperty('max-height', '240px');
    expect(card.offsetWidth).toBe(360);
    expect(card.offsetHeight).toBe(240);
    const body = find(card, '.card-body');
    expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
    const footer = find(card, '.card-footer').getBoundingClientRect();
    expect(footer.bottom).toBeLessThanOrEqual(card.getBoundingClientRect().bottom);
  });

  it('speaks Arabic where the browser does, with plural forms and digits of the region', () => {
    setBrowserLanguage('ar-EG');
    const { card } = drawCard({ card: aCard({ total: 2 }) }, { theme: 'light', dir: 'rtl' });
    expect(card.lang).toBe('ar-EG');
    expect(find(card, '.card-all').textContent).toBe('القصتان');
    expect(find(card, 'time').textContent).toBe('٤ مايو ٢٠٢١');
  });

  it.each(LOOKS)('has no accessibility problems in $theme, $dir', async (look) => {
    setBrowserLanguage(look.dir === 'rtl' ? 'ar' : 'en');
    for (const card of [aCard(), aCard({ stories: [], total: 0 })]) {
      const { card: drawn } = drawCard({ card, pinned: true }, look);
      expect(await findAccessibilityProblems(document.body)).toEqual([]);
      expect(drawn.isConnected).toBe(true);
    }
  });
});
