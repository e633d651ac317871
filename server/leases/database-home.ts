import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from '../storage/sql.ts';

/**
 * By what a database is told from a copy of it: its number, its cluster, its timeline, and for the embedded one the
 * file on the disk. A dump that was read back, a cluster from a backup, a promoted standby and a copied folder have
 * another one. `data`: the server's data folder; null where there is none.
 */
export async function databaseHome(sql: Sql, data: string | null): Promise<string> {
  const [database] = await sql.query<{ oid: string }>(
    'select oid::text as oid from pg_database where datname = current_database()',
  );
  return [database?.oid ?? '', await clusterOf(sql), fileOf(data)].join(' ');
}

/** Databases that only speak like PostgreSQL have no such functions. */
async function clusterOf(sql: Sql): Promise<string> {
  const known = await sql.query(
    `select 1 from pg_proc where proname in ('pg_control_system', 'pg_control_checkpoint')
      and has_function_privilege(oid, 'execute')`,
  );
  if (known.length < 2) return '';
  const [cluster] = await sql.query<{ id: string }>(
    `select s.system_identifier::text || '/' || c.timeline_id::text as id
      from pg_control_system() s, pg_control_checkpoint() c`,
  );
  return cluster?.id ?? '';
}

/** PostgreSQL writes this file once, when the database is made. */
function fileOf(data: string | null): string {
  if (data === null) return '';
  const file = statSync(join(data, 'database', 'PG_VERSION'), { throwIfNoEntry: false });
  return file ? `${file.ino}/${Math.trunc(file.ctimeMs)}` : '';
}
