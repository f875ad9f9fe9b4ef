/** What a test run came to; a failure that belongs to no test counts as one failed. */
export type TestCounts = { passed: number; failed: number };

/** Counts the report of Vitest's JSON reporter, and its exit code: a run that dies has at least one failure. */
export function countResults(report: unknown, exitCode: number): TestCounts {
  const passed = numberOf(report, 'numPassedTests');
  const failed = numberOf(report, 'numFailedTests') + countBrokenFiles(report);
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/** The closing line that says how it went. */
export function countsLine({ passed, failed }: TestCounts): string {
  return `${passed} passed, ${failed} failed`;
}

/** Files that failed without a failed test in them: they could not be loaded, or a hook threw. */
function countBrokenFiles(report: unknown): number {
  return listOf(report, 'testResults').filter((file) => {
    const tests = listOf(file, 'assertionResults');
    return isFailed(file) && !tests.some(isFailed);
  }).length;
}

function isFailed(result: unknown): boolean {
  return field(result, 'status') === 'failed';
}

function numberOf(value: unknown, key: string): number {
  const found = field(value, key);
  return typeof found === 'number' ? found : 0;
}

function listOf(value: unknown, key: string): unknown[] {
  const found = field(value, key);
  return Array.isArray(found) ? found : [];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
