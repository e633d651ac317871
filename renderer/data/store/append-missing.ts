import type { ChangeRow } from '#shared/model/change-row.ts';
import type { JournalState } from '#shared/storage/storage-service.ts';
import type { Database } from '../database.ts';
import { writeEntries } from '../journal.ts';

const portion = 500;

/** Rows that the database has and the journal has not: they were written, but not yet acknowledged, or a journal was lost. */
export async function appendWhatIsMissing(db: Database, journal: JournalState): Promise<void> {
  const storeId = (await db.meta.get('storeId'))?.value ?? null;
  const after = journal.storeId === storeId ? journal.lastSeq : 0;
  if (journal.storeId === storeId) await fillHoles(db, journal);
  for (let at = after; ; ) {
    const rows = await db.changes.where('seq').above(at).limit(portion).toArray();
    const last = rows.at(-1);
    if (!last) return;
    // The action that the portion ends in is read to its end: in the journal it is one entry.
    const rest = await db.changes.where('group').equals(last.group).toArray();
    const whole = [...rows, ...rest.filter((row) => row.seq > last.seq)];
    await writeGroups(whole);
    at = whole.at(-1)?.seq ?? last.seq;
  }
}

/** Segments that are gone, and entries that another window did not get written before it was closed. */
async function fillHoles(db: Database, { missing, gaps }: JournalState): Promise<void> {
  const rows = (await db.changes.bulkGet(missing)).filter((row) => row !== undefined);
  await writeGroups(rows);
  for (const { from, to } of gaps) {
    for (let at = from; at <= to; at += portion) {
      const last = Math.min(to, at + portion - 1);
      await writeGroups(await db.changes.where('seq').between(at, last, true, true).toArray());
    }
  }
}

async function writeGroups(rows: ChangeRow[]): Promise<void> {
  const groups = Map.groupBy(rows, (row) => row.group);
  await writeEntries([...groups.values()].map((group) => ({ rows: group })));
}
