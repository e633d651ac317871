import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { buildServer } from '../app/build-server.ts';
import { databaseHome } from '../leases/database-home.ts';
import { noteHome } from '../leases/skip-after-restore.ts';
import { openFolderStore } from '../storage/pglite.ts';
import { openPostgresStore } from '../storage/postgres.ts';
import type { SqlStore } from '../storage/sql.ts';
import { addressesOf } from './addresses.ts';
import { announce } from './announce.ts';
import { firstOrganisation } from './first-organisation.ts';
import { forgetDaily } from './forget-daily.ts';
import { type StartOptions, startOptions } from './server-options.ts';
import { problemText, setupText } from './setup-text.ts';
import { stopGently } from './stop-gently.ts';

/** `npm run server`: the server until it is stopped. Exit code 1 and a sentence where it could not start. */

const pages = resolve(import.meta.dirname, '../../out/renderer');

async function openStore({ databaseUrl, data }: StartOptions): Promise<Outcome<SqlStore>> {
  if (!databaseUrl) return openFolderStore(join(data, 'database'));
  try {
    return await openPostgresStore(databaseUrl);
  } catch (error) {
    return failure('serverDatabaseFailed', { reason: error instanceof Error ? error.message : '' });
  }
}

const readTls = ({ tls }: StartOptions) =>
  tls && { cert: readFileSync(tls.certificate), key: readFileSync(tls.key) };

async function start(options: StartOptions): Promise<Outcome<string>> {
  const store = await openStore(options);
  if (!store.ok) return store;
  const { host, port, logLevel, trustProxy, organisation } = options;
  const tls = readTls(options);
  const app = await buildServer({
    store: store.value,
    data: options.data,
    logLevel,
    trustProxy,
    ...(existsSync(join(pages, 'index.html')) && { pages }),
    ...(tls && { tls }),
  });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await store.value.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return failure('serverPortTaken', { port });
    }
    throw error;
  }
  const { keepDays } = options;
  if (keepDays !== null) {
    const end = await forgetDaily(store.value, keepDays, (error) =>
      app.log.error({ err: error }, 'forgetting failed'),
    );
    app.server.once('close', end);
  }
  stopGently(app, store.value);
  const first = await firstOrganisation(store.value, {
    name: organisation ?? setupText('serverOrganisation'),
    administrator: setupText('serverAdministrator'),
  });
  await store.value.transaction(async (sql) => noteHome(sql, await databaseHome(sql, options.data)));
  const { port: listening } = app.server.address() as AddressInfo;
  return { ok: true, value: announce(addressesOf(options, listening), first) };
}

const options = startOptions(process.argv.slice(2), process.env);
if (!options) {
  console.error(setupText('serverUsage'));
  process.exitCode = 1;
} else {
  const started = await start(options);
  if (started.ok) console.log(started.value);
  else {
    console.error(problemText(started.problem));
    process.exitCode = 1;
  }
}
