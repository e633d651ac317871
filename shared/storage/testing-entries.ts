import type { ChangeRow } from '#shared/model/change-row.ts';
import type { JournalEntry } from './storage-service.ts';

/** A row of the change log with that seq; `text` makes it as long as a test needs. */
export const testRow = (seq: number, text = `Мақсат ${seq}`): ChangeRow => ({
  seq,
  id: `change-${seq}`,
  group: `group-${seq}`,
  scope: 'programme-1',
  table: 'aims',
  recordId: `aim-${seq}`,
  kind: 'update',
  before: { text: '' },
  after: { text },
  base: null,
  user: null,
  device: 'device-1',
  clock: `clock-${seq}`,
  at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
  schemaVersion: 2,
  undoes: null,
});

/** One action with these seqs. */
export const testEntry = (...seqs: number[]): JournalEntry => ({ rows: seqs.map((seq) => testRow(seq)) });

export const seqsOf = (entries: JournalEntry[]): number[][] =>
  entries.map(({ rows }) => rows.map(({ seq }) => seq));
