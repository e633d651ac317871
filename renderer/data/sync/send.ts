import { type Outcome, success } from '#shared/model/problem.ts';
import { type Point, type PushResult, syncVersion } from '#shared/sync/messages.ts';
import { updateSyncPlace } from '../change/join.ts';
import { notePushed } from '../change/refuse.ts';
import { type SyncPlace, withPoint } from '../change/sync-place.ts';
import type { Database } from '../database.ts';
import { aloneInLog } from './decide/alone-in-log.ts';
import { countWaiting, nextBatch } from './outbox.ts';
import { placeOf, type Run, stopped } from './run.ts';

const isRefused = (result: PushResult) => !result.taken;

/** The next changes to hand over, and the message for them; without changes nothing waits. */
async function nextMessage({ db, batch }: Run, place: SyncPlace) {
  const { changes, seq } = await nextBatch(db, place, batch);
  const { pushed, point } = place;
  return { pushed, seq, request: { version: syncVersion, after: pushed.id, point, changes } as const };
}
type Message = Awaited<ReturnType<typeof nextMessage>>;

const endOfMessage = ({ seq, request }: Message) => ({ seq, id: request.changes.at(-1)?.id ?? '' });

/** The message after one that is on its way, made ready while the server works. */
async function prepareNext(run: Run, place: SyncPlace, sent: Message): Promise<Message> {
  const next = await nextMessage(run, { ...place, pushed: endOfMessage(sent) });
  if (next.request.changes.length > 0) run.transport.prepare?.(next.request);
  return next;
}

/** What was made ready still is what comes next: nothing was refused, and nothing was added behind it. */
const stillNext = ({ pushed, request }: Message, place: SyncPlace) =>
  request.changes.length > 0 &&
  pushed.seq === place.pushed.seq &&
  pushed.id === place.pushed.id &&
  request.point?.id === place.point?.id;

/** Hands over all own changes that wait, batch by batch; each batch that was answered stays answered. */
export async function send(run: Run): Promise<Outcome<null>> {
  const { db, transport, signal, onProgress } = run;
  const endOf = aloneInLog(await placeOf(db));
  let end: Point | null = null;
  let of: number | null = null;
  let ready: Message | null = null;
  for (let done = 0; ; ) {
    const place = await placeOf(db);
    const message: Message = ready && stillNext(ready, place) ? ready : await nextMessage(run, place);
    const { changes } = message.request;
    if (changes.length === 0) {
      // Only what came from elsewhere stands there: the next run need not read it again.
      if (message.seq > place.pushed.seq) {
        await updateSyncPlace(db, (one) => ({ ...one, pushed: { ...one.pushed, seq: message.seq } }));
      }
      if (end) await noteEnd(db, end);
      return success(null);
    }
    of ??= await countWaiting(db, place);
    onProgress?.({ step: 'sending', done, of });
    if (signal?.aborted) return stopped();
    const [answer, next] = await Promise.all([
      transport.push(message.request),
      done + changes.length < of ? prepareNext(run, place, message) : null,
    ]);
    if (!answer.ok) return answer;
    const refused = answer.value.results.filter(isRefused);
    await notePushed(db, endOfMessage(message), refused);
    // What is refused must not go on, and lies in the records no more.
    ready = refused.length === 0 ? next : null;
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
