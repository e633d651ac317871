import type { SyncTransport } from '#renderer/data/sync/transport.ts';
import { success } from '#shared/model/problem.ts';
import type { Logged, ServerLog } from './server-log.ts';

/**
 * What a computer really has: the harness notes it by itself, whatever the program claims of it. What was once read
 * stays known, also where a restored server knows nothing of it.
 */
export interface Knowledge {
  /** Ids of changes that came from the server. */
  read: Set<string>;
  /** Actions that were made here. */
  made: Set<string>;
}

export const noKnowledge = (): Knowledge => ({ read: new Set(), made: new Set() });

export const copyOf = ({ read, made }: Knowledge): Knowledge => ({
  read: new Set(read),
  made: new Set(made),
});

export const knows = ({ read, made }: Knowledge, { id, group }: Logged): boolean =>
  read.has(id) || made.has(group);

/** The same way to the server, which notes what comes to the computer. */
export function noting(transport: SyncTransport, log: ServerLog, { read }: Knowledge): SyncTransport {
  // Pages of records count when the last one came, as what had led to them when the first was read.
  let covered: string[] = [];
  return {
    ...transport,
    async pull(request) {
      const answer = await transport.pull(request);
      if (answer.ok) for (const { id } of answer.value.changes) read.add(id);
      return answer;
    },
    async records(request) {
      const answer = await transport.records(request);
      if (!answer.ok) return answer;
      const { point, more } = answer.value;
      if (request.after === null) {
        covered = (await log.read()).filter(({ seq }) => seq <= (point?.seq ?? 0)).map(({ id }) => id);
      }
      if (!more) for (const id of covered) read.add(id);
      return success(answer.value);
    },
  };
}
