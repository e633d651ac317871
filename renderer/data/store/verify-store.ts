import type { ChangeRow } from '#shared/model/change-row.ts';
import { recordSchemas, tableNames } from '#shared/model/records.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import type { Database } from '../database.ts';
import { fileStream, listSnapshots, previewOf } from './snapshots.ts';

/** What a check of both copies found. `problems`: codes, with texts in `data`; empty where all is well. */
export interface VerifyReport {
  /** Entries of the journal that were read and whose checksums are right. */
  entries: number;
  /** Rows of the change log. */
  changes: number;
  records: number;
  snapshots: { name: string; ok: boolean }[];
  problems: (
    | 'journalDamaged'
    | 'journalUnreadable'
    | 'snapshotDamaged'
    | 'logHasHoles'
    | 'recordDamaged'
    | 'recordMissing'
  )[];
}

const batchSize = 1000;

/** Reads the whole database in portions; `onProgress` hears how many rows were read. */
export async function verify(
  db: Database,
  storage: StorageService,
  onProgress: (done: number) => void,
): Promise<VerifyReport> {
  const report: VerifyReport = { entries: 0, changes: 0, records: 0, snapshots: [], problems: [] };
  const journal = await storage.verifyJournal();
  if (!journal.ok) report.problems.push('journalUnreadable');
  else {
    report.entries = journal.value.entries;
    if (journal.value.damaged.length > 0) report.problems.push('journalDamaged');
  }
  const snapshots = await listSnapshots(storage);
  for (const { name } of snapshots.ok ? snapshots.value : []) {
    report.snapshots.push({ name, ok: (await previewOf(fileStream(storage, name))).ok });
  }
  if (report.snapshots.some(({ ok }) => !ok)) report.problems.push('snapshotDamaged');
  const expected = await verifyLog(db, report, onProgress);
  await verifyRecords(db, report, expected, onProgress);
  return { ...report, problems: [...new Set(report.problems)] };
}

/** Walks the log; gives the ids that must be there after it. */
async function verifyLog(
  db: Database,
  report: VerifyReport,
  onProgress: (done: number) => void,
): Promise<Set<string>> {
  const expected = new Set<string>();
  let last = 0;
  for (;;) {
    const rows: ChangeRow[] = await db.changes.where('seq').above(last).limit(batchSize).toArray();
    for (const row of rows) {
      if (row.seq !== last + 1) report.problems.push('logHasHoles');
      last = row.seq;
      if (row.kind === 'create') expected.add(`${row.table}/${row.recordId}`);
      if (row.kind === 'remove') expected.delete(`${row.table}/${row.recordId}`);
    }
    report.changes += rows.length;
    onProgress(report.changes);
    if (rows.length < batchSize) return expected;
  }
}

async function verifyRecords(
  db: Database,
  report: VerifyReport,
  expected: Set<string>,
  onProgress: (done: number) => void,
): Promise<void> {
  for (const name of tableNames) {
    let last = '';
    for (;;) {
      const rows: { id: string }[] = await db.table(name).where(':id').above(last).limit(batchSize).toArray();
      for (const row of rows) {
        last = row.id;
        if (!recordSchemas[name].safeParse(row).success) report.problems.push('recordDamaged');
        expected.delete(`${name}/${row.id}`);
      }
      report.records += rows.length;
      onProgress(report.changes + report.records);
      if (rows.length < batchSize) break;
    }
  }
  if (expected.size > 0) report.problems.push('recordMissing');
}
