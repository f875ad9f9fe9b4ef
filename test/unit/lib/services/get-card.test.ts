import { describe, expect, it } from 'vitest';

import { encodeGazetteer } from '../../../../lib/gazetteer/codec.ts';
import { compileGazetteer } from '../../../../lib/gazetteer/compile.ts';
import type { Card } from '../../../../lib/model/card.ts';
import type { CardRequest } from '../../../../lib/model/messages.ts';
import { writePack } from '../../../../lib/schema/write-pack.ts';
import { createStoryBrowser } from '../../../../lib/services/browse-stories.ts';
import { getCard } from '../../../../lib/services/get-card.ts';
import {
  createLibrarySession,
  type LibrarySession,
} from '../../../../lib/services/library-session.ts';
import { createMemoryStore } from '../../../../lib/store/memory-store.ts';
import { anAlias, anEntity } from '../../../support/build-gazetteer.ts';
import { aDraft, aPack } from '../../../support/stories.ts';

const entities = [
  anEntity('Q794', 'Iran', { line: 'Country in Western Asia' }),
  anEntity('Q148', 'China'),
  anEntity('Q842', 'Oman'),
  anEntity('Q3616', 'Tehran', { type: 'city', of: ['Q794'] }),
];
const aliases = [
  ...entities.map((entity) => anAlias(entity.title, entity.id)),
  anAlias('إيران', 'Q794', { lang: 'ar' }),
];
const pack = aPack(
  [
    aDraft('beijing', {
      headline: 'Talks in Beijing',
      text: 'China received Iran.',
      date: '2025-03-14',
      thread: 'talks',
      translations: { ar: { headline: 'محادثات في بكين', text: 'استقبلت الصين إيران.' } },
    }),
    aDraft('muscat', {
      headline: 'Talks in Muscat',
      text: 'Oman received Iran.',
      date: '2025-04-12',
      thread: 'talks',
    }),
    aDraft('vienna', {
      headline: 'A deal in Vienna',
      text: 'Iran accepted limits.',
      date: '2015-07-14',
    }),
    aDraft('tehran', { headline: 'A letter', text: 'It reached Tehran.', date: '2025-03-12' }),
  ],
  {
    entities,
    threads: [
      {
        id: 'talks',
        title: 'Talks',
        introduction: 'They talk.',
        asOf: '2025-04-12',
        entities: ['Q794'],
        translations: { ar: { title: 'محادثات', introduction: 'يتحدثون.' } },
      },
    ],
  },
);

function aSession(): LibrarySession {
  const store = createMemoryStore();
  const file = encodeGazetteer(compileGazetteer(entities, aliases, { version: 'test' }));
  return createLibrarySession(
    {
      version: 'v1',
      openStore: async () => store,
      loadGazetteer: async () => new Uint8Array(file).buffer,
      loadPack: () => writePack(pack),
    },
    new AbortController().signal,
  );
}

async function cardFor(request: CardRequest): Promise<Card | null> {
  const session = aSession();
  const { store } = await session.library();
  const [index, stories] = [await session.entities(), await session.stories()];
  return getCard(request, { store, entities: index, stories, lang: 'en' });
}

const page = { entities: {}, title: '', sentence: '' };

