import { defineConfig } from '@playwright/test';

/** The desktop shell itself, wherever Electron's binary is present. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/electron',
  forbidOnly: Boolean(process.env.CI),
  // Each test owns a window and a data folder; two windows at once would fight for the focus.
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
});
