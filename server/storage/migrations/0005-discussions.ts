import { scopedRole } from '../sql.ts';

/** Frozen: a change of the tables is another file. Drafts that everybody may read, and who may say something of them. */
const tables = [
  // `content`: JSON of the `ProgrammeContent` that is shown. `docx`: its file, base64. The rest is in the records.
  `create table discussions (
    organisation text not null,
    id text not null,
    step text not null,
    content text not null,
    content_hash text not null,
    docx text not null,
    published_at timestamptz not null default now(),
    primary key (organisation, id)
  )`,
  // Whoever reads tells an address and no organisation.
  'create unique index discussions_by_id on discussions (id)',
  // `id` is made of e-mail address and password, of which nothing else is kept: see `server/discussion/people`.
  `create table participants (
    organisation text not null,
    id text not null,
    name text not null,
    affiliation text not null,
    primary key (organisation, id)
  )`,
  `create table participant_sessions (
    organisation text not null,
    token_hash text not null,
    participant text not null,
    expires_at timestamptz not null,
    primary key (organisation, token_hash)
  )`,
];

const scoped = ['discussions', 'participants', 'participant_sessions'].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `create policy one_organisation on ${table}
    using (organisation = current_setting('app.organisation', true))
    with check (organisation = current_setting('app.organisation', true))`,
  `grant select, insert, update, delete on ${table} to ${scopedRole}`,
]);

export const discussions: readonly string[] = [...tables, ...scoped];
