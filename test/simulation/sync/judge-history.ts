import type { ChangeRow } from '#shared/model/change-row.ts';
import { tableNames } from '#shared/model/records.ts';
import type { History } from './history.ts';
import { type SimClient, wordsOf } from './sim-client.ts';

type Fields = Record<string, unknown>;
type Logged = Omit<ChangeRow, 'seq' | 'seen'> & { seq: number; seen: number };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** `changedAt` is what this computer saw last, and no one's data. A text is judged by its words. */
const comparable = ({ changedAt: _day, body, ...fields }: Fields) =>
  JSON.stringify(Object.entries({ ...fields, words: wordsOf(body) }).sort(([a], [b]) => (a < b ? -1 : 1)));

async function recordsOf({ db }: SimClient): Promise<Map<string, string>> {
  const all = await Promise.all(
    tableNames.map(async (table) =>
      (await db.table<Fields>(table).toArray()).map(
        (row) => [`${table}/${row.id}`, comparable(row)] as const,
      ),
    ),
  );
  return new Map(all.flat().sort());
}

const difference = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => `${key}: ${a.get(key)} | ${b.get(key)}`);

async function serverLog({ server, forgotten }: History): Promise<Logged[]> {
  const rows = await server.store.inOrganisation(server.organisation, (sql) =>
    sql.query<{ seq: number; id: string; device: string; row: string }>(
      'select seq, change_id as id, device, row from changes order by seq',
    ),
  );
  return rows.map(({ seq, id, device, row }) => ({
    ...JSON.parse(row || (forgotten.get(id) ?? '{}')),
    seq,
    device,
  }));
}

/** Whether the author of a change knew of an earlier one. */
const knew = (later: Logged, earlier: Logged) =>
  later.seq > earlier.seq && (later.device === earlier.device || earlier.seq <= later.seen);

interface Expected {
  alive: boolean;
  /** By field: the values of writes that no other write knew of. */
  values: Map<string, unknown[]>;
}

/** What the log says of each record, by plain comparison of every write with every other one. */
function expectedRecords(log: readonly Logged[]): Map<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const [key, rows] of Map.groupBy(log, ({ table, recordId }) => `${table}/${recordId}`)) {
    const removals = rows.filter(({ kind }) => kind === 'remove');
    const writes = rows.filter(({ kind }) => kind !== 'remove');
    const born = rows.findLast(
      (row) =>
        row.kind === 'create' &&
        rows.filter(({ seq }) => seq < row.seq).every((earlier) => knew(row, earlier)),
    );
    const living = writes.filter(({ seq }) => seq >= (born?.seq ?? 0));
    const alive = writes.some((write) => !removals.some((removal) => knew(removal, write)));
    const fields = new Set(
      living.flatMap(({ kind, after }) => (kind === 'text' ? [] : Object.keys(after ?? {}))),
    );
    const values = [...fields].map((field) => {
      const some = living.filter(({ kind, after }) => kind !== 'text' && after && field in after);
      const open = some.filter((write) => !some.some((later) => knew(later, write)));
      return [field, open.map(({ after }) => after?.[field])] as const;
    });
    expected.set(key, { alive, values: new Map(values) });
  }
  return expected;
}

/** What is wrong after a history was healed; empty where nothing is. */
export async function judgeHistory(history: History): Promise<string[]> {
  const [leader, ...others] = history.clients as [SimClient, ...SimClient[]];
  const log = await serverLog(history);
  const faults: string[] = [];
  log.forEach(({ seq }, at) => {
    if (seq !== at + 1) faults.push(`hole in the server's log at ${at + 1}`);
  });
  const records = await recordsOf(leader);
  for (const other of others) {
    for (const line of difference(records, await recordsOf(other)))
      faults.push(`${leader.name} ≠ ${other.name} ${line}`);
    const conflicts = [await conflictIds(leader), await conflictIds(other)];
    if (!same(conflicts[0], conflicts[1])) faults.push(`conflicts differ: ${leader.name} ${other.name}`);
  }
  faults.push(
    ...(await kept(history, log)),
    ...(await meant(leader, log)),
    ...(await followsFromLog(history)),
  );
  return faults;
}

