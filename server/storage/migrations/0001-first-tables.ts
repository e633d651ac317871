import { scopedRole } from '../sql.ts';

/**
 * Frozen: a change of the tables is another file. Every primary key begins with the organisation, so that the tables
 * can be spread over machines by it; every table has the one policy, so that a statement sees one organisation.
 */

const tables = [
  `create table organisations (
    organisation text primary key,
    name text not null,
    epoch text not null,
    data_key_id text,
    last_seq bigint not null default 0,
    horizon bigint not null default 0,
    clock text collate "C",
    created_at timestamptz not null default now()
  )`,
  `create table accounts (
    organisation text not null,
    id text not null,
    login text not null unique,
    name text not null,
    role text not null,
    salt text not null,
    scrypt json not null,
    verifier text not null,
    wrapped_key text,
    must_change boolean not null default false,
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    primary key (organisation, id)
  )`,
  `create table devices (
    organisation text not null,
    id text not null,
    account text not null,
    name text not null,
    chain text,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz,
    revoked_at timestamptz,
    primary key (organisation, id)
  )`,
  `create table sessions (
    organisation text not null,
    token_hash text not null,
    account text not null,
    device text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    primary key (organisation, token_hash)
  )`,
  // `row` and `effect` are JSON as text: they are passed on as they came, byte for byte, and never searched.
  `create table changes (
    organisation text not null,
    seq bigint not null,
    change_id text not null,
    change_group text not null,
    scope text not null,
    table_name text collate "C" not null,
    record_id text collate "C" not null,
    kind text not null,
    device text not null,
    account text not null,
    row text not null,
    effect text,
    received_at timestamptz not null default now(),
    primary key (organisation, seq),
    unique (organisation, change_id)
  )`,
  // JSON as text: a whole record is read and written at once. `state` is what `shared/sync/merge.ts` keeps of it.
  `create table records (
    organisation text not null,
    table_name text collate "C" not null,
    record_id text collate "C" not null,
    fields text not null,
    state text not null,
    last_seq bigint not null,
    removed boolean not null,
    primary key (organisation, table_name, record_id)
  )`,
  // `conflict` is the whole of it as JSON text, as it is passed on.
  `create table conflicts (
    organisation text not null,
    id text not null,
    table_name text collate "C" not null,
    record_id text collate "C" not null,
    conflict text not null,
    opened_seq bigint not null,
    closed_seq bigint,
    primary key (organisation, id)
  )`,
  `create table refused (
    organisation text not null,
    change_id text not null,
    reason json not null,
    at timestamptz not null default now(),
    primary key (organisation, change_id)
  )`,
  `create table leases (
    organisation text not null,
    kind text not null,
    first bigint not null,
    last bigint not null,
    device text not null,
    given_at timestamptz not null default now(),
    primary key (organisation, kind, first)
  )`,
  `create table attachments (
    organisation text not null,
    hash text not null,
    size bigint not null,
    stored boolean not null default false,
    primary key (organisation, hash)
  )`,
  `create table audit (
    organisation text not null,
    n bigint not null,
    at timestamptz not null default now(),
    account text,
    device text,
    action text not null,
    details json not null,
    primary key (organisation, n)
  )`,
];

const indexes = [
  'create index changes_of_record on changes (organisation, table_name, record_id, seq)',
  'create index open_conflicts on conflicts (organisation, opened_seq) where closed_seq is null',
  'create index sessions_by_token on sessions (token_hash)',
  'create index devices_of_account on devices (organisation, account)',
];

const scoped = [
  'organisations',
  'accounts',
  'devices',
  'sessions',
  'changes',
  'records',
  'conflicts',
  'refused',
  'leases',
  'attachments',
  'audit',
].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `create policy one_organisation on ${table}
    using (organisation = current_setting('app.organisation', true))
    with check (organisation = current_setting('app.organisation', true))`,
  `grant select, insert, update, delete on ${table} to ${scopedRole}`,
]);

/** Of the whole server; the scoped role has no right to it. */
const settings = 'create table settings (name text primary key, value text not null)';

export const firstTables: readonly string[] = [settings, ...tables, ...indexes, ...scoped];
