import { defineConfig } from 'vitest/config';
import { longHistories } from '../../../vitest.config.ts';

/** Thousands of histories, and faults that they must notice: a part of its own, since it takes minutes. */
export default defineConfig({
  test: { include: longHistories, environment: 'node' },
});
