import type { Edit } from '#renderer/data/change/change.ts';
import { syncPlaceOf } from '#renderer/data/change/sync-place.ts';
import { StorageRefused } from '#renderer/data/storage-refused.ts';
import type { History } from './history.ts';
import { copyOf } from './knowledge.ts';
import { act, type SimClient } from './sim-client.ts';
import type { NamedAction } from './workflow-edits.ts';

/** An action through the door of that computer, and what the judge must know of it. */
export async function write(
  history: History,
  client: SimClient,
  scope: string,
  written: Edit[] | NamedAction,
): Promise<void> {
  const { edits, by } = Array.isArray(written) ? { edits: written, by: null } : written;
  await noteAction(history, client, () => act(client, scope, edits, by));
}

/** Notes what the computer had when it acted, and that the action counts. */
export async function noteAction(
  { acknowledged, knewAt }: History,
  { name, db, knowledge }: SimClient,
  action: () => Promise<string | null>,
): Promise<void> {
  const had = copyOf(knowledge);
  const isEarly = !(await syncPlaceOf(db))?.point;
  const refused = new Set(await db.refusals.toCollection().primaryKeys());
  const group = await action().catch(closedHere);
  if (!group) return;
  knewAt.set(group, had);
  knowledge.made.set(group, refused);
  if (isEarly) knowledge.early.add(group);
  acknowledged.push({ group, client: name });
}

/** The door itself refuses what this computer knows to be closed. */
function closedHere(error: unknown): null {
  const codes = ['textLocked', 'recordClosed'];
  if (error instanceof StorageRefused && codes.includes(error.problem.code)) return null;
  throw error;
}
