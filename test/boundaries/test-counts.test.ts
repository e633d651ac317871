import { expect, test } from 'vitest';
import { closingLine, countsOf } from '../setup/read-report.mjs';

test('tests of Vitest are counted as it reports them', () => {
  const report = {
    numTotalTests: 7,
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
  };
  expect(countsOf(report, 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test('tests of Playwright are counted as it reports them; one that failed once is no passed test', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
  expect(countsOf(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test.each([
  ['a runner that crashed', null, 1],
  ['a runner that left no report', null, 0],
  ['a file of tests that could not be read', { numTotalTests: 5, numPassedTests: 5, numFailedTests: 0 }, 1],
  ['no tests found', { numTotalTests: 0, numPassedTests: 0, numFailedTests: 0 }, 0],
])('%s is a failure', (_name, report, code) => {
  expect(countsOf(report, code).failed).toBe(1);
});

test('the closing line adds all parts up', () => {
  const all = [
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 1, failed: 2, skipped: 0 },
  ];
  expect(closingLine(all)).toBe('4 passed, 2 failed, 1 skipped');
});
