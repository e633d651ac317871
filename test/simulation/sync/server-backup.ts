import type { SqlStore } from '../../../server/storage/sql.ts';

const tables = [
  ...['organisations', 'devices', 'changes', 'records', 'conflicts', 'refused', 'leases'],
  ...['registered_certificates', 'certificate_ends', 'certificate_keys'],
];

/** Everything that the server has of an organisation, as the database's own tools would keep it. */
export type ServerBackup = Map<string, string>;

export function takeBackup(store: SqlStore, organisation: string): Promise<ServerBackup> {
  return store.inOrganisation(organisation, async (sql) => {
    const backup: ServerBackup = new Map();
    for (const table of tables) {
      const [row] = await sql.query<{ rows: string }>(
        `select coalesce(json_agg(to_json(t)), '[]'::json)::text as rows from ${table} t`,
      );
      backup.set(table, row?.rows ?? '[]');
    }
    return backup;
  });
}

/** The server is as it was when the backup was taken; but devices that joined later stay signed in, as their keys say. */
export function restoreBackup(store: SqlStore, organisation: string, backup: ServerBackup): Promise<void> {
  return store.inOrganisation(organisation, async (sql) => {
    for (const [table, rows] of backup) {
      if (table !== 'devices') await sql.query(`delete from ${table}`);
      const update =
        table === 'devices' ? 'on conflict (organisation, id) do update set chain = excluded.chain' : '';
      await sql.query(
        `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json) ${update}`,
        [rows],
      );
    }
    // Devices that the backup does not know have handed nothing over as far as it knows.
    const known = (JSON.parse(backup.get('devices') ?? '[]') as { id: string }[]).map(({ id }) => id);
    await sql.query('update devices set chain = null where not id = any($1::text[])', [known]);
  });
}
