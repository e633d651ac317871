import { syncPlaceOf } from '#renderer/data/change/sync-place.ts';
import type { ChangeRow } from '#shared/model/change-row.ts';
import { conflictId, wholeRecord } from '#shared/sync/conflict.ts';
import { type Expected, expectedRecords } from './expected-records.ts';
import type { Logged } from './server-log.ts';
import { type SimClient, wordsOf } from './sim-client.ts';

type Fields = Record<string, unknown>;

/** Tables that histories write. */
const tables = [
  'programmes',
  'sections',
  'glossaryTerms',
  'developments',
  'workflowSteps',
  'officialDocuments',
  'certificates',
  'certificateAnnulments',
  'printedSheets',
  'blankEntries',
] as const;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether a computer shows what it must, also in the middle of a synchronisation: the server's log as far as it read
 * it, and on top what waits here, as the server will merge it. Nothing is asked of one that did not read all records yet,
 * or that did not notice yet that the server came back from a backup. `restored`: after that, words may
 * not be seen before others are sent again, and others may be seen that were refused when they were sent again.
 */
export async function judgeClient(
  client: SimClient,
  log: readonly Logged[],
  restored = false,
): Promise<string[]> {
  const point = (await syncPlaceOf(client.db))?.point;
  if (!point || !client.server.log.has(point)) return [];
  const met = log.slice(0, point.seq);
  const { waiting, unseen } = await waitingRows(client, met);
  const expected = expectedRecords([...met, ...waiting]);
  // With a refusal comes the record of now, which may be ahead of what was read.
  const ahead = point.seq < log.length ? await refusedRecords(client) : new Set<string>();
  const going = new Set(
    [...Map.groupBy(waiting, ({ table, recordId }) => `${table}/${recordId}`)].flatMap(([key, rows]) =>
      rows.at(-1)?.kind === 'remove' ? [key] : [],
    ),
  );
  const shown = await recordsShown(client);
  const early = new Set(waiting.flatMap(({ group }) => (client.knowledge.early.has(group) ? [group] : [])));
  const faults = [
    ...[...expected].flatMap(([key, one]) =>
      ahead.has(key)
        ? []
        : recordFaults(key, going.has(key) ? { ...one, alive: false } : one, shown.get(key), {
            restored,
            early,
            unseen: unseen.filter(({ recordId }) => key === `sections/${recordId}`).length,
          }),
    ),
    ...[...shown.keys()].flatMap((key) =>
      expected.has(key) || ahead.has(key) ? [] : [`${key} comes from nowhere`],
    ),
    ...(await conflictFaults(client, waiting.length > 0 ? expectedRecords(met) : expected)),
  ];
  return faults.map((fault) => `${client.name} at ${point.seq}: ${fault}`);
}

/** Far behind all that the log will ever hold. */
const behind = 1e9;

/**
 * What was made here and is not in that part of the log, as if it came behind that. `unseen`: words that stand on refused
 * ones, and are to be refused with them.
 */
async function waitingRows(
  { db, knowledge, signedIn }: SimClient,
  met: readonly Logged[],
): Promise<{ waiting: Logged[]; unseen: Logged[] }> {
  const known = new Set(met.map(({ id }) => id));
  const refused = new Set(await db.refusals.toCollection().primaryKeys());
  const rows = await db.changes.orderBy('seq').toArray();
  const { device } = signedIn.session;
  const all = rows
    .filter(
      ({ id, group, device: by }) =>
        by !== 'server' && knowledge.made.has(group) && !known.has(id) && !refused.has(group),
    )
    .map((row) => ({ ...row, device, seen: row.seen ?? 0, seq: behind + row.seq }));
  const below = wordsBelow(rows, refused, knowledge);
  return { waiting: all.filter(({ id }) => !below.has(id)), unseen: all.filter(({ id }) => below.has(id)) };
}

/** Edits of a text that were made here before an earlier one of the same life was known to be refused. */
function wordsBelow(
  rows: readonly ChangeRow[],
  refused: ReadonlySet<string>,
  { made }: SimClient['knowledge'],
): Set<string> {
  const below = new Set<string>();
  for (const some of Map.groupBy(rows, ({ recordId }) => recordId).values()) {
    let wrong: string[] = [];
    for (const { id, kind, group } of some) {
      if (kind === 'create' || kind === 'remove') wrong = [];
      if (kind !== 'text' || !made.has(group)) continue;
      if (wrong.some((one) => !made.get(group)?.has(one))) below.add(id);
      if (refused.has(group)) wrong.push(group);
    }
  }
  return below;
}

async function refusedRecords({ db }: SimClient): Promise<Set<string>> {
  const groups = await db.refusals.toCollection().primaryKeys();
  const rows = await db.changes.where('group').anyOf(groups).toArray();
  return new Set(rows.map(({ table, recordId }) => `${table}/${recordId}`));
}

async function recordsShown({ db }: SimClient): Promise<Map<string, Fields>> {
  const all = await Promise.all(
    tables.map(async (table) =>
      (await db.table<Fields>(table).toArray()).map((row) => [`${table}/${row.id}`, row] as const),
    ),
  );
  return new Map(all.flat());
}

function recordFaults(
  key: string,
  { alive, open, words }: Expected,
  stored: Fields | undefined,
  { restored, early, unseen }: { restored: boolean; early: ReadonlySet<string>; unseen: number },
): string[] {
  if (alive !== (stored !== undefined)) return [`${key} should be ${alive ? 'there' : 'gone'}`];
  if (!stored) return [];
  const faults: string[] = [];
  for (const [field, writes] of open) {
    if (field === 'changedAt' || field === 'body') continue;
    const standing = writes.reduce((last, one) => (one.clock > last.clock ? one : last));
    // What was typed while the records came stands until the server answers: records come without clocks.
    const typed = writes.filter(({ group }) => early.has(group));
    if (![standing, ...typed].some(({ value }) => same(value, stored[field]))) {
      const values = JSON.stringify(writes.map(({ value, clock }) => [value, clock]));
      faults.push(`${key}.${field} is ${JSON.stringify(stored[field])}, not the last of ${values}`);
    }
  }
  const here = new Set(wordsOf(stored.body)).size;
  if ((here < words || here > words + unseen) && !restored)
    faults.push(`${key}: ${words} words were written, ${here} stand`);
  return faults;
}

/** What was written at the same time is a conflict with all its values, and nothing else is. */
async function conflictFaults({ db }: SimClient, expected: Map<string, Expected>): Promise<string[]> {
  const faults: string[] = [];
  const shown = new Map((await db.conflicts.toArray()).map((one) => [one.id, one.sides]));
  for (const [key, { alive, open, disputed }] of expected) {
    if (!alive) continue;
    const [table = '', ...rest] = key.split('/');
    const idOf = (field: string) => conflictId(table as 'programmes', rest.join('/'), field);
    for (const [field, writes] of open) {
      if (field === 'changedAt' || field === 'body') continue;
      const differing = [...new Set(writes.map(({ value }) => JSON.stringify(value)))];
      const sides = shown.get(idOf(field));
      const values = new Set(sides?.map(({ value }) => JSON.stringify(value)));
      if (differing.length > 1 && !differing.every((value) => values.has(value))) {
        faults.push(`${key}.${field}: ${differing} met, shown ${[...values]}`);
      }
      if (differing.length === 1 && sides) faults.push(`${key}.${field}: a conflict of nothing`);
    }
    if (disputed && !shown.has(idOf(wholeRecord))) faults.push(`${key}: removed and written, and not shown`);
  }
  return faults;
}
