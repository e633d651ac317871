import { Dexie, type Table } from 'dexie';
import type { Organisation } from '#shared/model/organisation.ts';
import type {
  Aim,
  CurriculumRow,
  GlossaryTerm,
  LiteratureEntry,
  Programme,
  Section,
} from '#shared/model/programme.ts';

/** Every table that holds what a person typed, and the record that it holds. */
export interface Records {
  organisations: Organisation;
  programmes: Programme;
  sections: Section;
  glossaryTerms: GlossaryTerm;
  aims: Aim;
  curriculumRows: CurriculumRow;
  literatureEntries: LiteratureEntry;
}
export type TableName = keyof Records;

/** Tables whose rows belong to one programme. */
export const programmeTables = [
  'sections',
  'glossaryTerms',
  'aims',
  'curriculumRows',
  'literatureEntries',
] as const satisfies TableName[];

/** One row of the change log: one record, the fields that changed, their old and new values. */
export interface ChangeRow {
  seq: number;
  /** All rows of one action share it, and are undone together. */
  group: string;
  /** What the action belongs to: a programme's id, or the organisation's. */
  scope: string;
  table: TableName;
  recordId: string;
  kind: 'create' | 'update' | 'remove';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** ISO 8601 instant by this computer's clock. */
  at: string;
  /** The group that this one takes back, or brings back. */
  undoes: string | null;
}

export type Database = Dexie & {
  [Name in TableName]: Table<Records[Name], string>;
} & { changes: Table<ChangeRow, number, Omit<ChangeRow, 'seq'>> };

/**
 * Opens the working store. Durability is strict: a relaxed transaction that was acknowledged does not
 * survive a power cut, a strict one does, at nearly the same speed.
 */
export function openDatabase(name: string): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({
    organisations: 'id',
    programmes: 'id',
    sections: 'id, programmeId',
    glossaryTerms: 'id, programmeId',
    aims: 'id, programmeId',
    curriculumRows: 'id, programmeId',
    literatureEntries: 'id, programmeId',
    changes: '++seq, group, scope, recordId',
  });
  // Dexie adds the tables as properties when the stores are declared; its own type cannot know them.
  return database as Database;
}

export const database = openDatabase('ereje');
