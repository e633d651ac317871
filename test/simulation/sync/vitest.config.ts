import { defineConfig } from 'vitest/config';
import { longHistories } from '../../../vitest.config.ts';

const [histories, mutations] = longHistories;

/** More than the processors of most machines, so that each has work until the end. */
const shares = ['1/4', '2/4', '3/4', '4/4'];

/** The database in memory sets its own timers by the clock, which histories turn back by years: thousands of lines. */
const execArgv = ['--disable-warning=TimeoutOverflowWarning'];

/** Thousands of histories, and faults that they must notice: a part of its own, since it takes minutes. */
export default defineConfig({
  test: {
    // By itself Vitest leaves one processor alone, which is half of two.
    maxWorkers: '100%',
    // They begin in the order of their names: the longest first.
    projects: [
      { test: { name: 'mutations', include: [mutations], environment: 'node' } },
      ...shares.map((share) => ({
        test: {
          name: `share ${share}`,
          include: [histories],
          environment: 'node' as const,
          env: { SYNC_SHARE: share },
          execArgv,
        },
      })),
    ],
  },
});
