import type { KnipConfig } from 'knip';

/** What a style sheet loads from packages: `@import 'x'` and the files of fonts. */
const loadedByStyles = /(?:@import\s+|url\()\s*["']([@\w][^"':]*)["']/g;

export default {
  entry: [
    'test/bench/make-{certificates,document}.ts',
    'test/bench/peers/**/*.ts',
    'test/bench/sync/measure-peer.ts',
    'test/bench/sync/server-process.ts',
    'test/bench/sync/many/clients-process.ts',
    'test/bench/sync/browser/page/page.ts',
    'test/electron/playwright.config.ts',
    'test/simulation/crash/browser/vitest.config.ts',
    'test/simulation/sync/vitest.config.ts',
    'test/simulation/sync/*.test.ts',
    'test/simulation/sync/mutations/*.{config,test}.ts',
    'test/simulation/crash/browser/*.test.ts',
    'test/simulation/crash/browser/driver/driver.ts',
    'test/simulation/crash/browser/storage-process.ts',
    'test/electron/*.spec.ts',
    'resources/*/make-*.{ts,mjs}',
    // Run as processes of their own.
    'server/start/run-server.ts',
    'server/storage/testing-writer.ts',
  ],
  project: ['{electron,renderer,resources,server,shared,test}/**/*.{ts,tsx,mjs,css}', '*.{ts,cjs}'],
  ignoreExportsUsedInFile: true,
  compilers: {
    css: (text) => [...text.matchAll(loadedByStyles)].map(([, loaded]) => `import '${loaded}';`).join('\n'),
  },
} satisfies KnipConfig;
