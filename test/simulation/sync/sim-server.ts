import { failure, success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import type { SyncTransport } from '../../../renderer/data/sync/transport.ts';
import { commonPoint } from '../../../server/changes/log-point.ts';
import { pull } from '../../../server/changes/pull.ts';
import { push } from '../../../server/changes/push.ts';
import type { PushSession } from '../../../server/changes/push-session.ts';
import { records } from '../../../server/changes/records.ts';
import { migrate } from '../../../server/storage/migrate.ts';
import { openMemoryStore } from '../../../server/storage/pglite.ts';
import type { SqlStore } from '../../../server/storage/sql.ts';
import { type ServerLog, serverLogOf } from './server-log.ts';

/** The real server without HTTP, on a database in memory that all histories of a run share: each has its organisation. */
export interface SimServer {
  store: SqlStore;
  organisation: string;
  log: ServerLog;
  /** Makes a device known and signs it in. */
  addDevice(device: string, role: UserRole): Promise<PushSession>;
}

/** Who takes part on each computer besides its own account: what they do is judged by their roles. */
export const people = { director: 'director', secretary: 'councilSecretary' } as const satisfies Record<
  string,
  UserRole
>;
export type Person = keyof typeof people;
const names = Object.keys(people);

/** Under which device and account a computer speaks to the server. */
export interface SignedIn {
  session: PushSession;
}

let store: Promise<SqlStore> | null = null;

async function openStore(): Promise<SqlStore> {
  const opened = await openMemoryStore();
  await migrate(opened);
  return opened;
}

export async function newServer(): Promise<SimServer> {
  store ??= openStore();
  const opened = await store;
  const organisation = crypto.randomUUID();
  await opened.inOrganisation(organisation, (sql) =>
    sql.query("insert into organisations (organisation, name, epoch) values ($1, 'Сынақ', '1')", [
      organisation,
    ]),
  );
  await opened.inOrganisation(organisation, (sql) =>
    sql.query(
      `insert into accounts (organisation, id, login, name, role, salt, scrypt, verifier)
        select $1, id, $1 || id, id, role, '', '{}', '' from unnest($2::text[], $3::text[]) as u (id, role)`,
      [organisation, names, Object.values(people)],
    ),
  );
  return {
    store: opened,
    organisation,
    log: serverLogOf({ store: opened, organisation }),
    async addDevice(device, role) {
      await opened.inOrganisation(organisation, (sql) =>
        sql.query(
          "insert into devices (organisation, id, account, name) values ($1, $2, 'a', 'Сынақ') on conflict do nothing",
          [organisation, device],
        ),
      );
      await opened.inOrganisation(organisation, (sql) =>
        sql.query(
          `insert into sessions (organisation, token_hash, account, device, expires_at)
            select $1, $2 || id, id, $2, '2100-01-01' from unnest($3::text[]) as u (id) on conflict do nothing`,
          [organisation, device, names],
        ),
      );
      return { organisation, account: 'a', role, device };
    },
  };
}

/** Messages go through JSON, as on a wire. */
const overWire = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** What a device asks of the server, with nothing lost on the way. */
export function directTransport(server: SimServer, signedIn: SignedIn): SyncTransport {
  const { store: sql } = server;
  return {
    push: async (request) => overWire(await push(sql, signedIn.session, overWire(request))),
    async pull(request) {
      const answer = await pull(sql, signedIn.session, overWire(request));
      return answer.ok ? success(JSON.parse(answer.value)) : answer;
    },
    records: async (request) => success(JSON.parse(await records(sql, signedIn.session, overWire(request)))),
    commonPoint: async (points) =>
      success({
        point: await sql.inOrganisation(server.organisation, (one) => commonPoint(one, points)),
      }),
    async renewDevice(device) {
      if (device === signedIn.session.device) return failure('serverRefused');
      signedIn.session = await server.addDevice(device, signedIn.session.role);
      return success(null);
    },
  };
}
