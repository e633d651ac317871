import { database } from '../database.ts';

/** The person has seen why the action was refused, and takes it off the list. */
export async function dismissRefusal(group: string): Promise<void> {
  await database.refusals.update(group, { dismissedAt: new Date().toISOString() });
}
