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

/**
 * Whoever is told comes and reads: of one organisation so many are told in one turn, and the next ones a turn later
 * (milliseconds), so that hundreds of computers do not all come at each change.
 */
const [toldInTurn, turn] = [5, 50];

/** The listeners of one organisation. What grew while they waited for their turn is told them once. */
function tellInTurns() {
  const listeners = new Set<PokeListener>();
  const waiting = new Set<PokeListener>();
  let last = 0;
  let timer: NodeJS.Timeout | undefined;

  function tellNext(): void {
    timer = waiting.size > 0 ? setTimeout(tellNext, turn) : undefined;
    for (const listener of [...waiting].slice(0, toldInTurn)) {
      waiting.delete(listener);
      listener.heard(last);
    }
  }

  return {
    listeners,
    grown(to: number): void {
      last = Math.max(last, to);
      for (const listener of listeners) waiting.add(listener);
      if (!timer) tellNext();
    },
    leave(listener: PokeListener): void {
      listeners.delete(listener);
      waiting.delete(listener);
    },
  };
}

/** Listens at the database once for all programs that are connected to this process. */
export async function startPokes(store: SqlStore): Promise<Pokes> {
  const organisations = new Map<string, ReturnType<typeof tellInTurns>>();
  const stopListening = await store.listen(channel, (text) => {
    const [organisation = '', last] = text.split(' ');
    organisations.get(organisation)?.grown(Number(last));
  });
  return {
    listen(organisation, listener) {
      const own = organisations.get(organisation) ?? tellInTurns();
      organisations.set(organisation, own);
      own.listeners.add(listener);
      return () => {
        own.leave(listener);
        if (own.listeners.size === 0) organisations.delete(organisation);
      };
    },
    async stop() {
      for (const { ended } of [...organisations.values()].flatMap((own) => [...own.listeners])) ended();
      await stopListening();
    },
  };
}
