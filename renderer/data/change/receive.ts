import { laterClock } from '#shared/sync/clock.ts';
import { mergePolicy } from '#shared/sync/merge-policy.ts';
import type { Point, PulledChange } from '#shared/sync/messages.ts';
import { overlay, type StandingValue } from '#shared/sync/overlay.ts';
import type { Database } from '../database.ts';
import { writeToJournal } from '../journal.ts';
import { storeReady } from '../store-ready.ts';
import { closeInbox, enter, type Inbox, openInbox, pendingOf, settling, type UnplacedRow } from './inbox.ts';
import { prepareReplay, settleTexts } from './replay.ts';
import { withPoint } from './sync-place.ts';

/** The server has a change of this computer that its own log lacks: another computer works with a copy of the store. */
export class CopiedStore extends Error {}

type Fields = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Writes changes of the server's log, in their order, into the store and its log, in one transaction with the place up
 * to which that log was read; then into the journal. What waits to be sent stays on top. Throws `CopiedStore`; nothing is written then.
 */
export async function receiveChanges(
  db: Database,
  changes: readonly PulledChange[],
  point: Point,
): Promise<void> {
  await storeReady();
  if (changes.some(({ row }) => row?.kind === 'text')) await prepareReplay();
  const rows = await db.transaction('rw', db.tables, async () => {
    const inbox = await openInbox(db);
    for (const one of changes) await take(inbox, one);
    inbox.place = { ...inbox.place, point, points: withPoint(inbox.place.points, point) };
    await settleTexts(db, inbox.touched);
    await closeInbox(inbox);
    return inbox.rows;
  });
  await writeToJournal(rows);
}

async function take(inbox: Inbox, change: PulledChange): Promise<void> {
  const { db } = inbox;
  const known = await db.changes.get({ id: change.id });
  if (!change.row && !known) throw new CopiedStore(change.id);
  // Also where nothing is left to do: whoever writes next has read it.
  if (change.row) inbox.clock = laterClock(inbox.clock, change.row.clock);
  if (known && inbox.isOwn(known)) {
    inbox.place = { ...inbox.place, confirmed: Math.max(inbox.place.confirmed, known.seq) };
    const { seq: _seq, ...row } = known;
    await settle(inbox, row, change);
  } else if (change.row) {
    // One that is known comes again where the server was restored from a backup: what it did was taken back since.
    const row = known ? { ...change.row, id: crypto.randomUUID() } : change.row;
    await takeForeign(inbox, row, change);
  }
  await db.conflicts.bulkPut(change.effect?.conflicts ?? []);
  await db.conflicts.bulkDelete(change.effect?.decided ?? []);
}

/** What the change shows on the server, field by field. */
function standingOf(row: UnplacedRow, { effect }: PulledChange): Record<string, StandingValue> {
  const written = Object.entries(row.after ?? {}).map(([field, value]) => [
    field,
    { value, clock: row.clock },
  ]);
  return { ...Object.fromEntries(written), ...effect?.stands };
}

/** This computer removes the record, which the server does not know yet. */
const isGoing = (pending: readonly UnplacedRow[]) => pending.at(-1)?.kind === 'remove';

/** An own change came back: what the server shows instead of it is shown here too. */
async function settle(inbox: Inbox, row: UnplacedRow, change: PulledChange): Promise<void> {
  const { effect } = change;
  const stored = await inbox.db.table<Fields, string>(row.table).get(row.recordId);
  const pending = await pendingOf(inbox, row.recordId);
  if (!stored && effect?.revived) {
    if (isGoing(pending)) return;
    const after = { ...effect.revived, ...(row.kind === 'update' ? row.after : {}) };
    await enter(inbox, settling(row, { kind: 'create', before: null, after }));
    return;
  }
  if (!stored || !effect?.stands) return;
  await bring(inbox, row, overlay(row.table, effect.stands, pending, mergePolicy));
}

async function takeForeign(inbox: Inbox, row: UnplacedRow, change: PulledChange): Promise<void> {
  const { effect } = change;
  const stored = await inbox.db.table<Fields, string>(row.table).get(row.recordId);
  const pending = await pendingOf(inbox, row.recordId);
  if (row.kind === 'remove') {
    // It stays where someone edited it, here or elsewhere, without knowing of this.
    if (stored && !effect?.revived && pending.length === 0) await enter(inbox, row);
    return;
  }
  if (!stored && isGoing(pending)) return;
  if (!stored && row.kind !== 'create') {
    if (!effect?.revived) return;
    await enter(inbox, settling(row, { kind: 'create', before: null, after: effect.revived }));
  }
  await enter(inbox, row);
  if (row.kind === 'text') return;
  const shown = overlay(row.table, standingOf(row, change), pending, mergePolicy);
  await bring(inbox, row, { ...(row.kind === 'create' ? stored : {}), ...shown });
}

/** Gives the record these values, by a row of its own where the log does not lead to them. */
async function bring(inbox: Inbox, cause: UnplacedRow, values: Fields): Promise<void> {
  const stored = await inbox.db.table<Fields, string>(cause.table).get(cause.recordId);
  if (!stored) return;
  const fields = Object.keys(values).filter(
    (field) => !(cause.table === 'sections' && field === 'body') && !same(stored[field], values[field]),
  );
  if (fields.length === 0) return;
  const pick = (source: Fields) => Object.fromEntries(fields.map((field) => [field, source[field]]));
  await enter(inbox, settling(cause, { kind: 'update', before: pick(stored), after: pick(values) }));
}