describe('getCard', () => {
  it('knows nothing about an unknown entity', async () => {
    expect(await cardFor({ entity: 'Q1', page })).toBeNull();
  });

  it('shows who it is and how many stories there are', async () => {
    const card = await cardFor({ entity: 'Q794', page });
    expect(card).toMatchObject({ label: 'Iran', role: 'Country in Western Asia', total: 3 });
    expect(card?.stories).toHaveLength(3);
  });

  it('puts first the story that shares an entity with the page, and says so', async () => {
    const card = await cardFor({
      entity: 'Q794',
      page: { ...page, entities: { Q794: 2, Q842: 3 }, sentence: 'Oman spoke to Iran.' },
    });
    expect(card?.stories[0]?.id).toBe('muscat');
    expect(card?.stories[0]?.reasons).toContainEqual({
      kind: 'shared-entity',
      entity: 'Q842',
      label: 'Oman',
    });
  });

  it('says of every story why it is shown', async () => {
    const card = await cardFor({ entity: 'Q794', page });
    for (const { reasons } of card?.stories ?? []) expect(reasons).not.toEqual([]);
    expect(card?.stories.at(-1)?.reasons).toEqual([{ kind: 'names', label: 'Iran' }]);
  });

  it('carries the sentence that names the entity', async () => {
    const card = await cardFor({ entity: 'Q148', page });
    expect(card?.stories[0]?.snippet).toEqual({
      text: 'China received Iran.',
      marks: [{ start: 0, end: 5 }],
    });
  });

  it('tells a translated story in the language of the page', async () => {
    const card = await cardFor({ entity: 'Q794', page: { ...page, lang: 'ar-EG' } });
    expect(card?.stories.find(({ id }) => id === 'beijing')).toMatchObject({
      lang: 'ar',
      headline: 'محادثات في بكين',
      snippet: { text: 'استقبلت الصين إيران.', marks: [{ start: 14, end: 19 }] },
    });
    expect(card?.stories.find(({ id }) => id === 'muscat')?.lang).toBe('en');
  });

  it('leads from a capital to its state', async () => {
    const card = await cardFor({ entity: 'Q3616', page });
    expect(card?.leadsTo.map(({ entity, stories }) => [entity, stories])).toEqual([['Q794', 3]]);
  });
});

describe('createStoryBrowser', () => {
  const browse = createStoryBrowser(aSession(), 'en');

  it('lists the newest first, and says how many there are', async () => {
    const { stories, total } = await browse.listStories({ text: '', limit: 2 });
    expect(stories.map(({ id }) => id)).toEqual(['muscat', 'beijing']);
    expect(total).toBe(4);
  });

  it('lists the stories of an entity that answer a search', async () => {
    const { stories } = await browse.listStories({ entity: 'Q794', text: 'beij', limit: 9 });
    expect(stories.map(({ id }) => id)).toEqual(['beijing']);
  });

  it('shows a story with its thread in time order and related stories of others', async () => {
    const view = await browse.getStory('beijing');
    expect(view?.thread?.stories.map(({ id }) => id)).toEqual(['beijing', 'muscat']);
    expect(view?.related.map(({ id }) => id)).not.toContain('beijing');
    expect(view?.entities[0]?.label).toBeDefined();
    expect(await browse.getStory('unknown')).toBeUndefined();
  });

  it('shows a translated story and its thread in the reader’s language, with the original', async () => {
    const inArabic = createStoryBrowser(aSession(), 'ar');
    const view = await inArabic.getStory('beijing');
    expect(view?.story).toMatchObject({ lang: 'ar', text: 'استقبلت الصين إيران.' });
    expect(view?.original).toMatchObject({ lang: 'en', text: 'China received Iran.' });
    expect(view?.thread?.thread.title).toBe('محادثات');
    expect(view?.thread?.stories.map(({ headline }) => headline)).toEqual([
      'محادثات في بكين',
      'Talks in Muscat',
    ]);
    const { stories } = await inArabic.listStories({ text: 'بكين', limit: 9 });
    expect(stories.map(({ id }) => id)).toEqual(['beijing']);
    expect((await browse.getStory('beijing'))?.original).toBeUndefined();
  });

  it('names the entities a thread is about', async () => {
    const view = await browse.getStory('beijing');
    expect(view?.thread?.entities).toMatchObject([{ entity: 'Q794', label: 'Iran', stories: 3 }]);
  });

  it('names the entities with most stories', async () => {
    const [first] = await browse.listTopEntities(3);
    expect(first).toMatchObject({ entity: 'Q794', stories: 3, label: 'Iran' });
  });
});
