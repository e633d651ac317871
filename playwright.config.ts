import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './test/setup/chromium-options.ts';

const port = 4173;

/** User stories in Chromium, on the built pages, served as `npm start -- --browser` serves them. */
export default defineConfig({
  testDir: 'test/e2e',
  // The README's pictures are made when they are asked for; they prove nothing.
  testIgnore: process.env.PICTURES ? [] : ['**/pictures.spec.ts'],
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        ...chromiumOptions,
        // No person can answer the system's file dialog here, so files are saved by a download.
        '--disable-blink-features=FileSystemAccessLocal',
      ],
    },
    locale: 'kk-KZ',
    timezoneId: 'Asia/Almaty',
    viewport: { width: 1280, height: 720 },
    // To look into a failed story: `npx playwright test --trace on <file>`. Written each time, a trace takes a fifth more.
    trace: 'off',
  },
  webServer: {
    command: `node server/static/serve.ts --folder out/renderer --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
