// @ts-check
/**
 * The parts of `npm test`, in order. `tool`: file below `node_modules`; `report`: the runner writes its counts as
 * JSON, else the part is one check; `needs`: programs of the system; `wants`: programs without which some of its tests
 * are skipped; `after`: a part that must have passed.
 * @typedef {import('./system-programs.mjs').ProgramName} ProgramName
 * @typedef {{ name: string, tool: string, args: string[], report?: 'vitest' | 'playwright', needs?: ProgramName[], wants?: ProgramName[], after?: string }} Part
 * @type {Part[]}
 */
export const parts = [
  { name: 'typecheck', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'lint', tool: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'dead-code', tool: 'knip/bin/knip.js', args: [] },
  {
    name: 'unit',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--project', 'unit'],
    report: 'vitest',
    wants: ['postgres'],
  },
  {
    name: 'sync',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--config', 'test/simulation/sync/vitest.config.ts'],
    report: 'vitest',
  },
  {
    name: 'browser',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--project', 'browser'],
    report: 'vitest',
    needs: ['chromium'],
  },
  { name: 'build', tool: 'electron-vite/bin/electron-vite.js', args: ['build', '--logLevel', 'warn'] },
  {
    name: 'e2e',
    tool: '@playwright/test/cli.js',
    args: ['test'],
    report: 'playwright',
    needs: ['chromium', 'poppler'],
    after: 'build',
  },
  {
    name: 'crash',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--config', 'test/simulation/crash/browser/vitest.config.ts'],
    report: 'vitest',
    needs: ['chromium'],
    after: 'build',
  },
  {
    name: 'electron',
    tool: '@playwright/test/cli.js',
    args: ['test', '--config', 'test/electron/playwright.config.ts'],
    report: 'playwright',
    after: 'build',
  },
  {
    name: 'render',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--config', 'test/render/vitest.config.ts'],
    report: 'vitest',
    needs: ['office', 'poppler', 'fonts'],
  },
];
