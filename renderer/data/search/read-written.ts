import type { Records, TableName } from '#shared/model/records.ts';
import type { Database } from '../database.ts';

const batch = 500;

/** A record that changed; `record` undefined where it is no more. */
interface ChangedRecord {
  table: TableName;
  id: string;
  record: Records[TableName] | undefined;
}

/** Reads the row and not its key alone: Dexie's live queries do not notice new keys. */
const lastSeq = async (db: Database): Promise<number> => (await db.changes.orderBy('seq').last())?.seq ?? 0;

/** A whole table, some records at a time: no transaction is held in between. */
async function* all<Name extends TableName>(db: Database, table: Name): AsyncGenerator<Records[Name][]> {
  let after = '';
  for (;;) {
    const records: Records[Name][] = await db.table(table).where(':id').above(after).limit(batch).toArray();
    if (records.length > 0) yield records;
    if (records.length < batch) return;
    after = records.at(-1)?.id ?? after;
  }
}

/** What changed after a place in the log, as it is now. Null where the log has more than `most` new rows. */
async function changedSince(
  db: Database,
  seq: number,
  most: number,
): Promise<{ records: ChangedRecord[]; seq: number } | null> {
  const rows = await db.changes.where('seq').above(seq).limit(most).toArray();
  if (rows.length === most) return null;
  const records: ChangedRecord[] = [];
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    const ids = [...new Set(own.map(({ recordId }) => recordId))];
    const found: ChangedRecord['record'][] = await db.table(table).bulkGet(ids);
    records.push(...ids.map((id, index) => ({ table, id, record: found[index] })));
  }
  return { records, seq: rows.at(-1)?.seq ?? seq };
}

/** How a search reads what is written: never more than it must. */
export const readWritten = { lastSeq, all, changedSince };
