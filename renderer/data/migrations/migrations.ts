import type { Migration } from './migration.ts';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';

/** All steps in order; the last one is the shape that the program works with. */
export const migrations: readonly Migration[] = [version1, version2];

/** Version of the records' shape that this program writes. */
export const schemaVersion = Math.max(...migrations.map(({ version }) => version));
