import type { Sql, SqlStore } from '../storage/sql.ts';

const channel = 'ereje_changes';

/** Tells every server process on this database, after the commit, that the organisation's log has grown. */
export async function poke(sql: Sql, organisation: string, last: number): Promise<void> {
  await sql.query('select pg_notify($1, $2)', [channel, `${organisation} ${last}`]);
}

/** Hears the log's last number each time it has grown, and at last that this process stops. */
export interface PokeListener {
  heard(last: number): void;
  ended(): void;
}

/** Who listens for growth of which log. */
export interface Pokes {
  /** Gives a function that ends it. */
  listen(organisation: string, listener: PokeListener): () => void;
  /** Ends all listening: a connection that is listened on would keep the server from stopping. */
  stop(): Promise<void>;
}

/** Listens at the database once for all programs that are connected to this process. */
export async function startPokes(store: SqlStore): Promise<Pokes> {
  const listeners = new Map<string, Set<PokeListener>>();
  const stopListening = await store.listen(channel, (text) => {
    const [organisation = '', last] = text.split(' ');
    for (const { heard } of listeners.get(organisation) ?? []) heard(Number(last));
  });
  return {
    listen(organisation, listener) {
      const own = listeners.get(organisation) ?? new Set();
      listeners.set(organisation, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(organisation);
      };
    },
    async stop() {
      for (const { ended } of [...listeners.values()].flatMap((own) => [...own])) ended();
      await stopListening();
    },
  };
}
