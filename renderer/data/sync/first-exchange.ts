import { type Outcome, success } from '#shared/model/problem.ts';
import { syncPlaceOf } from '../change/sync-place.ts';
import { database } from '../database.ts';
import { becomeAccount, type Joining } from './account/join-server.ts';
import { noteSync } from './sync-log.ts';
import { startRunner, syncNow } from './sync-runner.ts';

/**
 * The first exchange after joining: sends and reads all, makes whoever joined the one who works here (`letIn`), and
 * keeps a snapshot of what was received, since nothing of it is in the journal. Problems: those of `syncNow`.
 */
export async function firstExchange(
  joining: Joining,
  letIn: (userId: string) => void,
): Promise<Outcome<null>> {
  const former = await becomeAccount(joining);
  letIn(joining.answer.account.id);
  const isNew = (await syncPlaceOf(database))?.point === null;
  const done = await syncNow();
  startRunner();
  if (!done.ok) return done;
  await former.leave();
  if (isNew) await keepSnapshot();
  return success(null);
}

async function keepSnapshot(): Promise<void> {
  const { takeSnapshot } = await import('../store/store.ts');
  const taken = await takeSnapshot('scheduled');
  if (!taken.ok) noteSync('failed', { code: taken.problem.code });
}
