import { defineConfig } from 'vitest/config';

/** Trials with real processes: one Chromium at a time, so that one trial never slows the moments of another. */
export default defineConfig({
  test: {
    include: ['test/simulation/crash/browser/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
    bail: 0,
  },
});
