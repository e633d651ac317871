import { programmeTables, type TableName } from './records.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Tables that only ever grow: what stands in them is never changed or removed. */
const appendOnlyTables: ReadonlySet<TableName> = new Set([
  'workflowSteps',
  'programmeVersions',
  'handOvers',
  'templateVersions',
  'certificates',
  'certificateAnnulments',
  'blankEntries',
  'printedSheets',
]);

/** What is closed by the signature under it. */
const signedTables: ReadonlySet<TableName> = new Set([
  'officialDocuments',
  'scores',
  'commissions',
  'reassessments',
]);

/** Whether the table's records are closed by a signature under them. */
export const isSignedTable = (table: TableName): boolean => signedTables.has(table);

/**
 * The id of the scores that a trainee's mark of a day (`enrolmentId/date`) or defence belongs to: once these are signed,
 * what they were made from never changes either (O10-29). Null for anything else.
 */
export function scoresBehind(table: TableName, recordId: string): string | null {
  if (table === 'defences') return recordId;
  return table === 'attendance' ? recordId.slice(0, recordId.lastIndexOf('/')) : null;
}

/** Whether a stored record is never changed again: a step that was taken, a kept text, a signed paper or result. */
export const isClosedRecord = (table: TableName, stored: Fields): boolean =>
  appendOnlyTables.has(table) || (signedTables.has(table) && (stored.signedOn ?? null) !== null);

/** The tasks of a rework are worked off while the text is open, and are closed with it (O10-12). */
const lockable: ReadonlySet<TableName> = new Set([...programmeTables, 'programmes', 'reworkTasks']);

/** What of a locked programme is not its text. */
const outsideText: ReadonlySet<string> = new Set(['deletedAt', 'textLocked']);

/**
 * Whether a change would touch the text of a programme that is with the ministry or approved, or the tasks by which it
 * was reworked (O10-12, O10-13).
 * `fields`: what an update writes; null for another kind of change.
 */
export const touchesLockedText = (
  table: TableName,
  fields: Fields | null,
  programme: Fields | null | undefined,
): boolean =>
  programme?.textLocked === true &&
  lockable.has(table) &&
  !(table === 'programmes' && fields !== null && Object.keys(fields).every((name) => outsideText.has(name)));

/** Names the sentence that says why a change of this table is not taken while the text is locked. */
export const lockedReason = (table: TableName): 'textLocked' | 'reworkTasksClosed' =>
  table === 'reworkTasks' ? 'reworkTasksClosed' : 'textLocked';
