import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumOptions } from './test/setup/chromium-options.ts';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

// Outside the desktop program the package `electron` exports nothing useful and its import starts a download.
const alias = { electron: fileURLToPath(new URL('test/setup/electron-stub.ts', import.meta.url)) };

/**
 * Packages of the interface, prepared before the first browser test: one that is met later makes Vite reload the page
 * in the middle of a test. The sources are scanned, so that nobody has to keep a list.
 */
const optimizeDeps = {
  entries: [
    'renderer/app/main.ts',
    'renderer/**/*-worker.ts',
    'renderer/**/*.test.tsx',
    'renderer/**/*.browser.ts',
  ],
};

/** What the part `sync` runs. */
export const longHistories = [
  'test/simulation/sync/histories.test.ts',
  'test/simulation/sync/mutations/mutations.test.ts',
] as const;

export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest leaves one core free, which on a machine of two is half of it.
    maxWorkers: '100%',
    // No test is about time; on a machine that does much else one takes longer than 5 s.
    testTimeout: 60_000,
    // What is waited for may come late there too.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            '{shared,electron,server,renderer}/**/*.test.ts',
            'test/{clauses,boundaries,migration,simulation}/**/*.test.ts',
          ],
          // Parts of their own: whole browsers on the built program; thousands of histories.
          exclude: ['test/simulation/crash/browser/**', ...longHistories],
        },
      },
      {
        extends: true,
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['renderer/**/*.test.tsx', 'renderer/**/*.browser.ts'],
          // With two pages at once keys and moments of one come late in the other.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            // The default viewport is narrow enough for the mobile navigation to cover the page.
            viewport: { width: 1280, height: 800 },
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath,
                args: [...chromiumOptions, '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
