import type { PopupServices } from '../../../entrypoints/popup/popup-services.ts';
import type { PageStatus } from '../../../lib/model/browse.ts';
import type { StoryPreview } from '../../../lib/model/card.ts';
import { aCount, aPreview, aStoryView, ENTITY } from './samples.ts';

export type FakeServices = PopupServices & {
  /** Tells every subscriber that something changed. */
  change: () => void;
};

/** Stories newest first, one a day back from the first of July 2021. */
export function manyStories(count: number): StoryPreview[] {
  const newest = Date.UTC(2021, 6, 1);
  const dayMs = 86_400_000;
  return Array.from({ length: count }, (_, index) =>
    aPreview({
      id: `story-${index}`,
      headline: `Sample headline ${index}`,
      date: new Date(newest - index * dayMs).toISOString().slice(0, 10),
    }),
  );
}

export const aPageOn = (): PageStatus => ({
  state: 'on',
  host: 'example.org',
  entities: [{ ...aCount(), surfaces: ['Ruritania'] }],
  mutes: [],
  progress: 'done',
});

export const aPageOff = (
  changes: Partial<Extract<PageStatus, { state: 'off' }>> = {},
): PageStatus => ({
  state: 'off',
  host: 'example.org',
  temporary: false,
  rule: { site: 'example.org', scope: 'host' },
  ...changes,
});

/** Services over a small store in memory. */
export function fakePopupServices(changes: Partial<PopupServices> = {}): FakeServices {
  const listeners = new Set<() => void>();
  const stories = [aPreview(), ...manyStories(3)];
  return {
    async listStories({ text, limit }) {
      const found = stories.filter(({ headline }) => headline.includes(text));
      return { stories: found.slice(0, limit), total: found.length, notes: [] };
    },
    async getStory(id) {
      return stories.some((story) => story.id === id) ? aStoryView() : undefined;
    },
    listTopEntities: async () => [aCount({ label: 'Freedonia', entity: 'Q2' })],
    getEntity: async (id) => (id === 'Q1' ? { entity: ENTITY, stories: 12 } : undefined),
    getPageStatus: async () => aPageOn(),
    control: async (control) => (control.type === 'site-off' ? aPageOff() : aPageOn()),
    showOnPage: () => {},
    askForAccess: async () => false,
    canKeep: async () => true,
    markRead: async () => {},
    setSaved: async () => {},
    openSettings: () => {},
    getHealth: async () => ({ state: 'ready' }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: () => listeners.forEach((listener) => listener()),
    ...changes,
  };
}
