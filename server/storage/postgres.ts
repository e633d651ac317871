import pg from 'pg';
import type { Outcome } from '#shared/model/problem.ts';
import { success } from '#shared/model/problem.ts';
import { migrate } from './migrate.ts';
import { listenOn } from './postgres-listen.ts';
import { type Sql, type SqlStore, type SqlValue, scopeStatements } from './sql.ts';

const bigint = 20;

/** `bigint` as a number: what we count stays far below 2⁵³. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === bigint ? Number : pg.types.getTypeParser(oid, format)),
};

const over = (connection: pg.Pool | pg.PoolClient): Sql => ({
  async query<Row>(text: string, values: readonly SqlValue[] = []) {
    return (await connection.query(text, [...values])).rows as Row[];
  },
});

/** Deadlock, failed serialisation: the database rolled one of several back, which may come again. */
const again = new Set(['40001', '40P01']);
const tries = 5;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (sql: Sql) => Promise<T>,
  attempt = 1,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(over(client));
    // Where a statement failed and `work` went on, nothing is kept.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
    return result;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => undefined,
      (failed: Error) => failed,
    );
    if (!(error instanceof pg.DatabaseError && again.has(error.code ?? '')) || attempt === tries) throw error;
  } finally {
    client.release(broken);
  }
  await wait(Math.random() * 20 * 2 ** attempt);
  return inTransaction(pool, begin, work, attempt + 1);
}

/**
 * A PostgreSQL server at `url` (`postgres://…`). Throws what the connection says where there is none; a connection
 * that breaks later fails its statement and is replaced. `connections`: at most so many at once.
 */
export async function openPostgresStore(url: string, connections = 20): Promise<Outcome<SqlStore>> {
  const settings = {
    connectionString: url,
    types,
    application_name: 'ereje',
    keepAlive: true,
    connectionTimeoutMillis: 15_000,
    // Of a server whose computer lost its power nobody hears: its locks must not stay for hours.
    idle_in_transaction_session_timeout: 30_000,
  };
  const pool = new pg.Pool({ ...settings, max: connections });
  // A connection that breaks fails its statement or leaves the pool; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const store: SqlStore = {
    ...over(pool),
    transaction: (work) => inTransaction(pool, 'begin', work),
    inOrganisation: async (organisation, work) =>
      inTransaction(pool, `begin; ${scopeStatements(organisation)}`, work),
    listen: (channel, heard) => listenOn(settings, channel, heard),
    close: () => pool.end(),
  };
  try {
    const migrated = await migrate(store);
    if (migrated.ok) return success(store);
    await store.close();
    return migrated;
  } catch (error) {
    await store.close();
    throw error;
  }
}
