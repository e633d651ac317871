import type { Transaction } from 'dexie';

/**
 * One step of the store's shape. A step that was given to people is frozen: it is never edited again, a new one
 * follows it, with a fixture of the version before it in `test/migration/fixtures`.
 */
export interface Migration {
  version: number;
  /** Dexie's words for tables and indexes; a table that is not named stays as it was. */
  stores: Record<string, string | null>;
  /** Changes the records; all of it in one transaction, or none. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}
