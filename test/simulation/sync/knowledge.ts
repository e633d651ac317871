import type { SyncTransport } from '#renderer/data/sync/transport.ts';
import { success } from '#shared/model/problem.ts';
import type { PulledChange } from '#shared/sync/messages.ts';
import type { Logged, ServerLog } from './server-log.ts';

/**
 * What a computer really has: the harness notes it by itself, whatever the program claims of it. What was once read
 * stays known, also where a restored server knows nothing of it.
 */
export interface Knowledge {
  /** Ids of changes that came from the server. */
  read: Set<string>;
  /** Actions that were made here, each with those that were known to be refused by then. */
  made: Map<string, ReadonlySet<string>>;
  /** Those of them that were made before all records had come. */
  early: Set<string>;
}

export const noKnowledge = (): Knowledge => ({ read: new Set(), made: new Map(), early: new Set() });

export const copyOf = ({ read, made, early }: Knowledge): Knowledge => ({
  read: new Set(read),
  made: new Map(made),
  early: new Set(early),
});

export const knows = ({ read, made }: Knowledge, { id, group }: Logged): boolean =>
  read.has(id) || made.has(group);

/** The same way to the server, which notes what comes to the computer. */
export function noting(transport: SyncTransport, log: ServerLog, { read, made }: Knowledge): SyncTransport {
  // Own changes come without their rows: where another computer made one, this one is a copy and takes nothing in.
  const isTaken = async (changes: readonly PulledChange[]): Promise<boolean> => {
    const own = new Set(changes.flatMap(({ id, row }) => (row ? [] : [id])));
    const rows = own.size > 0 ? await log.read() : [];
    return rows.every(({ id, group }) => !own.has(id) || made.has(group));
  };
  // Records count as what had led to them when the first page was read.
  let covered: Logged[] = [];
  return {
    ...transport,
    async pull(request) {
      const answer = await transport.pull(request);
      const changes = answer.ok ? answer.value.changes : [];
      if (await isTaken(changes)) for (const { id } of changes) read.add(id);
      return answer;
    },
    async records(request) {
      const answer = await transport.records(request);
      if (!answer.ok) return answer;
      const { point, records, more } = answer.value;
      if (request.after === null) {
        covered = (await log.read()).filter(({ seq }) => seq <= (point?.seq ?? 0));
      }
      const end = records.at(-1);
      const came = ({ table, recordId }: Logged) =>
        !more || (end && (table < end.table || (table === end.table && recordId <= String(end.fields.id))));
      for (const change of covered) if (came(change)) read.add(change.id);
      return success(answer.value);
    },
  };
}
