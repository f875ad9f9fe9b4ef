import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { App } from '../../../entrypoints/popup/app.tsx';

import '../../../entrypoints/popup/popup.css';
import type { PopupServices } from '../../../entrypoints/popup/popup-services.ts';
import type { AccessScope, PageStatus, SearchNote, StoryQuery } from '../../../lib/model/browse.ts';
import type { Control } from '../../../lib/model/control.ts';
import { setBrowserLanguage } from '../../support/browser-i18n.ts';
import {
  aPageOff,
  aPageOn,
  type FakeServices,
  fakePopupServices,
  manyStories,
} from './fake-popup-services.ts';
import {
  controlsBelow,
  find,
  findAccessibilityProblems,
  LOOKS,
  mountPage,
  unmountPage,
} from './mount.tsx';
import { aCount, aStoryView } from './samples.ts';

vi.mock('wxt/browser', () => import('../../support/browser-i18n.ts'));

const STORY = '2021-05-04-harbour';
const HARBOUR = 'Ruritania and Freedonia reopen the harbour';

function openPopup(route = '', changes: Partial<PopupServices> = {}): FakeServices {
  const services = fakePopupServices(changes);
  mountPage(<App services={services} initialRoute={route} />);
  return services;
}

const sentence = (part: string) => page.getByText(part, { exact: false });
const searchBox = () => page.getByRole('searchbox');
const heading = (name: string) => page.getByRole('heading', { name });
const storyLink = (name: string) => page.getByRole('link', { name, exact: false });

const countStories = () => document.querySelectorAll('.story').length;
const threadItems = () => [...document.querySelectorAll('.thread-stories li')];

beforeEach(() => {
  setBrowserLanguage('en-GB');
  // A fresh history entry: the mark of the last test's place must not be taken for this one's.
  history.pushState(null, '', '#/');
});

afterEach(unmountPage);

