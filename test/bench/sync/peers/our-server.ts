import { join } from 'node:path';
import { buildServer } from '../../../../server/app/build-server.ts';
import { addTestingOrganisation } from '../../../../server/app/testing-server.ts';
import { openFolderStore } from '../../../../server/storage/pglite.ts';
import { openPostgresStore } from '../../../../server/storage/postgres.ts';
import type { PeerServer } from '../peer.ts';

/** The bench is many computers behind one address. */
const requestsPerMinute = 1_000_000;

/**
 * The real server as `npm run server` starts it: on its embedded database in a folder, or on the PostgreSQL that
 * `DATABASE_URL` names; one administrator has entered.
 */
export async function ourServer(folder: string): Promise<PeerServer> {
  const { DATABASE_URL: url } = process.env;
  const store = await (url ? openPostgresStore(url) : openFolderStore(join(folder, 'database')));
  if (!store.ok) throw new Error(store.problem.code);
  const app = await buildServer({ store: store.value, logLevel: 'silent', requestsPerMinute });
  const organisation = await addTestingOrganisation(store.value, 'Сынақ');
  const { login, password } = await organisation.add('administrator');
  const count = (what: string) =>
    store.value.inOrganisation(organisation.id, async (sql) => {
      const [row] = await sql.query<{ count: number }>(`select count(*)::int as count from ${what}`);
      return row?.count ?? 0;
    });
  return {
    handle: app.routing,
    enter: async (device) => (await organisation.enter(login, password, device)).token,
    count: () => count("records where table_name = 'people' and not removed"),
    changes: () => count('changes'),
  };
}
