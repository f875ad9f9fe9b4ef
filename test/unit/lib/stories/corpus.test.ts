import { describe, expect, it } from 'vitest';

import { createCorpusStatistics } from '../../../../lib/stories/corpus-statistics.ts';
import { createCorpus } from '../../../../lib/stories/corpus.ts';
import { type ReadDocument, readDocument } from '../../../../lib/stories/read-document.ts';
import { termOf } from '../../../../lib/stories/term.ts';
import { aDocument } from './a-document.ts';

const read = (id: string, text: string): ReadDocument => readDocument(aDocument(id, { text }));
const QUERY = read('q', 'tankers burn in the strait');

function idsOf(corpus: ReturnType<typeof createCorpus>, limit = 10): string[] {
  const found = corpus.findCandidates(corpus.weigh(QUERY), limit);
  return found.map((candidate) => candidate.read.document.id);
}

describe('createCorpus', () => {
  it('finds documents as soon as they are added, nearest first', () => {
    const corpus = createCorpus();
    corpus.add(read('votes', 'parliament votes'));
    expect(idsOf(corpus)).toEqual([]);
    corpus.add(read('strait', 'ships in the strait'));
    corpus.add(read('tankers', 'tankers burn again'));
    expect(idsOf(corpus)).toEqual(['tankers', 'strait']);
    expect(idsOf(corpus, 1)).toEqual(['tankers']);
  });

  it('finds the same whether documents come at once or with questions between', () => {
    const texts = [
      'tankers burn',
      'the strait',
      'tankers in the strait',
      'votes',
      'burn the votes',
    ];
    const stories = Array.from({ length: 40 }, (_, n) =>
      read(`${n}`, `${texts[n % texts.length]} matter${n}`),
    );
    const [atOnce, asked] = [createCorpus(), createCorpus()];
    for (const story of stories) {
      atOnce.add(story);
      asked.add(story);
      idsOf(asked, 3);
    }
    expect(idsOf(asked, 100).toSorted()).toEqual(idsOf(atOnce, 100).toSorted());
  });

  it('finds only what is accepted', () => {
    const corpus = createCorpus();
    for (const id of ['a', 'b', 'c']) corpus.add(read(id, 'tankers burn'));
    const isOther = ({ document }: ReadDocument): boolean => document.id !== 'a';
    const found = corpus.findCandidates(corpus.weigh(QUERY), 2, isOther);
    expect(found.map((candidate) => candidate.read.document.id)).toEqual(['b', 'c']);
  });

  it('never finds again what was dropped, and still counts its words', () => {
    const statistics = createCorpusStatistics();
    const corpus = createCorpus(statistics);
    const dropped = read('old', 'tankers burn');
    corpus.add(dropped);
    expect(idsOf(corpus)).toEqual(['old']);
    corpus.drop(dropped);
    expect(idsOf(corpus)).toEqual([]);
    for (let n = 0; n < 5; n += 1) {
      corpus.add(read(`new${n}`, 'tankers'));
      expect(idsOf(corpus)).not.toContain('old');
    }
    expect(statistics.frequency(termOf('tankers'))).toBe(6);
  });
});
