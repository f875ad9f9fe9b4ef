import { describe, expect, it } from 'vitest';

import { countResults, countsLine } from '../../../../scripts/testing/count-results.ts';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const broken = { status: 'failed', assertionResults: [] };

function report(passed: number, failed: number, testResults: object[] = []) {
  return { numPassedTests: passed, numFailedTests: failed, testResults };
}

describe('countResults', () => {
  it.each([
    ['a good run', report(12, 0, [passing]), 0, [12, 0]],
    ['failed tests', report(10, 2, [passing, failing]), 1, [10, 2]],
    ['a file that could not be loaded', report(10, 0, [broken]), 1, [10, 1]],
    ['both', report(10, 1, [failing, broken]), 1, [10, 2]],
    ['an error outside the tests', report(10, 0, [passing]), 1, [10, 1]],
    ['a run that died', undefined, 139, [0, 1]],
    ['a report of another shape', { testResults: 7 }, 0, [0, 0]],
  ])('counts %s', (...[, run, exitCode, [passed, failed]]) => {
    expect(countResults(run, exitCode)).toEqual({ passed, failed });
  });
});

describe('countsLine', () => {
  it('is the line the caller looks for', () => {
    expect(countsLine({ passed: 3, failed: 1 })).toBe('3 passed, 1 failed');
  });
});
