import { failure, type Outcome, success } from '#shared/model/problem.ts';

/** Wrong passwords in a row by user, and until when nothing is tried: kept over a restart. */
const key = 'ereje.wrongTries';
const free = 3;
const longest = 60;

interface Tries {
  count: number;
  /** Milliseconds of this computer's clock. */
  until: number;
}

function read(): Record<string, Tries> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, Tries>;
  } catch {
    return {};
  }
}

const write = (tries: Record<string, Tries>) => localStorage.setItem(key, JSON.stringify(tries));

/** Seconds to wait before the next try of this user. A clock that was set back makes no longer wait than the longest. */
export function secondsToWait(userId: string): number {
  const left = Math.ceil(((read()[userId]?.until ?? 0) - Date.now()) / 1000);
  return Math.min(Math.max(left, 0), longest);
}

/** Problem: `passwordWait` with `seconds`. */
export function mayTry(userId: string): Outcome<null> {
  const seconds = secondsToWait(userId);
  return seconds > 0 ? failure('passwordWait', { seconds }) : success(null);
}

/** The first three wrong ones are mistakes; after them the next one waits 5 seconds, 10, 20, 40, a minute. */
export function countWrongTry(userId: string): void {
  const count = (read()[userId]?.count ?? 0) + 1;
  const wait = count < free ? 0 : Math.min(5 * 2 ** (count - free), longest);
  write({ ...read(), [userId]: { count, until: Date.now() + wait * 1000 } });
}

export function forgetWrongTries(userId: string): void {
  const { [userId]: _gone, ...others } = read();
  write(others);
}
