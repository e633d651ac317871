import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Database, MetaRow } from '../database.ts';

type Fields = Record<string, unknown>;

/**
 * Writes rows of the log again, as they were acknowledged: from the journal, or from the end of a snapshot. They come
 * in order of seq. Records that already hold a row's values stay as they are, so that a part may be replayed twice.
 * The texts of sections follow when all rows are in: `touched` collects their ids for `settleTexts`.
 */
export async function replayRows(db: Database, rows: ChangeRow[], touched: Set<string>): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const row of rows) {
      await replayRow(db, row, touched);
      await db.changes.put(row);
      // As the change door does it: follows from the log.
      await db.programmes.update(row.scope, { changedAt: row.at });
    }
  });
}

/** Does to the records what one row of the log says. */
export async function replayRow(db: Database, row: ChangeRow, touched: Set<string>): Promise<void> {
  const table = db.table<Fields, string>(row.table);
  if (row.kind === 'create') await table.put({ ...row.after });
  if (row.kind === 'remove') await table.delete(row.recordId);
  // As the change door does it: with the record its text begins anew or ends.
  if (row.kind === 'create' || row.kind === 'remove') await db.texts.delete(row.recordId);
  if (row.kind === 'update') {
    const stored = await table.get(row.recordId);
    // A later row removes it: the records may be newer than the row.
    if (stored) await table.put({ ...stored, ...row.after });
  }
  if (row.kind === 'text') await replayText(db, row, touched);
}

/** The update itself stands in the log; a text that had none before begins with what its section says now. */
async function replayText(db: Database, row: ChangeRow, touched: Set<string>): Promise<void> {
  touched.add(row.recordId);
  if (await db.texts.get(row.recordId)) return;
  const section = await db.sections.get(row.recordId);
  if (!section) return;
  const { seedText } = await waitForText();
  await db.texts.put({ id: row.recordId, state: seedText(section.body), seq: row.seq - 1 });
}

let text: typeof import('#shared/text/text.ts') | null = null;

/** Loaded before the transaction begins: waiting for a file would end it. */
async function waitForText() {
  if (!text) throw new Error('Texts are replayed without their code');
  return text;
}

/** Loads what the replay of texts needs; call it once before `replayRows`. */
export async function prepareReplay(): Promise<void> {
  text ??= await import('#shared/text/text.ts');
}

/** Gives the sections whose text rows were replayed the text that these lead to. */
export async function settleTexts(db: Database, touched: ReadonlySet<string>): Promise<void> {
  // Waiting for the texts' code would end the transaction that this may be part of.
  if (touched.size === 0) return;
  const { applyUpdates } = text ?? (await import('#shared/text/text.ts'));
  for (const id of touched) {
    const state = await db.texts.get(id);
    const section = await db.sections.get(id);
    if (!state || !section) continue;
    const rows = await db.changes
      .where('[recordId+seq]')
      .between([id, state.seq + 1], [id, Number.POSITIVE_INFINITY])
      .toArray();
    const updates = rows.flatMap((row) => (row.kind === 'text' && row.after ? [String(row.after.body)] : []));
    await db.sections.put({ ...section, body: applyUpdates(state.state, updates).body });
  }
}

/** Puts records back as a snapshot holds them. */
export async function loadRecords(db: Database, table: string, records: unknown[]): Promise<void> {
  await db.table(table).bulkPut(records);
}

/** What the store keeps of itself, outside the log. */
export async function writeMeta(db: Database, key: MetaRow['key'], value: string | null): Promise<void> {
  if (value === null) await db.meta.delete(key);
  else await db.meta.put({ key, value });
}
