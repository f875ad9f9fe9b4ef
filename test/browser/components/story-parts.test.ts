import { assert, property, string, array, tuple, nat } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitSpans } from '../../../components/story/split-spans.ts';
import { trimSnippet } from '../../../components/story/trim-snippet.ts';

describe('splitSpans', () => {
  const text = 'Iran and Russia';
  const cases: { name: string; spans: { start: number; end: number }[]; pieces: string[] }[] = [
    { name: 'no spans', spans: [], pieces: ['Iran and Russia'] },
    {
      name: 'spans in any order',
      spans: [
        { start: 9, end: 15 },
        { start: 0, end: 4 },
      ],
      pieces: ['[Iran]', ' and ', '[Russia]'],
    },
    {
      name: 'a span over an earlier one',
      spans: [
        { start: 0, end: 8 },
        { start: 5, end: 15 },
      ],
      pieces: ['[Iran and]', ' Russia'],
    },
    {
      name: 'empty spans and spans outside',
      spans: [
        { start: 4, end: 4 },
        { start: 9, end: 99 },
      ],
      pieces: ['Iran and Russia'],
    },
  ];

  it.each(cases)('cuts a text with $name', ({ spans, pieces }) => {
    const cut = splitSpans(text, spans).map((piece) =>
      piece.span ? `[${piece.text}]` : piece.text,
    );
    expect(cut).toEqual(pieces);
  });

  it('never loses, repeats or empties a piece', () => {
    const spans = array(tuple(nat(40), nat(40)).map(([start, end]) => ({ start, end })));
    assert(
      property(string({ maxLength: 40 }), spans, (any, marks) => {
        const pieces = splitSpans(any, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(any);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

function aSnippet(lead: string, rest = '.') {
  const start = lead.length;
  return { text: `${lead}Iran${rest}`, marks: [{ start, end: start + 4 }] };
}

describe('trimSnippet', () => {
  const filler = 'a few words that stand before the name and say little ';

  it('leaves a snippet whose mark is visible', () => {
    const snippet = aSnippet(filler, filler.repeat(3));
    expect(trimSnippet(snippet)).toEqual(snippet);
  });

  it('leaves a snippet without marks', () => {
    const snippet = { text: filler.repeat(4), marks: [] };
    expect(trimSnippet(snippet)).toEqual(snippet);
  });

  it('takes whole words from the start until the mark is in the first lines', () => {
    const { text, marks } = trimSnippet(aSnippet(filler.repeat(4), ` ${filler.repeat(2)}`));
    expect(text.startsWith('… ')).toBe(true);
    expect(filler.repeat(4)).toContain(` ${text.slice(2, 20)}`);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Iran']);
    expect(marks[0]?.end).toBeLessThan(96);
  });

  it('leaves a text without spaces, as Chinese has none', () => {
    const snippet = aSnippet('新'.repeat(120));
    expect(trimSnippet(snippet)).toEqual(snippet);
  });
});
