import { useLiveQuery } from 'dexie-react-hooks';
import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import { failure, type Problem } from '#shared/model/problem.ts';
import { clockMillis, laterClock } from '#shared/sync/clock.ts';
import { database } from '../database.ts';

/** Milliseconds by which computers differ in any office. */
const allowed = 3_600_000;

/**
 * Tells where the computer's clock is behind the last change that it knows of, its own or one of the server: a date
 * that is written then is likely to be wrong. Null where it is not, and where nothing is known. Problem: `clockBehind`.
 */
export async function clockProblem(now = Date.now()): Promise<Problem | null> {
  const own = (await database.changes.orderBy('seq').last())?.clock ?? null;
  const heard = (await database.meta.get('clock'))?.value ?? null;
  const latest = laterClock(own, heard);
  const millis = latest === null ? 0 : clockMillis(latest);
  if (millis <= now + allowed) return null;
  const dates = { today: numericDate(todayIn(now)), last: numericDate(todayIn(millis)) };
  return failure('clockBehind', dates, 'O10-30').problem;
}

/** Live; undefined while it is looked for. */
export const useClockProblem = (): Problem | null | undefined => useLiveQuery(() => clockProblem());
