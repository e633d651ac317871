import type { TableName } from '../model/records.ts';

/** What differs between tables when two people changed one field. */
export interface MergePolicy {
  /** Tables in which no clock decides: the value that the server took first stands until a person chooses. */
  waits(table: TableName): boolean;
  /** Fields that go with the steps of a life: they are what the last taken step makes them, and nobody's choice. */
  follows(table: TableName, field: string): boolean;
}

/** Grades, attendance, orders and registers; each joins this list together with its table. */
const waitingTables: readonly TableName[] = [
  'attendance',
  'scores',
  'testAttempts',
  'defences',
  'reassessments',
  'signingKeys',
];

export const mergePolicy: MergePolicy = {
  waits: (table) => waitingTables.includes(table),
  follows: (table, field) => table === 'programmes' && field === 'textLocked',
};
