import { describe, expect, it } from 'vitest';

import type { PackContent } from '../../../../lib/model/pack.ts';
import { checkLibrary } from '../../../../scripts/library/check-library.ts';
import { aDraft, aPack, aThread } from '../../../support/stories.ts';

const source = (outlet: string) => ({ outlet, date: '2025-03-14', title: 'A report' });
const actors = (['Q794', 'Q159', 'Q148'] as const).map((entity) => ({ entity, did: 'met' }));
const OUTLETS = ['The Sun', 'The Moon', 'The Star', 'The Comet'];

function aLibrary(more: Partial<PackContent> = {}): PackContent {
  return aPack(
    OUTLETS.map((outlet, n) =>
      aDraft(`story-${n}`, { thread: 'talks', actors, sources: [source(outlet)] }),
    ),
    { threads: [aThread('talks', { entities: ['Q794', 'Q159', 'Q148'] })], ...more },
  );
}

describe('checkLibrary', () => {
  it('has nothing against a thread that keeps the rules', () => {
    expect(checkLibrary(aLibrary())).toEqual([]);
  });

  const entities = ['Q794', 'Q159', 'Q148'] as const;
  it.each([
    ['no story', aThread('empty', { entities: [...entities] }), /empty: has no story/u],
    ['an older date', aThread('talks', { asOf: '2025-03-13', entities: [...entities] }), /asOf/u],
    ['too few entities', aThread('talks', { entities: ['Q794'] }), /fewer than 3/u],
    [
      'a stranger',
      aThread('talks', { entities: [...entities, 'Q30'] }),
      /Q30 is an actor in none/u,
    ],
  ])('names a thread with %s', (_what, thread, says) => {
    expect(checkLibrary(aLibrary({ threads: [thread] })).join('\n')).toMatch(says);
  });

  it('names an outlet under more than two thirds of the stories, whatever agency it prints', () => {
    const stories = aLibrary().stories.map((story, n) => ({
      ...story,
      sources: [source(n < 3 ? `The Sun (${n})` : 'The Moon')],
    }));
    expect(checkLibrary(aLibrary({ stories }))).toEqual([
      'thread talks: The Sun stands under 3 of 4 stories.',
    ]);
  });
});
