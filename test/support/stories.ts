import type { Pack } from '../../lib/model/pack.ts';
import type { Story, StoryDraft, Thread } from '../../lib/model/story.ts';
import { anEntity } from './build-gazetteer.ts';

export function aDraft(id: string, more: Partial<StoryDraft> = {}): StoryDraft {
  return {
    id,
    kind: 'brief',
    lang: 'en',
    headline: `Headline of ${id}`,
    text: 'Iran and Russia met. China watched.',
    date: '2025-03-14',
    sources: [{ outlet: 'Example News', date: '2025-03-14', title: 'A report' }],
    actors: [],
    ...more,
  };
}

export function aStory(id: string, more: Partial<Story> = {}): Story {
  return {
    ...aDraft(id),
    translations: undefined,
    origin: 'library',
    entities: [],
    mentions: [],
    gazetteer: 'test',
    ...more,
  };
}

export function aThread(id: string, more: Partial<Thread> = {}): Thread {
  return {
    id,
    title: `Title of ${id}`,
    introduction: 'Two states met.',
    asOf: '2025-03-14',
    entities: [],
    origin: 'library',
    ...more,
  };
}

export function aPack(stories: StoryDraft[], more: Partial<Pack> = {}): Pack {
  return {
    id: 'library',
    title: 'Test library',
    licence: 'CC-BY-4.0',
    hash: 'a'.repeat(64),
    entities: [anEntity('Q794', 'Iran'), anEntity('Q159', 'Russia'), anEntity('Q148', 'China')],
    threads: [],
    stories,
    ...more,
  };
}
