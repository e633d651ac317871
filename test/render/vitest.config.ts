import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The proof of the documents: LibreOffice and poppler measure what the builders wrote. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    name: 'render',
    environment: 'node',
    include: ['test/render/**/*.test.ts'],
    // LibreOffice needs a minute on a slow machine, and two of it at once need the memory of two.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
  },
});
