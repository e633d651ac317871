import type { ChangeRow } from '#shared/model/change-row.ts';
import { type TableName, tableNames } from '#shared/model/records.ts';
import { nextClock } from '#shared/sync/clock.ts';
import type { Database } from '../database.ts';
import { writeEntries } from '../journal.ts';
import { schemaVersion } from '../migrations/migrations.ts';
import { deviceOf } from './device.ts';
import { closeInbox, openInbox, settledBy, type UnplacedRow } from './inbox.ts';
import type { SyncPlace } from './sync-place.ts';

type Fields = Record<string, unknown>;
type Placed = Pick<UnplacedRow, 'table' | 'scope'> & { record: Fields };

/** Rows in one entry of the journal, about. */
const portion = 500;

/** To what a record belongs: as its last row says, or, where it came without rows, as its fields do. */
async function scopeOf(db: Database, record: Fields, table: TableName): Promise<string> {
  const id = String(record.id);
  const last = await db.changes
    .where('[recordId+seq]')
    .between([id, 0], [id, Number.POSITIVE_INFINITY])
    .last();
  return last?.scope ?? (table === 'users' ? 'users' : String(record.programmeId ?? record.ownerId ?? id));
}

/** All records, those of one scope together: an owner stands before what it owns. */
async function recordsByScope(db: Database): Promise<Map<string, Placed[]>> {
  const placed: Placed[] = [];
  for (const table of tableNames) {
    for (const record of await db.table<Fields, string>(table).toArray()) {
      placed.push({ table, record, scope: await scopeOf(db, record, table) });
    }
  }
  return Map.groupBy(placed, ({ scope }) => scope);
}

type Written = Pick<UnplacedRow, 'table' | 'recordId' | 'kind' | 'before' | 'after'>;

const made = ({ table, record }: Placed): Written => ({
  ...{ table, recordId: String(record.id), kind: 'create', before: null, after: record },
});

/** Whether the ministry has the programme's text, or it is approved. */
const isLocked = ({ table, record }: Placed): boolean => table === 'programmes' && record.textLocked === true;

const unlocked = (programme: Placed): Placed => ({
  ...programme,
  record: { ...programme.record, textLocked: false },
});

const locking = ({ table, record }: Placed): Written => ({
  ...{ table, recordId: String(record.id), kind: 'update' },
  ...{ before: { textLocked: false }, after: { textLocked: true } },
});

const byNumber = (a: Placed, b: Placed) => Number(a.record.n) - Number(b.record.n);

/**
 * The actions that write a scope: its records, however many messages they fill; then the steps, each behind the one
 * before it; the lock of a text last, since nothing of a locked text is taken.
 */
function actionsOf(placed: readonly Placed[]): Written[][] {
  const isStep = ({ table }: Placed) => table === 'workflowSteps';
  const records = placed.filter((one) => !isStep(one));
  return [
    records.map((one) => made(isLocked(one) ? unlocked(one) : one)),
    ...placed
      .filter(isStep)
      .sort(byNumber)
      .map((step) => [made(step)]),
    placed.filter(isLocked).map(locking),
  ];
}

function* rowsOf(scopes: Map<string, Placed[]>, clockOf: () => string): Generator<UnplacedRow> {
  const now = new Date().toISOString();
  for (const [scope, placed] of scopes) {
    // Nothing of the programme changes by this, nor when it was changed.
    const changedAt = placed.find(({ table }) => table === 'programmes')?.record.changedAt;
    for (const action of actionsOf(placed)) {
      const group = crypto.randomUUID();
      for (const written of action) {
        yield {
          ...{ ...written, id: crypto.randomUUID(), group, scope, base: null, user: null, device: settledBy },
          ...{ clock: clockOf(), at: typeof changedAt === 'string' ? changedAt : now },
          ...{ schemaVersion, undoes: null, seen: 0 },
        };
      }
    }
  }
}

/** Whole actions together, a few hundred rows an entry. */
function entriesOf(rows: readonly ChangeRow[]): { rows: ChangeRow[] }[] {
  const entries: { rows: ChangeRow[] }[] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    if (last && (last.rows.length < portion || last.rows.at(-1)?.group === row.group)) last.rows.push(row);
    else entries.push({ rows: [row] });
  }
  return entries;
}

/**
 * Writes every record once more into the log, as it stands, for a server that has none of them: what came here from
 * another server has no rows of this computer, or none at all. Long texts begin anew from what they say. `place`: how
 * far the new server knows of this log, by the places before and behind these rows; `note` is written along with it.
 */
export async function writeWhole(
  db: Database,
  place: (before: number, after: number) => SyncPlace,
  note: (before: number) => Promise<void>,
): Promise<void> {
  const device = await deviceOf(db);
  const rows = await db.transaction('rw', db.tables, async () => {
    const inbox = await openInbox(db);
    const before = (await db.changes.orderBy('seq').last())?.seq ?? 0;
    const clockOf = () => {
      inbox.clock = nextClock(inbox.clock, Date.now(), device);
      return inbox.clock;
    };
    const unplaced = [...rowsOf(await recordsByScope(db), clockOf)];
    const seqs = await db.changes.bulkAdd(
      unplaced.map((row) => ({ ...row })),
      { allKeys: true },
    );
    await db.texts.clear();
    inbox.place = place(before, seqs.at(-1) ?? before);
    await closeInbox(inbox);
    await note(before);
    return unplaced.map((row, index) => ({ ...row, seq: seqs[index] ?? 0 }));
  });
  await writeEntries(entriesOf(rows));
}
