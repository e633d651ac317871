import { scopedRole } from '../sql.ts';

/**
 * Frozen: a change of the tables is another file. What the public page of a certificate is found by (O10-33). No server
 * took certificates before, so that there are none to bring in.
 */
const tables = [
  // One row for each certificate of the log: `seq` is the change that brought it. The certificate itself is in `records`.
  `create table registered_certificates (
    organisation text not null,
    seq bigint not null,
    certificate text not null,
    token text collate "C" not null,
    record_hash text not null,
    registered_at timestamptz not null,
    signature text not null,
    primary key (organisation, seq)
  )`,
  // Whoever scans a code tells a token and no organisation. Not unique: somebody who writes the token of another
  // organisation's paper into a certificate must neither hinder that one nor learn of it.
  'create index registered_certificates_by_token on registered_certificates (token)',
  // `how`: annulled or replaced. `record`: the annulment or the other certificate, which may come before this one does.
  `create table certificate_ends (
    organisation text not null,
    certificate text not null,
    how text not null,
    record text not null,
    primary key (organisation, certificate, how, record)
  )`,
  // Ed25519, base64url: made at the first certificate of an organisation.
  `create table certificate_keys (
    organisation text not null,
    secret_key text not null,
    public_key text not null,
    primary key (organisation)
  )`,
];

const scoped = ['registered_certificates', 'certificate_ends', 'certificate_keys'].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `create policy one_organisation on ${table}
    using (organisation = current_setting('app.organisation', true))
    with check (organisation = current_setting('app.organisation', true))`,
  `grant select, insert, update, delete on ${table} to ${scopedRole}`,
]);

export const certificates: readonly string[] = [...tables, ...scoped];