describe('popup, home', () => {
  it('shows the names on the page with their stories, then the newest stories', async () => {
    openPopup();
    await expect.element(page.getByRole('link', { name: 'Ruritania, 12 stories' })).toBeVisible();
    await expect.element(heading('Newest 4 stories')).toBeVisible();
    const headlines = [...document.querySelectorAll('.story-headline')].map((el) => el.textContent);
    expect(headlines[0]).toBe(HARBOUR);
    expect(headlines).toHaveLength(4);
  });

  const sentences: { status: Awaited<ReturnType<PopupServices['getPageStatus']>>; says: string }[] =
    [
      {
        status: { state: 'on', host: 'a.org', entities: [], mutes: [], progress: 'done' },
        says: 'No names with stories',
      },
      {
        status: aPageOff({ host: 'a.org' }),
        says: 'Names on a.org are not marked.',
      },
      { status: aPageOff({ host: 'a.org', temporary: true }), says: 'not marked for now' },
      { status: { state: 'unavailable', reason: 'closed' }, says: 'No extension runs on pages of' },
      { status: { state: 'unavailable', reason: 'pdf' }, says: 'This is a PDF' },
      { status: { state: 'unavailable', reason: 'drawn' }, says: 'draws its text as a picture' },
      { status: { state: 'no-access', host: undefined }, says: 'does not let Backstory read' },
    ];

  it.each(sentences)(
    'says "$says" and offers the most frequent names',
    async ({ status, says }) => {
      openPopup('', { getPageStatus: async () => status });
      await expect.element(sentence(says)).toBeVisible();
      await expect.element(page.getByRole('link', { name: 'Freedonia, 12 stories' })).toBeVisible();
    },
  );

  it('unfolds a long row of names', async () => {
    const entities = Array.from({ length: 14 }, (_, index) => ({
      ...aCount({ entity: `Q${index + 1}`, label: `Name ${index}` }),
      surfaces: [`Name ${index}`],
    }));
    openPopup('', {
      getPageStatus: async () => ({
        state: 'on',
        host: 'a.org',
        entities,
        mutes: [],
        progress: 'done',
      }),
    });
    await userEvent.click(page.getByRole('button', { name: '9 more' }));
    await expect.element(page.getByRole('link', { name: 'Name 13, 12 stories' })).toBeVisible();
  });

  it('leads to a name on the page, and says no to it', async () => {
    const shown: string[] = [];
    const pressed: Control[] = [];
    const entities = [{ ...aCount(), surfaces: ['Ruritania', 'the Republic'] }];
    const status: PageStatus = {
      state: 'on',
      host: 'a.org',
      entities,
      mutes: [],
      progress: 'done',
    };
    openPopup('', {
      getPageStatus: async () => status,
      showOnPage: (entity) => void shown.push(entity),
      control: async (control) => {
        pressed.push(control);
        return status;
      },
    });
    const press = (name: string): Promise<void> =>
      userEvent.click(page.getByRole('button', { name }));
    await press('Show Ruritania on the page');
    expect(shown).toEqual(['Q1']);
    await press('“Ruritania, the Republic” is not Ruritania on this site');
    await press('Never mark Ruritania');
    const name = { entity: 'Q1', label: 'Ruritania' };
    await expect
      .poll(() => pressed)
      .toEqual([
        { type: 'not-this', ...name, surface: 'Ruritania', host: 'a.org' },
        { type: 'not-this', ...name, surface: 'the Republic', host: 'a.org' },
        { type: 'mute', ...name },
      ]);
  });

  it('shows fifty stories, then fifty more each time', async () => {
    const stories = manyStories(120);
    openPopup('', {
      listStories: async ({ limit }) => ({
        stories: stories.slice(0, limit),
        total: 120,
        notes: [],
      }),
    });
    await expect.poll(countStories).toBe(50);
    await userEvent.click(page.getByRole('button', { name: 'Show more' }));
    await expect.poll(countStories).toBe(100);
    await userEvent.click(page.getByRole('button', { name: 'Show more' }));
    await expect.poll(countStories).toBe(120);
    expect(page.getByRole('button', { name: 'Show more' }).query()).toBeNull();
  });

  it('reads again when the store changes', async () => {
    let stories = manyStories(1);
    const services = openPopup('', {
      listStories: async () => ({ stories, total: stories.length, notes: [] }),
    });
    await expect.element(heading('Newest 1 story')).toBeVisible();
    stories = manyStories(2);
    services.change();
    await expect.element(heading('Newest 2 stories')).toBeVisible();
  });

  it('says what was read and saved', async () => {
    const [first, second] = manyStories(2);
    openPopup('', {
      listStories: async () => ({
        stories: [
          { ...first!, isRead: true },
          { ...second!, isSaved: true },
        ],
        total: 2,
        notes: [],
      }),
    });
    await expect.element(storyLink('Sample headline 0')).toMatchTextContent(/Read/u);
    await expect.element(storyLink('Sample headline 1')).toMatchTextContent(/Saved/u);
  });

  it('says that the store is empty', async () => {
    openPopup('', { listStories: async () => ({ stories: [], total: 0, notes: [] }) });
    await expect.element(sentence('There are no stories in the store.')).toBeVisible();
  });

  it('says that reading failed, and tries again', async () => {
    const listStories = vi
      .fn<PopupServices['listStories']>()
      .mockRejectedValueOnce(new Error('closed'))
      .mockResolvedValue({ stories: manyStories(1), total: 1, notes: [] });
    openPopup('', { listStories });
    await expect.element(page.getByRole('alert')).toMatchTextContent(/could not be read/u);
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(storyLink('Sample headline 0')).toBeVisible();
  });
});

