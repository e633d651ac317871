import { type NumberKind, numberKinds, numberRules, rowKey } from '#shared/model/number-kinds.ts';
import { mayDo } from '#shared/model/permissions.ts';
import type { UserRole } from '#shared/model/user.ts';
import { type AskLease, leaseNumbers } from './lease-numbers.ts';
import { here, type NumberPlace } from './number-place.ts';
import { type AskTell, tellUse } from './tell-use.ts';

/** A row that has not begun, or for which there are no numbers now, is asked for again after so many milliseconds. */
const restAfterRefusal = 10 * 60_000;
const refused = new Map<string, number>();

/** From the middle of December a computer also has numbers of the year that it may wake up in. */
export function yearsToKeep(now: Date): number[] {
  const year = now.getFullYear();
  return now.getMonth() === 11 && now.getDate() >= 15 ? [year, year + 1] : [year];
}

/** A row has just begun: it need not wait. */
export const forgetRefusal = (kind: NumberKind, year: number): boolean => refused.delete(rowKey(kind, year));

export interface KeepNumbers {
  /** Of who speaks to the server. */
  role: UserRole;
  now?: Date;
  place?: NumberPlace;
  ask?: AskLease;
  tell?: AskTell;
}

/**
 * While there is a connection: fetches numbers of every row of which few are left and which this person may give, and
 * tells the server how far the blocks of this computer were used. What is refused now is asked for again later.
 */
export async function keepNumbers({
  role,
  now = new Date(),
  place = here,
  ask,
  tell,
}: KeepNumbers): Promise<void> {
  const allowed = numberKinds.filter(
    (kind) => mayDo({ role, userId: null }, numberRules[kind].action).allowed,
  );
  for (const year of yearsToKeep(now)) {
    for (const kind of allowed) {
      const row = rowKey(kind, year);
      if ((refused.get(row) ?? 0) > now.getTime()) continue;
      const leased = await leaseNumbers(kind, year, place, ask ? { ask } : {});
      if (leased.ok) refused.delete(row);
      // The connection is gone: what waits is for the next synchronisation.
      else if (leased.problem.code === 'serverAway') return;
      else refused.set(row, now.getTime() + restAfterRefusal);
    }
  }
  await tellUse(place, tell);
}
