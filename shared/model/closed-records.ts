import { programmeTables, type TableName } from './records.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Tables that only ever grow: what stands in them is never changed or removed. */
const appendOnlyTables: ReadonlySet<TableName> = new Set(['workflowSteps', 'programmeVersions']);

/** Whether a stored record is never changed again: a step that was taken, a kept text, a signed paper. */
export const isClosedRecord = (table: TableName, stored: Fields): boolean =>
  appendOnlyTables.has(table) || (table === 'officialDocuments' && (stored.signedOn ?? null) !== null);

const lockable: ReadonlySet<TableName> = new Set([...programmeTables, 'programmes']);

/** What of a locked programme is not its text. */
const outsideText: ReadonlySet<string> = new Set(['deletedAt', 'textLocked']);

/**
 * Whether a change would touch the text of a programme that is with the ministry or approved (O10-12, O10-13).
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
