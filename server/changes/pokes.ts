import type { Sql, SqlStore } from '../storage/sql.ts';

const channel = 'ereje_changes';

/** Tells every server process on this database, after the commit, that the organisation's log has grown. */
export async function poke(sql: Sql, organisation: string, last: number): Promise<void> {
  await sql.query('select pg_notify($1, $2)', [channel, `${organisation} ${last}`]);
}

/** Who listens for growth of which log. */
export interface Pokes {
  /** Calls `heard` with the log's last number each time it has grown. Gives a function that ends it. */
  listen(organisation: string, heard: (last: number) => void): () => void;
  stop(): Promise<void>;
}

/** Listens at the database once for all programs that are connected to this process. */
export async function startPokes(store: SqlStore): Promise<Pokes> {
  const listeners = new Map<string, Set<(last: number) => void>>();
  const stop = await store.listen(channel, (text) => {
    const [organisation = '', last] = text.split(' ');
    for (const heard of listeners.get(organisation) ?? []) heard(Number(last));
  });
  return {
    listen(organisation, heard) {
      const own = listeners.get(organisation) ?? new Set();
      listeners.set(organisation, own.add(heard));
      return () => {
        own.delete(heard);
        if (own.size === 0) listeners.delete(organisation);
      };
    },
    stop,
  };
}
