import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { DurableFiles, durableStart, forceFolder, plannedStart } from './durable-files.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { type PgliteStatements, pgliteStatements } from './pglite-statements.ts';
import { type Sql, type SqlStore, scopeStatements } from './sql.ts';

async function inTransaction<T>(
  sql: PgliteStatements,
  begin: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  let result: T;
  try {
    await sql.run(begin);
    result = await work(sql);
  } catch (error) {
    await sql.run('rollback');
    throw error;
  }
  // Where a statement failed and `work` went on, nothing is kept.
  if ((await sql.run('commit')) !== 'COMMIT') throw new Error('The transaction was rolled back');
  return result;
}

function storeOver(database: PGlite, afterClose: () => void): SqlStore {
  const sql = pgliteStatements(database);
  /** One caller after the other: the database has one connection. */
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    database.runExclusive(() => {
      if (database.closed) throw new Error('The database is closed');
      return work();
    });
  return {
    query: (text, values) => alone(() => sql.query(text, values)),
    transaction: (work) => alone(() => inTransaction(sql, 'begin', work)),
    inOrganisation: async (organisation, work) => {
      const begin = `begin; ${scopeStatements(organisation)}`;
      return alone(() => inTransaction(sql, begin, work));
    },
    listen: (channel, heard) => alone(() => sql.listen(channel, heard)),
    async close() {
      await database.close();
      afterClose();
    },
  };
}

/** A database in memory, for tests and simulations: the same SQL, gone with the process. */
export async function openMemoryStore(): Promise<SqlStore> {
  const store = storeOver(await PGlite.create({ startParams: plannedStart }), () => undefined);
  await migrate(store);
  return store;
}

/**
 * The embedded database in `folder`: what was committed is on the disk. Beside it stands `<folder>.lock`.
 * Problem: `serverDataInUse` where another process has the folder; `serverDataNewer` from `migrate`. Everything else
 * that PostgreSQL or the disk says is thrown.
 */
export async function openFolderStore(folder: string): Promise<Outcome<SqlStore>> {
  const parent = dirname(resolve(folder));
  mkdirSync(parent, { recursive: true });
  const place = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const unlock = lockFolder(`${place}.lock`);
  if (!unlock) return failure('serverDataInUse', { folder });
  try {
    if (!existsSync(place)) await makeFolder(place);
    const store = storeOver(await openIn(place), unlock);
    const migrated = await migrate(store);
    if (migrated.ok) return success(store);
    await store.close();
    return migrated;
  } catch (error) {
    unlock();
    throw error;
  }
}

const openIn = (folder: string) => PGlite.create({ fs: new DurableFiles(folder), startParams: durableStart });

/** A crash in the middle of making a database leaves half of one: the folder gets its name only when it is whole. */
async function makeFolder(folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await (await openIn(unfinished)).close();
  renameSync(unfinished, folder);
  forceFolder(dirname(folder));
}
