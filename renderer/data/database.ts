import { Dexie, type Table } from 'dexie';
import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Records, TableName } from '#shared/model/records.ts';
import type { Conflict } from '#shared/sync/conflict.ts';
import type { RefusalReason } from '#shared/sync/messages.ts';
import { presentFolder } from './database-folder.ts';
import { migrations, schemaVersion } from './migrations/migrations.ts';

/** The state of a long text up to a row of the log; the log's later rows of that record come on top of it. */
export interface TextState {
  /** The record whose text it is. */
  id: string;
  /** A Yjs document as one update. */
  state: Uint8Array;
  /** Seq of the last row of the log that is in `state`. */
  seq: number;
}

/** An action that the server did not take: it stays in the log, and a person sees why. */
export interface RefusalRow {
  /** The group in the log. */
  group: string;
  scope: string;
  reason: RefusalReason;
  /** The sentence that says who may, or the field that is wrong. */
  detail: string | null;
  /** ISO 8601 instant at which it was refused. */
  at: string;
  /** Set when a person has seen it and took it off the list. The row stays: its changes wait for nothing any more. */
  dismissedAt?: string;
}

/** What the store knows of itself. */
export interface MetaRow {
  key:
    | 'device'
    | 'storeId'
    | 'rebuilding'
    | 'keptSince'
    | 'keyRing'
    /** How far this computer and its server know of each other: `SyncPlace` as JSON. */
    | 'syncPlace'
    /** Whose server's log the rows of this log know of: `ServerLog` as JSON; a backup has it too. */
    | 'serverOrganisation'
    /** The newest logical clock that came from elsewhere. */
    | 'clock'
    /** Numbers that this computer may still give: `NumbersHere` as JSON. */
    | 'numbers'
    /** Attached files whose bytes are to go or to come: `AttachmentQueue` as JSON. */
    | 'attachmentQueue'
    /** Where people may be registered twice: `PeopleFound` as JSON. */
    | 'samePeople';
  value: string;
}

export type Database = Dexie & {
  [Name in TableName]: Table<Records[Name], string>;
} & {
  changes: Table<ChangeRow, number, Omit<ChangeRow, 'seq'>>;
  texts: Table<TextState, string>;
  meta: Table<MetaRow, string>;
  conflicts: Table<Conflict, string>;
  refusals: Table<RefusalRow, string>;
};

/** IndexedDB as this program uses it. */
export const databaseFactory: IDBFactory = await presentFolder();

/**
 * Declares the working store, up to `version`. Durability is strict: a relaxed transaction that was acknowledged
 * does not survive a power cut, a strict one does, at nearly the same speed.
 */
export function openDatabase(name: string, version = schemaVersion): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', indexedDB: databaseFactory });
  for (const step of migrations.filter((one) => one.version <= version)) {
    const declared = database.version(step.version).stores(step.stores);
    if (step.upgrade) declared.upgrade(step.upgrade);
  }
  // Dexie adds the tables as properties when the stores are declared; its own type cannot know them.
  return database as Database;
}

export const databaseName = 'ereje';

export const database = openDatabase(databaseName);