describe('popup, site switch', () => {
  it('turns marks off and on for the site', async () => {
    openPopup();
    const control = page.getByRole('switch');
    await expect.element(control).toHaveAccessibleName('On for this site');
    await expect.element(control).toHaveAttribute('aria-checked', 'true');
    await userEvent.click(control);
    await expect.element(control).toHaveAccessibleName('Off on this site');
    await expect.element(control).toHaveAttribute('aria-checked', 'false');
    await userEvent.click(control);
    await expect.element(control).toHaveAttribute('aria-checked', 'true');
  });

  it('stays as it was, and says so, when the change cannot be kept', async () => {
    openPopup('', { control: async () => Promise.reject(new Error('gone')) });
    await userEvent.click(page.getByRole('switch'));
    await expect.element(page.getByRole('alert')).toMatchTextContent(/could not be kept/u);
    await expect.element(page.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  });

  it('is a plain remark where no extension runs', async () => {
    openPopup('', { getPageStatus: async () => ({ state: 'unavailable', reason: 'closed' }) });
    await expect.element(sentence('Not on this page')).toBeVisible();
    expect(page.getByRole('switch').query()).toBeNull();
  });

  it('asks for access to the site or to all, and shows what came of it', async () => {
    const asked: AccessScope[] = [];
    let status: PageStatus = { state: 'no-access', host: 'a.org' };
    openPopup('', {
      getPageStatus: async () => status,
      askForAccess: async (scope) => {
        asked.push(scope);
        if (scope === 'all') status = aPageOn();
        return scope === 'all';
      },
    });
    await expect.element(sentence('Not on this page')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Allow on a.org' }));
    await userEvent.click(page.getByRole('button', { name: 'Allow on all sites' }));
    await expect.element(page.getByRole('switch')).toHaveAccessibleName('On for this site');
    expect(asked).toEqual([{ host: 'a.org' }, 'all']);
  });

  it('asks for all sites where the address is not known', async () => {
    openPopup('', { getPageStatus: async () => ({ state: 'no-access', host: undefined }) });
    await expect.element(page.getByRole('button', { name: 'Allow on all sites' })).toBeVisible();
    expect(document.querySelectorAll('.control-row button')).toHaveLength(1);
  });

  it('ignores a press that no reader made', async () => {
    const control = vi.fn<PopupServices['control']>();
    openPopup('', { control });
    await expect.element(page.getByRole('switch')).toBeVisible();
    find(document, '[role=switch]').click();
    expect(control).not.toHaveBeenCalled();
  });
});

describe('popup, health', () => {
  it.each([
    {
      state: 'memory-only' as const,
      role: 'status' as const,
      says: 'You can read the bundled stories',
    },
    { state: 'failed' as const, role: 'alert' as const, says: 'install Backstory again' },
  ])('explains a store that is $state', async ({ state, role, says }) => {
    openPopup('', {
      getHealth: async () => ({ state, reason: 'unavailable', detail: 'InvalidStateError' }),
    });
    await expect.element(page.getByRole(role).filter({ hasText: says })).toBeVisible();
    await userEvent.click(sentence('What the browser said'));
    await expect.element(sentence('InvalidStateError')).toBeVisible();
  });
});

describe('popup, search', () => {
  it('finds while the reader types, asking once for a quick word', async () => {
    const asked: StoryQuery[] = [];
    const { listStories } = fakePopupServices();
    openPopup('', {
      listStories: async (query) => {
        asked.push(query);
        return listStories(query);
      },
    });
    await userEvent.click(searchBox());
    await userEvent.keyboard('harbour');
    await expect.element(sentence('1 story found')).toBeVisible();
    expect(location.hash).toBe('#/search/harbour');
    expect(asked.map(({ text }) => text).filter((text) => text !== '').length).toBeLessThan(7);
    await expect.element(searchBox()).toHaveFocus();
  });

  it('clears with Escape and shows the newest again', async () => {
    openPopup('#/search/harbour');
    await userEvent.click(searchBox());
    await userEvent.keyboard('{Escape}');
    await expect.element(searchBox()).toHaveValue('');
    await expect.element(heading('Newest 4 stories')).toBeVisible();
    expect(location.hash).toBe('#/');
  });

  it('clears with its button and keeps the focus', async () => {
    openPopup('#/search/harbour');
    await userEvent.click(page.getByRole('button', { name: 'Clear search' }));
    await expect.element(searchBox()).toHaveFocus();
    await expect.element(heading('Newest 4 stories')).toBeVisible();
  });

  it('says that nothing was found, and what might help', async () => {
    openPopup('#/search/zzz');
    await expect.element(sentence('No story has “zzz”.')).toBeVisible();
    await expect.element(sentence('another spelling')).toBeVisible();
  });

  it('drops the answer to an older question', async () => {
    const answers = new Map<string, (headline: string) => void>();
    openPopup('', {
      listStories: ({ text }) =>
        new Promise((resolve) => {
          answers.set(text, (headline) =>
            resolve({ stories: [{ ...manyStories(1)[0]!, headline }], total: 1, notes: [] }),
          );
        }),
    });
    await userEvent.click(searchBox());
    await userEvent.keyboard('a');
    await expect.poll(() => answers.has('a')).toBe(true);
    await userEvent.keyboard('b');
    await expect.poll(() => answers.has('ab')).toBe(true);
    answers.get('ab')?.('Newer answer');
    await expect.element(storyLink('Newer answer')).toBeVisible();
    answers.get('a')?.('Older answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(find(document, '.story-headline').textContent).toBe('Newer answer');
  });

  it('searches within an entity, and everywhere once its filter is removed', async () => {
    const asked: StoryQuery[] = [];
    const { listStories } = fakePopupServices();
    openPopup('#/entity/Q1/search/harbour', {
      listStories: async (query) => {
        asked.push(query);
        return listStories(query);
      },
    });
    await expect.element(searchBox()).toHaveValue('harbour');
    await userEvent.click(page.getByRole('button', { name: 'Remove filter: Ruritania' }));
    await expect.poll(() => location.hash).toBe('#/search/harbour');
    await expect.poll(() => asked.map(({ entity }) => entity)).toEqual(['Q1', undefined]);
    await expect.element(searchBox()).toHaveFocus();
  });

  it('removes the filter with Backspace at the start', async () => {
    openPopup('#/entity/Q1');
    await expect.element(heading('Ruritania')).toBeVisible();
    await userEvent.click(searchBox());
    await userEvent.keyboard('{Backspace}');
    await expect.poll(() => location.hash).toBe('#/');
  });
});

describe('popup, entity', () => {
  it('is headed by name and line, and counts the stories', async () => {
    openPopup('#/entity/Q1');
    await expect.element(heading('Ruritania')).toBeVisible();
    await expect.element(sentence('Kingdom; capital Strelsau')).toBeVisible();
    await expect.element(page.getByRole('status')).toMatchTextContent(/^4 stories$/u);
  });

  it('says that a name is unknown', async () => {
    openPopup('#/entity/Q99');
    await expect.element(sentence('Backstory does not know this name.')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'See the newest stories' })).toBeVisible();
  });
});

describe('popup, story', () => {
  it('shows headline, date, outlets, text and who wrote it', async () => {
    openPopup(`#/story/${STORY}`);
    await expect.element(heading(HARBOUR)).toBeVisible();
    expect(find(document, '.article .story-source').textContent).toBe('Sample Wire, The Sample');
    expect(find(document, '.article time').textContent).toBe('4 May 2021');
    expect(document.querySelectorAll('.article-text p')).toHaveLength(2);
    await expect.element(sentence('were written by Backstory')).toBeVisible();
    expect(document.title).toBe(`${HARBOUR} · Backstory`);
  });

  it('is noted as read, and saved or no longer with a press', async () => {
    const markRead = vi.fn<PopupServices['markRead']>(async () => {});
    let isSaved = false;
    const services = openPopup(`#/story/${STORY}`, {
      markRead,
      getStory: async () => aStoryView({ isSaved }),
      async setSaved(_id, next) {
        isSaved = next;
        services.change();
      },
    });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await userEvent.click(button('Save'));
    await expect.element(button('Saved')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button('Saved'));
    await expect.element(button('Save')).toHaveAttribute('aria-pressed', 'false');
    expect(markRead.mock.calls).toEqual([[STORY]]);
  });

  it('cannot be saved where nothing is kept', async () => {
    openPopup(`#/story/${STORY}`, { canKeep: async () => false });
    await expect.element(heading(HARBOUR)).toBeVisible();
    expect(page.getByRole('button', { name: 'Save', exact: true }).query()).toBeNull();
  });

  it('links every mention of the text to its entity', async () => {
    openPopup(`#/story/${STORY}`);
    await expect.element(heading(HARBOUR)).toBeVisible();
    const links = [...document.querySelectorAll('.article-text a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Ruritania', '#/entity/Q1'],
      ['Freedonia', '#/entity/Q2'],
    ]);
  });

  it('lists the reports, with links out that tell the target nothing', async () => {
    openPopup(`#/story/${STORY}`);
    const link = page.getByRole('link', { name: 'Harbour open (opens in a new tab)' });
    await expect.element(link).toHaveAttribute('href', 'https://example.org/a');
    await expect.element(link).toHaveAttribute('rel', 'noreferrer');
    await expect.element(link).toHaveAttribute('target', '_blank');
    expect(storyLink('Ships return').query()).toBeNull();
  });

  it('never links an address that is not of the web', async () => {
    const view = aStoryView();
    const sources = [
      { outlet: 'X', date: '2021-05-04', title: 'Trap', url: 'javascript:alert(1)' },
    ];
    openPopup('#/story/2021-05-04-harbour', {
      getStory: async () => ({ ...view, story: { ...view.story, sources } }),
    });
    await expect.element(sentence('Trap')).toBeVisible();
    expect(storyLink('Trap').query()).toBeNull();
  });

  it('does not claim to have written what a feed delivered', async () => {
    const view = aStoryView();
    openPopup('#/story/2021-05-04-harbour', {
      getStory: async () => ({ ...view, story: { ...view.story, kind: 'feed' } }),
    });
    await expect.element(heading('Source')).toBeVisible();
    expect(sentence('written by Backstory').query()).toBeNull();
  });

  it('shows the thread in time order, with the current story marked', async () => {
    openPopup(`#/story/${STORY}`);
    await expect.element(heading('The harbour of Strelsau')).toBeVisible();
    await expect.element(sentence('As of 1 Jun 2021')).toBeVisible();
    const items = threadItems();
    expect(items.map((item) => item.querySelector('.thread-headline')?.textContent)).toEqual([
      'The harbour is closed',
      HARBOUR,
      'The first ship leaves',
    ]);
    expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'true', null]);
  });

  it('folds a long thread around the current story', async () => {
    const view = aStoryView();
    const stories = manyStories(20);
    const current = stories[10]!;
    openPopup('#/story/2021-05-04-harbour', {
      getStory: async () => ({
        ...view,
        story: { ...view.story, id: current.id },
        thread: view.thread && { ...view.thread, stories },
      }),
    });
    await expect.poll(() => threadItems().length).toBe(7);
    expect(threadItems()[3]?.getAttribute('aria-current')).toBe('true');
    await userEvent.click(page.getByRole('button', { name: 'Show all 20 stories' }));
    expect(threadItems()).toHaveLength(20);
  });

  it('says that a story is gone', async () => {
    openPopup('#/story/unknown');
    await expect.element(sentence('no longer in the store')).toBeVisible();
  });
});

