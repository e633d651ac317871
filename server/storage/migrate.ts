import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { leaseRequests } from './migrations/0002-lease-requests.ts';
import { ownDevices } from './migrations/0003-own-devices.ts';
import { numbersByYear } from './migrations/0004-numbers-by-year.ts';
import { discussions } from './migrations/0005-discussions.ts';
import { lighterWrites } from './migrations/0006-lighter-writes.ts';
import { testRooms } from './migrations/0007-test-rooms.ts';
import { certificates } from './migrations/0008-certificates.ts';
import { type SqlStore, scopedRole } from './sql.ts';

/** In order; the place in the list plus one is the number. What was published is never edited. */
const migrations: readonly (readonly string[])[] = [
  firstTables,
  leaseRequests,
  ownDevices,
  numbersByYear,
  discussions,
  lighterWrites,
  testRooms,
  certificates,
];

/**
 * Brings the tables to what this version of the server needs, in one transaction under a lock: of several server
 * processes that start at once, one does it and the others wait. Problem: `serverDataNewer` where a later version
 * wrote the tables; nothing is changed then.
 */
export async function migrate(store: SqlStore): Promise<Outcome<number>> {
  await makeRole(store);
  await makeUnlessThere(
    store,
    "select 1 from pg_tables where schemaname = current_schema() and tablename = 'migrations'",
    'create table migrations (number int primary key, at timestamptz not null)',
  );
  return store.transaction(async (sql) => {
    await sql.query('lock table migrations in exclusive mode');
    const done = await sql.query<{ number: number }>('select number from migrations order by number');
    const last = done.at(-1)?.number ?? 0;
    if (last > migrations.length) return failure('serverDataNewer', { version: last });
    for (const [at, statements] of migrations.slice(last).entries()) {
      for (const statement of statements) await sql.query(statement);
      await sql.query('insert into migrations values ($1, now())', [last + at + 1]);
    }
    return success(migrations.length);
  });
}

/** Roles belong to the whole database server, not to one database: it may be there from another one. */
async function makeRole(store: SqlStore): Promise<void> {
  const isThere = `select 1 from pg_roles where rolname = '${scopedRole}'`;
  await makeUnlessThere(store, isThere, `create role ${scopedRole} nologin`);
  const [role] = await store.query<{ mine: boolean }>(
    "select pg_has_role(current_user, $1::name, 'member') as mine",
    [scopedRole],
  );
  if (!role?.mine) await store.query(`grant ${scopedRole} to current_user`);
}

/** PostgreSQL's own `if not exists` fails where two processes look at the same time and both find nothing. */
async function makeUnlessThere(store: SqlStore, look: string, make: string): Promise<void> {
  const isThere = async () => (await store.query(look)).length > 0;
  if (await isThere()) return;
  await store.query(make).catch(async (error: unknown) => {
    if (!(await isThere())) throw error;
  });
}
