import { describe, expect, it } from 'vitest';

import type { EntityId } from '../../../../lib/model/entity.ts';
import {
  countEntities,
  countLeads,
  documentOfPage,
  documentOfStory,
} from '../../../../lib/stories/story-document.ts';
import { aStory } from '../../../support/stories.ts';

const IRAN = 'Q794';
const TEHRAN = 'Q3616';
const leadOf = (id: EntityId): EntityId | undefined => (id === TEHRAN ? IRAN : undefined);

describe('countEntities', () => {
  it('counts a mention in the headline twice', () => {
    const mentions = [
      { start: 0, entity: 'Q794' as const },
      { start: 20, entity: 'Q794' as const },
      { start: 30, entity: 'Q159' as const },
    ];
    expect([...countEntities(mentions, 'Iran talks')]).toEqual([
      ['Q794', 3],
      ['Q159', 1],
    ]);
  });
});

describe('countLeads', () => {
  it('counts the state behind a capital as often as the capital', () => {
    const entities = new Map<EntityId, number>([
      [TEHRAN, 3],
      ['Q159', 2],
    ]);
    expect([...countLeads(entities, leadOf)]).toEqual([[IRAN, 3]]);
  });
});

describe('documentOfStory', () => {
  it('has what is mentioned and what the editor says it is about', () => {
    const story = aStory('s', {
      headline: 'Tehran',
      entities: ['Q159', TEHRAN],
      mentions: [{ start: 0, end: 6, entity: TEHRAN }],
      thread: 't',
    });
    const document = documentOfStory(story, leadOf);
    expect([...document.entities]).toEqual([
      [TEHRAN, 2],
      ['Q159', 1],
    ]);
    expect([...document.leads]).toEqual([[IRAN, 2]]);
    expect(document).toMatchObject({ id: 's', thread: 't', date: '2025-03-14' });
  });
});

describe('documentOfPage', () => {
  it('asks with title, sentence, date and the entities that are known', () => {
    const entities = { Q3616: 4, nonsense: 1 };
    const page = { entities, title: 'Talks', sentence: 'In Tehran.', date: '2020-01-03' };
    const document = documentOfPage(page, leadOf);
    expect(document).toMatchObject({ headline: 'Talks', text: 'In Tehran.', date: '2020-01-03' });
    expect([...document.entities]).toEqual([[TEHRAN, 4]]);
    expect([...document.leads]).toEqual([[IRAN, 4]]);
  });
});
