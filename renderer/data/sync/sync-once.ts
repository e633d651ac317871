import { type Outcome, success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import { becomeNewDevice, startOver } from '../change/join.ts';
import type { Database } from '../database.ts';
import { receive } from './receive.ts';
import { placeOf, type Run, type SyncOptions } from './run.ts';
import { send } from './send.ts';
import type { SyncTransport } from './transport.ts';

/** So often one run may begin again: after the log was found to differ, and after the store was found to be copied. */
const mostBeginnings = 4;

/**
 * Hands over what waits, then reads what is new. Problems as in `SyncTransport`, and `stopped` by the signal: what was
 * answered until then stays answered, and the next run goes on there. Gives the account's role, null where nothing
 * was read.
 */
export async function syncOnce(
  db: Database,
  transport: SyncTransport,
  options: SyncOptions = {},
): Promise<Outcome<UserRole | null>> {
  const run: Run = { ...options, db, transport };
  for (let beginning = 1; ; beginning += 1) {
    const outcome = await sendAndReceive(run);
    if (outcome.ok || beginning === mostBeginnings) return outcome;
    const mended = await mend(run, outcome.problem.code);
    if (mended === null) return outcome;
    if (!mended.ok) return mended;
  }
}

/** Null where there is nothing that the program can do itself. */
async function mend({ db, transport }: Run, code: string): Promise<Outcome<null> | null> {
  if (code === 'deviceCopied') {
    return transport.renewDevice(await becomeNewDevice(db));
  }
  if (code !== 'logDiffers') return null;
  const { points } = await placeOf(db);
  const common = await transport.commonPoint(points);
  if (!common.ok) return common;
  await startOver(db, common.value.point?.seq ?? 0);
  return success(null);
}

async function sendAndReceive(run: Run): Promise<Outcome<UserRole | null>> {
  const sent = await send(run);
  return sent.ok ? receive(run) : sent;
}
