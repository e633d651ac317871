import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PGlite, type QueryOptions } from '@electric-sql/pglite';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { DurableFiles, durableStart, forceFolder } from './durable-files.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { type Sql, type SqlStore, type SqlValue, scopeStatements } from './sql.ts';
import { textArrayBytes } from './text-array.ts';

type Statements = Pick<PGlite, 'query'>;

/** By PostgreSQL's number of `text[]`. PGlite's types know of texts only, its code also takes bytes. */
const options = { serializers: { 1009: textArrayBytes } } as unknown as QueryOptions;

const over = (statements: Statements): Sql => ({
  async query<Row>(text: string, values: readonly SqlValue[] = []) {
    return (await statements.query<Row>(text, [...values], options)).rows;
  },
});

function storeOver(database: PGlite, afterClose: () => void): SqlStore {
  return {
    ...over(database),
    transaction: (work) => database.transaction((open) => work(over(open))),
    inOrganisation: async (organisation, work) => {
      const scope = scopeStatements(organisation);
      return database.transaction(async (open) => {
        await open.exec(scope);
        return work(over(open));
      });
    },
    listen: (channel, heard) => database.listen(channel, heard),
    async close() {
      await database.close();
      afterClose();
    },
  };
}

/** A database in memory, for tests and simulations: the same SQL, gone with the process. */
export async function openMemoryStore(): Promise<SqlStore> {
  const store = storeOver(await PGlite.create(), () => undefined);
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
