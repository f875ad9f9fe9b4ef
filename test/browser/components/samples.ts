import type { StoryView } from '../../../lib/model/browse.ts';
import type { Card, EntityCount, StoryPreview } from '../../../lib/model/card.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import type { Story } from '../../../lib/model/story.ts';

/** Neutral made-up stories; nothing here is news. */
export function aPreview(changes: Partial<StoryPreview> = {}): StoryPreview {
  return {
    id: '2021-05-04-harbour',
    isRead: false,
    isSaved: false,
    lang: 'en',
    headline: 'Ruritania and Freedonia reopen the harbour',
    outlets: ['Sample Wire'],
    date: '2021-05-04',
    snippet: { text: 'Ships from Ruritania may enter again.', marks: [{ start: 11, end: 20 }] },
    reasons: [],
    ...changes,
  };
}

export function aCount(changes: Partial<EntityCount> = {}): EntityCount {
  return { entity: 'Q1', label: 'Ruritania', type: 'country', stories: 12, ...changes };
}

export function aCard(changes: Partial<Card> = {}): Card {
  return {
    entity: 'Q1',
    label: 'Ruritania',
    type: 'country',
    role: 'Kingdom; capital Strelsau',
    stories: [
      aPreview({
        reasons: [
          { kind: 'newest' },
          { kind: 'shared-entity', entity: 'Q2', label: 'Freedonia' },
          { kind: 'shared-words', words: ['harbour'] },
        ],
      }),
      aPreview({
        id: 'second',
        headline: 'A bridge is opened',
        outlets: ['First', 'Second', 'Third'],
      }),
      aPreview({ id: 'third', headline: 'افتتاح جسر جديد', lang: 'ar' }),
    ],
    total: 38,
    leadsTo: [aCount({ entity: 'Q2', label: 'Freedonia', stories: 7 })],
    ...changes,
  };
}

export const ENTITY: Entity = {
  id: 'Q1',
  type: 'country',
  title: 'Ruritania',
  line: 'Kingdom; capital Strelsau',
  of: [],
  roles: [],
  labels: { en: 'Ruritania', ar: 'روريتانيا' },
};

const TEXT = 'Ships from Ruritania may enter again.\nFreedonia paid for the repairs.';
const HEADLINE = 'Ruritania and Freedonia reopen the harbour';

export function aStory(changes: Partial<Story> = {}): Story {
  const textStart = HEADLINE.length + 1;
  return {
    id: '2021-05-04-harbour',
    kind: 'brief',
    lang: 'en',
    headline: HEADLINE,
    text: TEXT,
    date: '2021-05-04',
    sources: [
      {
        outlet: 'Sample Wire',
        date: '2021-05-04',
        title: 'Harbour open',
        url: 'https://example.org/a',
      },
      { outlet: 'The Sample', date: '2021-05-05', title: 'Ships return' },
    ],
    thread: 'harbour',
    actors: [{ entity: 'Q2', did: 'paid for the repairs' }],
    origin: 'library',
    entities: ['Q1', 'Q2'],
    mentions: [
      { start: 0, end: 9, entity: 'Q1' },
      { start: textStart + 11, end: textStart + 20, entity: 'Q1' },
      { start: textStart + 38, end: textStart + 47, entity: 'Q2' },
    ],
    gazetteer: 'test',
    ...changes,
  };
}

export function aStoryView(changes: Partial<StoryView> = {}): StoryView {
  return {
    story: aStory(),
    isSaved: false,
    entities: [aCount(), aCount({ entity: 'Q2', label: 'Freedonia', stories: 7 })],
    thread: {
      thread: {
        id: 'harbour',
        title: 'The harbour of Strelsau',
        introduction: 'The harbour was closed after a storm.',
        asOf: '2021-06-01',
        entities: ['Q1', 'Q2'],
        origin: 'library',
      },
      entities: [aCount(), aCount({ entity: 'Q2', label: 'Freedonia', stories: 7 })],
      stories: [
        aPreview(),
        aPreview({ id: 'closed', headline: 'The harbour is closed', date: '2020-01-02' }),
        aPreview({ id: 'later', headline: 'The first ship leaves', date: '2021-05-09' }),
      ],
    },
    related: [aPreview({ id: 'related', headline: 'A lighthouse is repaired' })],
    ...changes,
  };
}
