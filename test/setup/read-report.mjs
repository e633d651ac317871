// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The counts of a report of Vitest or Playwright. A runner that failed without a failed test (a file that
 * cannot be read, nothing found, a crash) counts as one failure: no result is a bad result.
 * @param {unknown} report parsed JSON, or null where there is none
 * @param {number} code exit code of the runner
 * @returns {Counts}
 */
export function countsOf(report, code) {
  const counts = vitestCounts(report) ?? playwrightCounts(report) ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = counts.failed === 0 && (code !== 0 || counts.passed + counts.skipped === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/** @param {unknown} value @param {string} key */
function field(value, key) {
  return typeof value === 'object' && value !== null
    ? /** @type {Record<string, unknown>} */ (value)[key]
    : undefined;
}

/** @param {unknown} value @param {string} key */
const number = (value, key) => Number(field(value, key) ?? 0);

/** @param {unknown} report @returns {Counts | null} */
function vitestCounts(report) {
  if (field(report, 'numTotalTests') === undefined) return null;
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests'),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  };
}

/** A flaky test failed at least once. @param {unknown} report @returns {Counts | null} */
function playwrightCounts(report) {
  const stats = field(report, 'stats');
  if (stats === undefined) return null;
  return {
    passed: number(stats, 'expected'),
    failed: number(stats, 'unexpected') + number(stats, 'flaky'),
    skipped: number(stats, 'skipped'),
  };
}

/** @param {string} path @returns {unknown} */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** The one line that closes a run. @param {Counts[]} all */
export function closingLine(all) {
  /** @param {keyof Counts} key */
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}
