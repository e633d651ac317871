import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import { mostChangesInBatch, syncVersion } from '#shared/sync/messages.ts';
import { CopiedStore, receiveChanges } from '../change/receive.ts';
import { receiveRecords } from './receive-records.ts';
import { placeOf, type Run, stopped } from './run.ts';

/** Reads the server's log from where it was left; where nothing of it was read yet, all records first. */
export async function receive(run: Run): Promise<Outcome<UserRole | null>> {
  const { db, transport, signal, onProgress, batch = mostChangesInBatch } = run;
  if ((await placeOf(db)).point === null) {
    const taken = await receiveRecords(run);
    if (!taken.ok) return taken;
  }
  let of: number | null = null;
  for (let done = 0; ; ) {
    if (signal?.aborted) return stopped();
    const { point, pushed } = await placeOf(db);
    const answer = await transport.pull({ version: syncVersion, after: pushed.id, point, limit: batch });
    if (!answer.ok) return answer;
    const { changes, point: reached, last, role } = answer.value;
    if (!reached) return success(role);
    try {
      await receiveChanges(db, changes, reached);
    } catch (error) {
      if (error instanceof CopiedStore) return failure('deviceCopied');
      throw error;
    }
    of ??= last - (point?.seq ?? 0);
    done += changes.length;
    onProgress?.({ step: 'receiving', done, of });
    if (reached.seq === last) return success(role);
  }
}
