import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Point } from '#shared/sync/messages.ts';
import { markColumn } from '../../../server/changes/log-point.ts';
import type { SimServer } from './sim-server.ts';

/** A change as it stands in the server's log: `device` is the one that handed it over. */
export type Logged = Omit<ChangeRow, 'seen'> & { seen: number };

/** The server's log as the judge reads it: also what the server was told to forget. */
export interface ServerLog {
  /** All of it, in its order, which must have no holes. */
  read(): Promise<Logged[]>;
  /** Whether it is the log in which a computer read up to there. */
  has(point: Point): boolean;
  /** A backup was restored: what was read before counts no more. */
  restored(): void;
}

interface StoredChange {
  seq: number;
  id: string;
  device: string;
  row: string;
  mark: string;
}

/** Reads only what was added since it read last: it is asked after each synchronisation. */
export function serverLogOf({ store, organisation }: Pick<SimServer, 'store' | 'organisation'>): ServerLog {
  let log: Logged[] = [];
  const marks: string[] = [];
  const said = new Map<string, string>();
  return {
    async read() {
      const rows = await store.inOrganisation(organisation, (sql) =>
        sql.query<StoredChange>(
          `select seq, change_id as id, device, row, ${markColumn} as mark from changes where seq > $1 order by seq`,
          [log.at(-1)?.seq ?? 0],
        ),
      );
      for (const { seq, id, device, row, mark } of rows) {
        const key = `${seq} ${id}`;
        const known = row || said.get(key);
        if (!known) throw new Error(`The log forgot ${key} before the judge read it`);
        said.set(key, known);
        marks.push(mark);
        log = [...log, { ...JSON.parse(known), seq, device }];
      }
      return log;
    },
    has: ({ seq, id }) => marks[seq - 1] === id || log[seq - 1]?.id === id,
    restored() {
      log = [];
      marks.length = 0;
    },
  };
}