const conflictIds = async ({ db }: SimClient) => (await db.conflicts.toCollection().primaryKeys()).sort();

/** Every acknowledged action is in the server's log as a whole, or a refusal that its computer shows. */
async function kept({ acknowledged, clients }: History, log: readonly Logged[]): Promise<string[]> {
  const known = new Set(log.map(({ group }) => group));
  const faults: string[] = [];
  for (const { group, client: name } of acknowledged) {
    const client = clients.find((one) => one.name === name) as SimClient;
    if (!known.has(group) && !(await client.db.refusals.get(group))) faults.push(`lost: ${group} of ${name}`);
    const rows = await client.db.changes.where('group').equals(group).count();
    const logged = log.filter((row) => row.group === group).length;
    if (logged > 0 && logged !== rows) faults.push(`half: ${group} of ${name}, ${logged} of ${rows}`);
  }
  for (const { name, db } of clients) {
    for (const { group } of await db.refusals.toArray()) {
      if (known.has(group)) faults.push(`refused on ${name}, and taken: ${group}`);
    }
  }
  return faults;
}

/** The records say what the log means, and what was written at the same time is a conflict with all values. */
async function meant({ db }: SimClient, log: readonly Logged[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [key, { alive, values }] of expectedRecords(log)) {
    const [table = '', ...rest] = key.split('/');
    const id = rest.join('/');
    const stored = await db.table<Fields>(table).get(id);
    if (alive !== (stored !== undefined)) faults.push(`${key} should be ${alive ? 'there' : 'gone'}`);
    if (!stored) continue;
    for (const [field, open] of values) {
      if (field === 'changedAt' || field === 'body') continue;
      if (!open.some((value) => same(value, stored[field]))) {
        faults.push(`${key}.${field} is ${JSON.stringify(stored[field])}, not of ${JSON.stringify(open)}`);
      }
      const conflict = await db.conflicts.get(JSON.stringify([table, id, field]));
      const differing = [...new Set(open.map((value) => JSON.stringify(value)))].sort();
      const shown = [...new Set(conflict?.sides.map(({ value }) => JSON.stringify(value)) ?? [])].sort();
      if (differing.length > 1 && !differing.every((value) => shown.includes(value))) {
        faults.push(`${key}.${field}: ${differing} met, shown ${shown}`);
      }
      if (differing.length === 1 && conflict) faults.push(`${key}.${field}: a conflict of nothing`);
    }
  }
  const words = new Set(wordsOf((await db.sections.toArray()).map(({ body }) => body)));
  const written = log.filter(({ kind }) => kind === 'text').length;
  if (words.size !== written) faults.push(`${written} words were written, ${words.size} stand`);
  return faults;
}

/** On each computer the log has no holes, and leads to the records of those that came with it. */
async function followsFromLog({ clients }: History): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, db } of clients) {
    const rows = await db.changes.orderBy('seq').toArray();
    if (rows.some(({ seq }, at) => seq !== at + 1)) faults.push(`hole in the log of ${name}`);
    const records = new Map<string, Fields>();
    const born = new Set<string>();
    for (const { table, recordId, kind, after } of rows) {
      const key = `${table}/${recordId}`;
      if (kind === 'create') born.add(key);
      if (kind === 'create') records.set(key, { ...after });
      if (kind === 'remove') records.delete(key);
      if (kind === 'update' && records.has(key)) records.set(key, { ...records.get(key), ...after });
    }
    for (const key of born) {
      const [table = '', ...rest] = key.split('/');
      const stored = await db.table<Fields>(table).get(rest.join('/'));
      const [said, held] = [records.get(key), stored].map((one) => one && comparable({ ...one, body: null }));
      if (said !== held) faults.push(`${name}: the log leads to ${said}, the record is ${held}`);
    }
  }
  return faults;
}
