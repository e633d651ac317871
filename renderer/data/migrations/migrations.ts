import type { Migration } from './migration.ts';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';
import { version3 } from './version-3.ts';
import { version4 } from './version-4.ts';

/** All steps in order; the last one is the shape that the program works with. */
export const migrations: readonly Migration[] = [version1, version2, version3, version4];

export { schemaVersion } from '#shared/model/schema-version.ts';
