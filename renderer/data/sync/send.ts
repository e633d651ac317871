import { type Outcome, success } from '#shared/model/problem.ts';
import { type Point, type PushResult, syncVersion } from '#shared/sync/messages.ts';
import { updateSyncPlace } from '../change/join.ts';
import { notePushed } from '../change/refuse.ts';
import { withPoint } from '../change/sync-place.ts';
import type { Database } from '../database.ts';
import { aloneInLog } from './decide/alone-in-log.ts';
import { countWaiting, nextBatch } from './outbox.ts';
import { placeOf, type Run, stopped } from './run.ts';

const isRefused = (result: PushResult) => !result.taken;

/** Hands over all own changes that wait, batch by batch; each batch that was answered stays answered. */
export async function send(run: Run): Promise<Outcome<null>> {
  const { db, transport, signal, onProgress, batch } = run;
  const endOf = aloneInLog(await placeOf(db));
  let end: Point | null = null;
  let of: number | null = null;
  for (let done = 0; ; ) {
    const place = await placeOf(db);
    const next = await nextBatch(db, place, batch);
    if (next.changes.length === 0) {
      // Only what came from elsewhere stands there: the next run need not read it again.
      if (next.seq > place.pushed.seq) {
        await updateSyncPlace(db, (one) => ({ ...one, pushed: { ...one.pushed, seq: next.seq } }));
      }
      if (end) await noteEnd(db, end);
      return success(null);
    }
    of ??= await countWaiting(db, place);
    onProgress?.({ step: 'sending', done, of });
    if (signal?.aborted) return stopped();
    const { changes } = next;
    const answer = await transport.push({
      version: syncVersion,
      after: place.pushed.id,
      point: place.point,
      changes,
    });
    if (!answer.ok) return answer;
    const id = changes.at(-1)?.id ?? '';
    await notePushed(db, { seq: next.seq, id }, answer.value.results.filter(isRefused));
    end = endOf(answer.value);
    done += changes.length;
  }
}

const noteEnd = (db: Database, point: Point) =>
  updateSyncPlace(db, (one) => ({
    ...one,
    point,
    points: withPoint([], point),
    confirmed: one.pushed.seq,
  }));
