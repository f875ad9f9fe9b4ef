import { assert, constantFrom, oneof, option, property, record, string } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import {
  formatRoute,
  parseRoute,
  resultsRoute,
  type Route,
} from '../../../entrypoints/popup/route.ts';

vi.mock('wxt/browser', () => import('../../support/browser-i18n.ts'));

describe('parseRoute', () => {
  const cases: { hash: string; route: Route }[] = [
    { hash: '', route: { view: 'home' } },
    { hash: '#/', route: { view: 'home' } },
    { hash: '#/nowhere', route: { view: 'home' } },
    { hash: '#/story/', route: { view: 'home' } },
    { hash: '#/story/2021-05-04-harbour', route: { view: 'story', id: '2021-05-04-harbour' } },
    { hash: '#/search/', route: { view: 'home' } },
    { hash: '#/search/100%', route: { view: 'results', text: '100%' } },
    { hash: '#/search/a%2Fb', route: { view: 'results', text: 'a/b' } },
    { hash: '#/entity/Q794', route: { view: 'results', entity: 'Q794', text: '' } },
    { hash: '#/entity/794', route: { view: 'home' } },
    { hash: '#/entity/Q794/search/deal', route: { view: 'results', entity: 'Q794', text: 'deal' } },
  ];

  it.each(cases)('reads "$hash"', ({ hash, route }) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('reads back whatever formatRoute writes', () => {
    const text = string({ unit: 'binary' }).filter((any) => any.isWellFormed());
    const results = record({
      entity: option(constantFrom('Q1' as const, 'x:somebody' as const), { nil: undefined }),
      text,
    }).map(({ entity, text: typed }) => resultsRoute(entity, typed));
    const story = text.filter((id) => id !== '').map((id): Route => ({ view: 'story', id }));
    assert(
      property(oneof(results, story), (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });
});