describe('popup, ways through it', () => {
  it('goes to the search box with /, on any keyboard layout', async () => {
    openPopup();
    await expect.element(storyLink(HARBOUR)).toBeVisible();
    await userEvent.keyboard('/');
    await expect.element(searchBox()).toHaveFocus();
    await expect.element(searchBox()).toHaveValue('');
  });

  it('walks the stories with j and k, opens with Enter, and returns to the same link', async () => {
    openPopup();
    await expect.element(storyLink(HARBOUR)).toBeVisible();
    await userEvent.keyboard('jjk');
    await expect.element(storyLink(HARBOUR)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(HARBOUR)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(heading('Newest 4 stories')).toBeVisible();
    await expect.element(storyLink(HARBOUR)).toHaveFocus();
  });

  it('tells what was made of a search', async () => {
    const notes: SearchNote[] = [
      { type: 'empty-filter', filter: 'person' },
      { type: 'no-date', filter: 'before', text: 'May' },
      { type: 'unknown-kind', text: 'new', kinds: ['brief', 'saved'] },
      { type: 'corrected', word: 'ruritenia', names: ['Ruritania'] },
    ];
    openPopup('#/search/x', {
      listStories: async () => ({ stories: manyStories(1), total: 1, notes }),
    });
    for (const says of [
      'Write something after “person:”, without a space.',
      '“before:May” was passed over: it takes a date such as 2025, 2025-03 or 2025-03-14.',
      '“is:new” was passed over: after “is:” comes one of brief, saved.',
      'No story has “ruritenia”. These have Ruritania.',
    ]) {
      await expect.element(page.getByText(says)).toBeVisible();
    }
  });

  it('steps from the search box into the results with the arrow key', async () => {
    openPopup('#/search/harbour');
    await expect.element(storyLink(HARBOUR)).toBeVisible();
    await userEvent.click(searchBox());
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(storyLink(HARBOUR)).toHaveFocus();
  });

  it('types j, k and / into the search box', async () => {
    openPopup();
    await userEvent.click(searchBox());
    await userEvent.keyboard('j/k');
    await expect.element(searchBox()).toHaveValue('j/k');
  });

  it.each(['{Backspace}', '{Escape}'])('goes back with %s', async (key) => {
    openPopup();
    await userEvent.click(page.getByRole('link', { name: 'Ruritania, 12 stories' }));
    await expect.element(heading('Ruritania')).toBeVisible();
    await userEvent.keyboard(key);
    await expect.poll(() => location.hash).toBe('#/');
  });

  it('goes home from a view it was opened with', async () => {
    openPopup(`#/story/${STORY}`);
    await userEvent.click(page.getByRole('button', { name: 'Back' }));
    await expect.element(heading('Newest 4 stories')).toBeVisible();
    expect(page.getByRole('button', { name: 'Back' }).query()).toBeNull();
  });

  it('returns to where a long list was left', async () => {
    const stories = manyStories(120);
    openPopup('', {
      listStories: async ({ limit }) => ({
        stories: stories.slice(0, limit),
        total: 120,
        notes: [],
      }),
    });
    await userEvent.click(page.getByRole('button', { name: 'Show more' }));
    await expect.poll(countStories).toBe(100);
    await userEvent.click(storyLink('Sample headline 90'));
    await expect.poll(() => location.hash).toBe('#/story/story-90');
    await expect.poll(() => window.scrollY).toBe(0);
    history.back();
    await expect.element(storyLink('Sample headline 90')).toHaveFocus();
    expect(window.scrollY).toBeGreaterThan(1000);
  });

  it('leaves keys with modifiers to the browser', async () => {
    openPopup();
    await expect.element(storyLink(HARBOUR)).toBeVisible();
    await userEvent.keyboard('{Alt>}j{/Alt}');
    expect(document.activeElement).toBe(document.body);
  });

  it('ignores keys that no reader pressed', async () => {
    openPopup();
    await expect.element(storyLink(HARBOUR)).toBeVisible();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    expect(document.activeElement).toBe(document.body);
  });
});

describe('popup, layout and accessibility', () => {
  const views = [
    { name: 'home', route: '', ready: '.story' },
    { name: 'entity', route: '#/entity/Q1', ready: '.story' },
    { name: 'story', route: '#/story/2021-05-04-harbour', ready: '.thread' },
    { name: 'nothing found', route: '#/search/zzz', ready: '.notice' },
  ];

  for (const look of LOOKS) {
    it.each(views)(
      `has no accessibility problems: $name, ${look.theme}, ${look.dir}`,
      async (view) => {
        setBrowserLanguage(look.dir === 'rtl' ? 'ar' : 'en');
        const services = fakePopupServices({
          getHealth: async () => ({
            state: 'memory-only',
            reason: 'unavailable',
            detail: 'InvalidStateError',
          }),
        });
        mountPage(<App services={services} initialRoute={view.route} />, look);
        await expect.poll(() => document.querySelector(view.ready)).not.toBeNull();
        await expect.poll(() => document.querySelector('.banner')).not.toBeNull();
        expect(await findAccessibilityProblems(document)).toEqual([]);
      },
    );
  }

  it.each([360, 380, 1280])('fits a window of %i px', async (width) => {
    await page.viewport(width, 700);
    document.documentElement.classList.add('in-tab');
    const widths: number[] = [];
    for (const view of views) {
      openPopup(view.route);
      await expect.poll(() => document.querySelector(view.ready)).not.toBeNull();
      widths.push(document.documentElement.scrollWidth);
      unmountPage();
    }
    document.documentElement.classList.remove('in-tab');
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  });

  it('gives every control a target that can be hit', async () => {
    openPopup('#/entity/Q1/search/harbour');
    await expect
      .element(page.getByRole('button', { name: 'Remove filter: Ruritania' }))
      .toBeVisible();
    expect(document.querySelectorAll('button').length).toBeGreaterThan(2);
    expect(controlsBelow(document, 28)).toEqual([]);
  });
});
