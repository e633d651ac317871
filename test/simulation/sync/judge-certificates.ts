import { blankAccount } from '#shared/model/certificates/blank-account.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { certificateState } from '#shared/model/certificates/certificate-state.ts';
import { certificateHash } from '#shared/model/certificates/registration.ts';
import type { History } from './history.ts';
import type { Logged } from './server-log.ts';
import type { SimClient } from './sim-client.ts';
import type { SimServer } from './sim-server.ts';

const growing: readonly string[] = ['certificates', 'certificateAnnulments', 'printedSheets', 'blankEntries'];
const today = '2027-03-01';

/** What is wrong with numbers, certificates, what became of them, and the blanks that they were printed on. */
export async function judgeCertificates(history: History, log: readonly Logged[]): Promise<string[]> {
  const { server, clients } = history;
  const pages = await publicStates(server);
  const faults = [...numberFaults(history), ...(await serverFaults(server, log))];
  for (const client of clients) {
    faults.push(
      ...(await touched(client)),
      ...(await stateFaults(client, pages)),
      ...(await blankFaults(client)),
    );
  }
  return faults;
}

/** Each number that was leased was given once, whatever became of the certificate. */
function numberFaults({ numbers }: History): string[] {
  const by = Map.groupBy(numbers, ({ number }) => number);
  return [...by].flatMap(([number, all]) =>
    all.length > 1 ? [`number ${number} was given to ${all.map((one) => one.by).join(' ')}`] : [],
  );
}

/** What the server took is what it keeps, as it came; none of it was ever changed. */
async function serverFaults(server: SimServer, log: readonly Logged[]): Promise<string[]> {
  const rows = await server.store.inOrganisation(server.organisation, (sql) =>
    sql.query<{ table: string; fields: string }>(
      'select table_name as table, fields from records where table_name = any($1::text[]) and not removed',
      [growing],
    ),
  );
  const kept = new Map(rows.map(({ table, fields }) => [`${table}/${JSON.parse(fields).id}`, fields]));
  const logged = log.filter(({ table }) => growing.includes(table));
  return [
    ...logged.flatMap(({ seq, table, recordId, kind, after }) => {
      if (kind !== 'create') return [`${seq} (${kind}) touches ${table}/${recordId}`];
      const stands = kept.get(`${table}/${recordId}`);
      return stands === JSON.stringify(after) ? [] : [`the server has ${stands} of ${table}/${recordId}`];
    }),
    ...(kept.size > logged.length ? [`the server has ${kept.size} of ${logged.length} that came`] : []),
  ];
}

/** The door of no computer let anybody change what was issued. */
async function touched({ name, db }: SimClient): Promise<string[]> {
  const rows = await db.changes.toArray();
  return rows
    .filter(({ table, kind, device }) => growing.includes(table) && kind !== 'create' && device !== 'server')
    .map(({ table, recordId, kind }) => `${name} let somebody ${kind} ${table}/${recordId}`);
}

/** What the public page of each certificate is made of. */
async function publicStates({ store, organisation }: SimServer): Promise<Map<string, string>> {
  const [registered, ends] = await store.inOrganisation(organisation, async (sql) => [
    await sql.query<{ id: string; token: string; hash: string }>(
      'select certificate as id, token, record_hash as hash from registered_certificates',
    ),
    await sql.query<{ id: string; how: string }>('select certificate as id, how from certificate_ends'),
  ]);
  const ended = Map.groupBy(ends, ({ id }) => id);
  return new Map(
    registered.map(({ id, token, hash }) => {
      const hows = ended.get(id)?.map(({ how }) => how) ?? [];
      const state = ['annulled', 'replaced'].find((how) => hows.includes(how)) ?? 'valid';
      return [id, `${token} ${hash} ${state}`];
    }),
  );
}

/** Each computer says of each certificate what everybody reads on its page. */
async function stateFaults({ name, db }: SimClient, told: ReadonlyMap<string, string>): Promise<string[]> {
  const certificates = await db.certificates.toArray();
  const annulments = await db.certificateAnnulments.toArray();
  const here = (certificate: Certificate) =>
    `${certificate.token} ${certificateHash(certificate)} ${certificateState(certificate, certificates, annulments, today)}`;
  const faults = certificates
    .filter((certificate) => told.get(certificate.id) !== here(certificate))
    .map((one) => `${name} says ${here(one)} of ${one.id}, its page ${told.get(one.id)}`);
  return certificates.length === told.size
    ? faults
    : [...faults, `${name} has ${certificates.length} certificates, ${told.size} are registered`];
}

/** Two certificates that came out on one blank are both there, and every computer tells of both. */
async function blankFaults({ name, db }: SimClient): Promise<string[]> {
  const sheets = await db.printedSheets.toArray();
  const { faults } = blankAccount(await db.blankEntries.toArray(), sheets);
  return [...Map.groupBy(sheets, ({ blank }) => blank ?? 0)].flatMap(([blank, some]) => {
    if (some.length < 2) return [];
    const told = faults.find(
      (one) => one.fault === 'usedTwice' && one.first <= blank && blank <= one.last,
    )?.certificateIds;
    return some.every(({ certificateId }) => told?.includes(certificateId ?? ''))
      ? []
      : [`${name}: ${some.length} certificates on blank ${blank}, told are ${told ?? 'none'}`];
  });
}
