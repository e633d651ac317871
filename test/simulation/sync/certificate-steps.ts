import type { Edit } from '#renderer/data/change/change.ts';
import { leaseNumbers } from '#renderer/data/numbers/lease-numbers.ts';
import type { NumberPlace } from '#renderer/data/numbers/number-place.ts';
import { settleNumber, takeNumber } from '#renderer/data/numbers/take-number.ts';
import type { BlankEntry } from '#shared/model/certificates/blank-entry.ts';
import type { Certificate, CertificateRelation } from '#shared/model/certificates/certificate.ts';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { testAnnulment, testCertificate } from '../../../server/certificates/testing-certificates.ts';
import { beginNumbers } from '../../../server/leases/begin-numbers.ts';
import { lease } from '../../../server/leases/lease.ts';
import { noteHome } from '../../../server/leases/skip-after-restore.ts';
import { between } from '../random.ts';
import type { History } from './history.ts';
import { write } from './note-action.ts';
import type { SimClient } from './sim-client.ts';
import type { SimServer } from './sim-server.ts';

const kind = 'certificates';
const year = 2026;
const series = 'KZ';
/** So few that two computers soon print on one number. */
const blanks = 8;
const at = '2026-11-02T05:00:00.000Z';

/** The organisation numbers certificates from 1 on. */
export async function beginCertificates(server: SimServer, now: Date): Promise<void> {
  await server.store.inOrganisation(server.organisation, (sql) => noteHome(sql, '0'));
  const someone = { organisation: server.organisation, account: 'a', device: 'any' };
  const begun = { version: syncVersion, kind, year, next: 1 } as const;
  await beginNumbers(server.store, someone, begun, { homeOf: async () => '0', now });
}

/** The delivery that all print from. */
export const delivery: BlankEntry = {
  ...{ id: 'delivery', event: 'received', kind: 'certificate', series, first: 1, last: blanks, digits: 6 },
  ...{ on: '2026-11-01', documentNumber: '7', documentDate: null, party: '', holderId: null },
  ...{ reason: '', createdAt: '2026-11-01T05:00:00.000Z' },
};

const placeOf = ({ db, name }: SimClient): NumberPlace => ({
  db,
  machine: { mark: async () => name, knows: async (mark) => mark === name },
});

/** A number of the computer's own; where it has none left it asks for three more. */
async function ownNumber(history: History, client: SimClient): Promise<number | null> {
  const { server, home, now } = history;
  const { session } = client.signedIn;
  const time = { homeOf: async () => `${home}`, now: new Date(now) };
  const place = placeOf(client);
  const taken = await takeNumber(kind, year, place);
  if (taken.ok) return taken.value;
  const ask = (request: Parameters<typeof lease>[2]) => lease(server.store, session, request, time);
  const leased = await leaseNumbers(kind, year, place, { ask, size: 3 });
  const again = leased.ok ? await takeNumber(kind, year, place) : leased;
  return again.ok ? again.value : null;
}

/** The certificate and its sheet as one action, as they are issued and printed. */
async function issue(history: History, client: SimClient, more: Partial<Certificate> = {}): Promise<void> {
  const number = await ownNumber(history, client);
  if (number === null) return;
  history.numbers.push({ number, by: client.name });
  const id = crypto.randomUUID();
  const token = crypto.randomUUID().replaceAll('-', '').slice(0, 22);
  const numbered = { year, number, registrationNumber: `${year}-${number}` };
  const record = testCertificate(id, { id, token, ...numbered, createdAt: at, ...more });
  const sheet: PrintedSheet = {
    ...{ id: crypto.randomUUID(), jobId: 'job', certificateId: id, part: 'certificate', outcome: 'printed' },
    ...{ series, blank: between(history.random, 1, blanks), digits: 6, reason: '', createdAt: at },
  };
  await write(history, client, 'i', [
    { table: 'certificates', kind: 'create', record },
    { table: 'printedSheets', kind: 'create', record: sheet },
  ]);
  await settleNumber({ kind, year, number }, 'used', placeOf(client));
}

export const issueCertificate = (history: History, client: SimClient): Promise<void> =>
  issue(history, client);

/** One of the certificates that this computer has. */
async function someCertificate({ random }: History, { db }: SimClient): Promise<string | null> {
  const ids = await db.certificates.toCollection().primaryKeys();
  return ids[between(random, 0, ids.length - 1)] ?? null;
}

/** A certificate is annulled, or another one takes its place: two computers may do so with one and the same. */
export async function endCertificate(history: History, client: SimClient): Promise<void> {
  const certificateId = await someCertificate(history, client);
  if (certificateId === null) return;
  const chance = history.random();
  const relation: CertificateRelation = chance < 0.75 ? 'duplicate' : 'replacement';
  if (chance > 0.5) return issue(history, client, { relation, replaces: certificateId, reason: client.name });
  const record = testAnnulment(certificateId, { id: crypto.randomUUID(), annulledOn: '2026-11-02' });
  await write(history, client, 'i', [{ table: 'certificateAnnulments', kind: 'create', record }]);
}

/** Somebody tries to change what was issued, or to take it away. */
export async function touchCertificate(history: History, client: SimClient): Promise<void> {
  const id = await someCertificate(history, client);
  if (id === null) return;
  const edit: Edit =
    history.random() < 0.5
      ? { table: 'certificates', kind: 'update', id, fields: { reason: client.name } }
      : { table: 'certificates', kind: 'remove', id };
  await write(history, client, 'i', [edit]);
}
