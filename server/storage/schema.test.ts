import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMemoryStore } from './pglite.ts';
import type { SqlStore } from './sql.ts';

/** What docs/server.md says of distributed databases is read from the tables and the statements themselves. */

let store: SqlStore;
beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);
afterAll(() => store.close());

const server = join(dirname(fileURLToPath(import.meta.url)), '..');
/** What comments say is no statement. */
const codeOf = (file: string) =>
  readFileSync(join(server, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const sources = globSync('**/*.ts', { cwd: server })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.ts$|(^|\/)testing-|\/contract\.ts$/.test(file))
  .map((file) => ({ file, text: codeOf(file) }));

/** Keys of the whole server, each with its reason. */
const globalKeys: Readonly<Record<string, string>> = {
  accounts_login_key: 'who enters tells a login and no organisation',
  discussions_by_id: 'who reads tells an address and no organisation',
  migrations_pkey: 'the tables are the same for all',
  settings_pkey: 'the secret of the whole server',
  test_rooms_by_id: 'who takes a test tells an address and no organisation',
  wrong_tries_pkey: 'a login that nobody has belongs to no organisation',
};

test('every primary key and unique index begins with the organisation, but those that are listed', async () => {
  const keys = await store.query<{ name: string; first: string }>(
    `select i.relname as name, a.attname as first from pg_index x
      join pg_class i on i.oid = x.indexrelid
      join pg_class t on t.oid = x.indrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where x.indisunique and t.relnamespace = 'public'::regnamespace order by 1`,
  );
  expect(keys.length).toBeGreaterThan(10);
  const others = keys.filter(({ first }) => first !== 'organisation').map(({ name }) => name);
  expect(others).toEqual(Object.keys(globalKeys).sort());
});

test('tables without an organisation are those of the whole server, and the scoped role has no right to them', async () => {
  const tables = await store.query<{ name: string; allowed: boolean }>(
    `select c.relname as name,
        has_table_privilege('ereje_organisation', c.oid, 'select,insert,update,delete') as allowed
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation')
      order by 1`,
  );
  expect(tables).toEqual(['migrations', 'settings', 'wrong_tries'].map((name) => ({ name, allowed: false })));
});

test.each([
  ['sequences, which all machines would have to ask', "relkind = 'S'"],
  ['views', "relkind in ('v', 'm')"],
])('there are no %s', async (_, kind) => {
  const found = await store.query(
    `select relname from pg_class where ${kind} and relnamespace = 'public'::regnamespace`,
  );
  expect(found).toEqual([]);
});

test('there are no foreign keys, triggers, functions, generated or identity columns', async () => {
  const found = await store.query(
    `select conname as name from pg_constraint where contype in ('f', 'x') and connamespace = 'public'::regnamespace
      union all select tgname from pg_trigger where not tgisinternal
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace
      union all select column_name from information_schema.columns
        where table_schema = 'public' and (is_generated <> 'NEVER' or is_identity = 'YES')`,
  );
  expect(found).toEqual([]);
});

test('every column is read or written by the server somewhere', async () => {
  const columns = await store.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
  );
  expect(columns.length).toBeGreaterThan(60);
  // A name alone says little where it is a usual word: it must stand in a file that has a statement with its table.
  const used = ({ table, column }: (typeof columns)[number]) =>
    sources.some(
      ({ file, text }) =>
        !file.startsWith('storage/migrations/') &&
        new RegExp(`\\b(from|into|update|join|lock table) ${table}\\b`).test(text) &&
        new RegExp(`\\b${column}\\b`).test(text),
    );
  const unused = columns.filter((each) => !used(each)).map(({ table, column }) => `${table}.${column}`);
  // For who looks into the database by hand.
  expect(unused.sort()).toEqual(['sessions.created_at']);
});

/** What not every database that speaks PostgreSQL's language has, and where alone it may stand. */
const beyondCommon: Readonly<Record<string, { pattern: RegExp; files: readonly string[] }>> = {
  'row-level security and roles': {
    pattern: /row level security|create policy|set local role|pg_has_role|create role/i,
    files: [
      'storage/migrate.ts',
      'storage/migrations/0001-first-tables.ts',
      'storage/migrations/0005-discussions.ts',
      'storage/migrations/0007-test-rooms.ts',
      'storage/migrations/0008-certificates.ts',
      'storage/sql.ts',
    ],
  },
  'a channel': {
    pattern: /pg_notify|`listen |'listen |\blisten \$/i,
    files: ['changes/pokes.ts', 'storage/pglite-statements.ts', 'storage/postgres-listen.ts'],
  },
  'locks of a table': { pattern: /lock table/i, files: ['storage/migrate.ts'] },
  'locks that others pass by': { pattern: /skip locked/i, files: ['accounts/wrong-tries.ts'] },
  'what the cluster says of itself': { pattern: /pg_control_/i, files: ['leases/database-home.ts'] },
  'advisory locks': { pattern: /pg_(try_)?advisory/i, files: [] },
  'JSON that is searched': { pattern: /jsonb|->>/, files: [] },
  'search by words': { pattern: /tsvector|similarity\(|pg_trgm/i, files: [] },
  'temporary and unlogged tables': { pattern: /create (temp|temporary|unlogged) table/i, files: [] },
};

describe('outside the common subset', () => {
  test.each(Object.entries(beyondCommon))('%s: only in the listed files', (_, { pattern, files }) => {
    const found = sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
    expect(found.sort()).toEqual([...files].sort());
  });
});
