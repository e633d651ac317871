import { syncPlaceOf } from '#renderer/data/change/sync-place.ts';
import { tableNames } from '#shared/model/records.ts';
import type { History } from './history.ts';
import { judgeCertificates } from './judge-certificates.ts';
import { judgeClaims } from './judge-claims.ts';
import { judgeClient } from './judge-client.ts';
import { judgeWorkflow } from './judge-workflow.ts';
import type { Logged } from './server-log.ts';
import { type SimClient, wordsOf } from './sim-client.ts';

type Fields = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * `changedAt` is what this computer saw last, and no one's data. A text is judged by its words. A lock that was never
 * set and one that a refused step left null say the same.
 */
const comparable = ({ changedAt: _day, body, textLocked, ...fields }: Fields) =>
  JSON.stringify(
    Object.entries({ ...fields, textLocked: textLocked ?? null, words: wordsOf(body) }).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );

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

/** What is wrong after a history was healed; empty where nothing is. */
export async function judgeHistory(history: History): Promise<string[]> {
  const [leader, ...others] = history.clients as [SimClient, ...SimClient[]];
  const log = await history.server.log.read();
  const faults = [...history.faults, ...judgeClaims(log, history.knewAt, history.judged)];
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
    ...(await readToTheEnd(leader, log)),
    ...(await judgeClient(leader, log, history.restored)),
    ...(await wordsThatStand(leader, log)),
    ...(await followsFromLog(history)),
    ...(await judgeWorkflow(history, log)),
    ...(await judgeCertificates(history, log)),
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

async function readToTheEnd({ name, db }: SimClient, log: readonly Logged[]): Promise<string[]> {
  const point = (await syncPlaceOf(db))?.point;
  return point?.seq === log.length ? [] : [`${name} read up to ${point?.seq} of ${log.length}`];
}

/** No word is lost; with those that were lost with a backup and then refused there may be more. */
async function wordsThatStand({ db }: SimClient, log: readonly Logged[]): Promise<string[]> {
  const words = new Set(wordsOf((await db.sections.toArray()).map(({ body }) => body)));
  const written = log.filter(({ kind }) => kind === 'text').length;
  return words.size < written ? [`${written} words were written, ${words.size} stand`] : [];
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
