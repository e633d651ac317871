import * as z from 'zod';
import type { Database } from '../database.ts';

const serverLogSchema = z.object({
  /** Id of the organisation on its server. */
  organisation: z.string(),
  /** Place in this computer's log from which on it belongs there: what lies before was written for another server. */
  since: z.int(),
});
/** The server's log that this computer's log knows of. It stays when the computer leaves, and goes into backups. */
export type ServerLog = z.infer<typeof serverLogSchema>;

/** Null where the data was never on a server. */
export async function serverLogOf(db: Database): Promise<ServerLog | null> {
  const row = await db.meta.get('serverOrganisation');
  return row ? serverLogSchema.parse(JSON.parse(row.value)) : null;
}

export async function putServerLog(db: Database, log: ServerLog): Promise<void> {
  await db.meta.put({ key: 'serverOrganisation', value: JSON.stringify(log) });
}
