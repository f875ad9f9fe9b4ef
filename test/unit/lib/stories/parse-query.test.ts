import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Clause, parseQuery } from '../../../../lib/stories/parse-query.ts';

const plain = (condition: Clause['condition'], excluded = false): Clause => ({
  condition,
  excluded,
});
const word = (text: string, open = false): Clause => plain({ type: 'word', word: text, open });

describe('parseQuery', () => {
  const cases: [string, Clause[]][] = [
    ['', []],
    ['Iran talks', [word('iran'), word('talks', true)]],
    ['Iran talks ', [word('iran'), word('talks')]],
    ['«ceasefire deal»', [plain({ type: 'phrase', words: ['ceasefire', 'deal'] })]],
    ['“not closed', [plain({ type: 'phrase', words: ['not', 'closed'] })]],
    ['"one"', [word('one')]],
    ['-Iran', [plain({ type: 'word', word: 'iran', open: false }, true)]],
    ['-"North Korea" x ', [plain({ type: 'phrase', words: ['north', 'korea'] }, true), word('x')]],
    ['Trump-Putin', [word('trump'), word('putin', true)]],
    ['a - b ', [word('a'), word('b')]],
    ['person:Putin', [plain({ type: 'name', filter: 'person', words: ['putin'] })]],
    ['PLACE:"South Korea"', [plain({ type: 'name', filter: 'place', words: ['south', 'korea'] })]],
    ['-source:tass', [plain({ type: 'name', filter: 'source', words: ['tass'] }, true)]],
    ['before:2025-03', [plain({ type: 'date', filter: 'before', date: '2025-03' })]],
    ['after:2025-03-14', [plain({ type: 'date', filter: 'after', date: '2025-03-14' })]],
    ['is:BRIEF', [plain({ type: 'kind', kind: 'brief' })]],
    ['https://a.org ', [word('https'), word('a'), word('org')]],
    ['12:30 ', [word('12'), word('30')]],
    ['北京会谈 ', [word('北京'), word('京会'), word('会谈')]],
    ['ÉVIAN', [word('evian', true)]],
  ];
  it.each(cases)('reads %j', (text, clauses) => {
    expect(parseQuery(text)).toEqual({ clauses, problems: [] });
  });

  it.each([
    ['person: x', { type: 'empty-filter', filter: 'person' }],
    ['before:', { type: 'empty-filter', filter: 'before' }],
    ['before:yesterday', { type: 'no-date', filter: 'before', text: 'yesterday' }],
    ['after:2025-13', { type: 'no-date', filter: 'after', text: '2025-13' }],
    ['is:new', { type: 'unknown-kind', text: 'new' }],
  ])('passes over what it does not understand, and says so: %j', (text, problem) => {
    const { clauses, problems } = parseQuery(text);
    expect(problems).toMatchObject([problem]);
    expect(clauses.map(({ condition }) => condition.type)).toEqual(
      text.endsWith(' x') ? ['word'] : [],
    );
  });

  it('never throws, and gives no empty word', () => {
    const part = fc.constantFrom('person:', 'before:', 'is:', '-', '"', '“', '«', ' ', 'Iran', ':');
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const { clauses } = parseQuery(query);
        const isEmpty = ({ condition }: Clause): boolean =>
          (condition.type === 'word' && condition.word === '') ||
          (condition.type === 'phrase' && condition.words.length < 2);
        expect(clauses.filter(isEmpty)).toEqual([]);
      }),
    );
  });
});
