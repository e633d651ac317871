import {
  type Certificate,
  type CertificateAnnulment,
  certificateAnnulmentSchema,
  certificateSchema,
} from '#shared/model/certificates/certificate.ts';
import { certificateHash } from '#shared/model/certificates/registration.ts';
import type { PlacedChange } from '#shared/sync/merge.ts';
import type { Sql } from '../storage/sql.ts';
import { countersigner } from './countersign.ts';

interface Registered {
  seq: number;
  certificate: Certificate;
}

/**
 * Notes the certificates and annulments that a batch brought into the log, so that the page of a token is found, and signs
 * for each certificate that the server has it. Both tables only grow: each of their records comes here once.
 */
export async function registerCertificates(sql: Sql, changes: readonly PlacedChange[]): Promise<void> {
  const made = changes.filter(({ kind }) => kind === 'create');
  const certificates = made
    .filter(({ table }) => table === 'certificates')
    .map(({ seq, after }): Registered => ({ seq, certificate: certificateSchema.parse(after) }));
  const annulments = made
    .filter(({ table }) => table === 'certificateAnnulments')
    .map(({ after }) => certificateAnnulmentSchema.parse(after));
  if (certificates.length > 0) await register(sql, certificates);
  await noteEnds(sql, certificates, annulments);
}

async function register(sql: Sql, certificates: readonly Registered[]): Promise<void> {
  const sign = await countersigner(sql);
  const [row] = await sql.query<{ now: Date }>('select now() as now');
  const registeredAt = (row?.now ?? new Date()).toISOString();
  const rows = certificates.map(({ seq, certificate }) => {
    const { id: certificateId, token } = certificate;
    const recordHash = certificateHash(certificate);
    const signature = sign({ certificateId, token, recordHash, registeredAt });
    return { seq, certificateId, token, recordHash, signature };
  });
  await sql.query(
    `insert into registered_certificates
        (organisation, seq, certificate, token, record_hash, signature, registered_at)
      select current_setting('app.organisation'), q, c, t, h, s, $6::timestamptz
        from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[]) as u (q, c, t, h, s)`,
    [
      rows.map(({ seq }) => seq),
      rows.map(({ certificateId }) => certificateId),
      rows.map(({ token }) => token),
      rows.map(({ recordHash }) => recordHash),
      rows.map(({ signature }) => signature),
      registeredAt,
    ],
  );
}

async function noteEnds(
  sql: Sql,
  certificates: readonly Registered[],
  annulments: readonly CertificateAnnulment[],
): Promise<void> {
  const ends = [
    ...annulments.map(({ id, certificateId }) => ({ of: certificateId, how: 'annulled', record: id })),
    ...certificates.flatMap(({ certificate: { id, replaces } }) =>
      replaces === null ? [] : [{ of: replaces, how: 'replaced', record: id }],
    ),
  ];
  if (ends.length === 0) return;
  await sql.query(
    `insert into certificate_ends (organisation, certificate, how, record)
      select current_setting('app.organisation'), c, h, r
        from unnest($1::text[], $2::text[], $3::text[]) as u (c, h, r)`,
    [ends.map(({ of }) => of), ends.map(({ how }) => how), ends.map(({ record }) => record)],
  );
}
