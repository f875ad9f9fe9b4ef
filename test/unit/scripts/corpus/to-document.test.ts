import { describe, expect, it } from 'vitest';

import { type Detect, toDocument } from '../../../../scripts/corpus/to-document.ts';
import { aDetector, anAlias, anEntity } from '../../../support/build-gazetteer.ts';

const line = { id: 7, title: 'Tehran talks', text: 'In Iran, they met.', date: null };
const detect: Detect = {
  ...aDetector(
    [anEntity('Q794', 'Iran'), anEntity('Q3616', 'Tehran')],
    [anAlias('Iran', 'Q794'), anAlias('Tehran', 'Q3616')],
  ),
  leadOf: (id) => (id === 'Q3616' ? 'Q794' : undefined),
};

describe('toDocument', () => {
  it('names no entities without detection', () => {
    const document = toDocument(line);
    expect(document).toMatchObject({ id: '7', headline: 'Tehran talks', text: line.text });
    expect(document.entities.size + document.leads.size).toBe(0);
  });

  it('counts entities, headlines twice, and what they lead to', () => {
    const document = toDocument(line, detect);
    expect([...document.entities]).toEqual([
      ['Q3616', 2],
      ['Q794', 1],
    ]);
    expect([...document.leads]).toEqual([['Q794', 2]]);
  });

  it('places mentions in headline, line break, body', () => {
    const { headline, text, mentions = [] } = toDocument(line, detect);
    const all = `${headline}\n${text}`;
    expect(mentions.map(({ start, end }) => all.slice(start, end))).toEqual(['Tehran', 'Iran']);
  });

  it('reads a line without a title', () => {
    const document = toDocument({ id: 'a', text: 'Iran' }, detect);
    expect(document.headline).toBe('');
    expect([...document.entities]).toEqual([['Q794', 1]]);
  });
});
