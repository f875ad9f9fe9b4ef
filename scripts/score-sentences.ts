import { createDetector } from '../lib/detect/detector.ts';
import { loadGazetteer } from './load-gazetteer.ts';
import { say } from './say.ts';
import { scoreSentences, type Share } from './sentences/score-sentences.ts';

const VERBOSE = process.argv.includes('-v');

function show({ right, of, low, high }: Share): string {
  const share = of === 0 ? '–' : (right / of).toFixed(3);
  return `${share} [${low.toFixed(3)}, ${high.toFixed(3)}] of ${of}`;
}

for (const score of scoreSentences(createDetector(await loadGazetteer()))) {
  say(
    `${score.lang}  ${score.sentences} sentences  R ${show(score.recall)}  P ${show(score.precision)}`,
  );
  if (!VERBOSE) continue;
  for (const line of score.missed) say(`    missed ${line}`);
  for (const line of score.wrong) say(`    wrong  ${line}`);
}
