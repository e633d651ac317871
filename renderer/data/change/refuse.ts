import type { ChangeRow } from '#shared/model/change-row.ts';
import type { PushResult } from '#shared/sync/messages.ts';
import type { Database } from '../database.ts';
import { writeToJournal } from '../journal.ts';
import { closeInbox, enter, type Inbox, openInbox, pendingOf, settling } from './inbox.ts';
import { matchRecord, textCode } from './match-record.ts';
import { prepareReplay, settleTexts } from './replay.ts';

type Refused = Extract<PushResult, { taken: false }>;
type Fields = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Notes what the server answered for own changes up to `pushed`. What it refused is kept for a person to see, and the
 * records go back to what the server has, but for fields that later changes of this computer wrote.
 */
export async function notePushed(
  db: Database,
  pushed: { seq: number; id: string },
  refused: readonly Refused[],
): Promise<void> {
  if (refused.length > 0) await prepareReplay();
  const code = await textCode(refused.some((one) => one.texts) ? ['sections'] : []);
  const rows = await db.transaction('rw', db.tables, async () => {
    const inbox = await openInbox(db);
    const found = await refusedRows(db, refused);
    for (const { row, answer } of found) {
      inbox.refused.add(row.group);
      const { group, scope } = row;
      const { reason, detail } = answer;
      const known = await db.refusals.get(group);
      // The same answer once more, to a change that was sent once more: who has seen it need not see it again.
      if (!known) await db.refusals.put({ group, scope, reason, detail, at: new Date().toISOString() });
    }
    // The last one first: what rested on a change goes before it.
    for (const one of found.reverse()) await takeBack(inbox, one.row, one.answer, code);
    inbox.place = { ...inbox.place, pushed };
    await settleTexts(db, inbox.touched);
    await closeInbox(inbox);
    return inbox.rows;
  });
  await writeToJournal(rows);
}

async function refusedRows(db: Database, refused: readonly Refused[]) {
  const rows = await db.changes
    .where('id')
    .anyOf(refused.map(({ id }) => id))
    .sortBy('seq');
  return rows.flatMap((row) => {
    const answer = refused.find(({ id }) => id === row.id);
    return answer ? [{ row, answer }] : [];
  });
}

/** Brings the record to what the server has of it. */
async function takeBack(
  inbox: Inbox,
  placed: ChangeRow,
  { record, texts }: Refused,
  code: Awaited<ReturnType<typeof textCode>>,
): Promise<void> {
  if (record && texts) return matchRecord(inbox, { table: placed.table, fields: record, texts }, code);
  const { seq: _seq, ...row } = placed;
  const stored = await inbox.db.table<Fields, string>(row.table).get(row.recordId);
  const later = (await pendingOf(inbox, row.recordId)).filter(({ seq }) => seq > placed.seq);
  if (!record) {
    if (stored && later.length === 0) {
      await enter(inbox, settling(row, { kind: 'remove', before: stored, after: null }));
    }
    return;
  }
  if (!stored) {
    if (later.length === 0)
      await enter(inbox, settling(row, { kind: 'create', before: null, after: record }));
    return;
  }
  const kept = new Set(later.flatMap(({ after }) => Object.keys(after ?? {})));
  const fields = Object.keys(row.after ?? {}).filter(
    (field) => !kept.has(field) && row.kind !== 'text' && !same(stored[field] ?? null, record[field] ?? null),
  );
  if (fields.length === 0) return;
  // A field that the record does not have is null: the journal would not hold one that is not there.
  const pick = (source: Fields) => Object.fromEntries(fields.map((field) => [field, source[field] ?? null]));
  await enter(inbox, settling(row, { kind: 'update', before: pick(stored), after: pick(record) }));
}
