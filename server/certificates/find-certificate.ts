import { todayIn } from '#shared/calendar/plain-date.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { type CertificateState, certificateState } from '#shared/model/certificates/certificate-state.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import { storedRecord, storedRecords } from '../storage/stored-record.ts';

/** What anybody may learn who has the certificate's code: what the paper says anyway, and what it is worth today. */
export interface PublicCertificate extends Pick<Certificate, 'origin' | 'registrationNumber' | 'issuedOn'> {
  facts: Pick<
    Certificate['facts'],
    'lastName' | 'firstName' | 'middleName' | 'title' | 'hours' | 'organisation'
  >;
  validUntil: string | null;
  state: CertificateState;
  /** The day for which the state is told, in Kazakhstan. */
  today: string;
  registeredAt: Date;
  /** Where the organisation says that its certificates are checked; empty where it says nothing. */
  checkAddress: string;
}

interface Found {
  organisation: string;
  token: string;
  seq: number;
}

/**
 * Who scans or types a code tells the beginning of a token and no organisation. Of several certificates that say the same
 * token the one that came first counts: nobody takes its page away from it.
 */
async function findToken(store: SqlStore, beginning: string): Promise<Found | null> {
  const [found] = await store.query<Found>(
    `select organisation, token, seq from registered_certificates where token >= $1 and token < $2
      order by registered_at, organisation, seq limit 1`,
    // Behind each letter of a token.
    [beginning, `${beginning}~`],
  );
  return found ?? null;
}

/** The whole token that begins so; null where no certificate has one. */
export const tokenBehind = async (store: SqlStore, beginning: string): Promise<string | null> =>
  (await findToken(store, beginning))?.token ?? null;

/** The one place that looks through all organisations and then reads inside of the one that it found. */
export async function findCertificate(
  store: SqlStore,
  token: string,
  now: number,
): Promise<PublicCertificate | null> {
  const found = await findToken(store, token);
  // The same is asked for a token that nobody has: how long an answer takes tells nothing.
  const { organisation, seq } = found ?? { organisation: 'nobody', seq: 0 };
  return store.inOrganisation(organisation, (sql) => read(sql, seq, todayIn(now)));
}

async function read(sql: Sql, seq: number, today: string): Promise<PublicCertificate | null> {
  const [row] = await sql.query<{ certificate: string; at: Date }>(
    'select certificate, registered_at as at from registered_certificates where seq = $1',
    [seq],
  );
  const certificate = await storedRecord(sql, 'certificates', row?.certificate ?? '');
  const [organisation] = await storedRecords(sql, 'organisations');
  const ends = await endsOf(sql, row?.certificate ?? '');
  if (!row || !certificate) return null;
  const { origin, registrationNumber, issuedOn, validUntil } = certificate;
  const { lastName, firstName, middleName, title, hours, organisation: issuer } = certificate.facts;
  return {
    ...{ origin, registrationNumber, issuedOn, validUntil, today, registeredAt: row.at },
    facts: { lastName, firstName, middleName, title, hours, organisation: issuer },
    state: certificateState(certificate, ends.replaced, ends.annulled, today),
    checkAddress: organisation?.certificates?.checkAddress ?? '',
  };
}

/** What the certificate's place was taken by, and the orders that annul it. */
async function endsOf(sql: Sql, certificate: string) {
  const ends = await sql.query<{ how: string; record: string }>(
    'select how, record from certificate_ends where certificate = $1',
    [certificate],
  );
  const annulments = ends
    .filter(({ how }) => how === 'annulled')
    .map(({ record }) => storedRecord(sql, 'certificateAnnulments', record));
  return {
    replaced: ends.filter(({ how }) => how === 'replaced').map(() => ({ replaces: certificate })),
    annulled: (await Promise.all(annulments)).filter((annulment) => annulment !== null),
  };
}
