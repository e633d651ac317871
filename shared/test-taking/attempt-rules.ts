import type { RoomEntry, Sent } from './room-entry.ts';
import type { Attempt, RoomState } from './room-state.ts';
import { entrantOf, questionsOf, type TestRoom } from './test-room.ts';

/** After the time is up, so long what was chosen before may still be on its way, in milliseconds. */
export const grace = 15_000;

/** Who asks, from which address of the network, and when by the room's clock (milliseconds since 1970). */
interface Asking {
  address: string;
  now: number;
}

export type Entering =
  | { state: 'entered'; entry: RoomEntry; device: string }
  | { state: 'ended'; attempt: Attempt }
  | { state: 'unknownCode' };

/**
 * Begins the attempt of whoever has this code, or lets go on with it on another telephone (`device`): the one before
 * may answer no more. There is never a second attempt (O10-28).
 */
export function enterRoom(
  room: TestRoom,
  { attempts }: RoomState,
  { code, device, address, now }: Asking & { code: string; device: string },
): Entering {
  const entrant = room.entrants.find((one) => one.code === code);
  if (!entrant) return { state: 'unknownCode' };
  const { enrolmentId } = entrant;
  const attempt = attempts.get(enrolmentId);
  const asked = { at: now, enrolmentId, address, device };
  if (!attempt) {
    const until = now + room.minutes * 60_000;
    return { state: 'entered', device, entry: { kind: 'opened', ...asked, until } };
  }
  if (attempt.endedAt !== null) return { state: 'ended', attempt };
  return { state: 'entered', device, entry: { kind: 'resumed', ...asked } };
}

export type Held =
  | { state: 'open'; attempt: Attempt }
  | { state: 'ended'; attempt: Attempt }
  | { state: 'replaced' }
  | { state: 'unknown' };

/** What a telephone may do with the attempt that it began. */
export function heldBy({ attempts, devices }: RoomState, device: string): Held {
  const attempt = attempts.get(devices.get(device) ?? '');
  if (!attempt) return { state: 'unknown' };
  if (attempt.device !== device) return { state: 'replaced' };
  return { state: attempt.endedAt === null ? 'open' : 'ended', attempt };
}

const isSame = (sent: Sent, { number }: Attempt): boolean => sent.number <= number;

/** Whether every choice is one that the trainee's variant offers. */
function isOffered(room: TestRoom, enrolmentId: string, { answers }: Sent): boolean {
  const entrant = entrantOf(room, enrolmentId);
  const questions = entrant ? questionsOf(room, entrant) : [];
  return answers.every(([question, answer]) => answer < (questions[question]?.answers.length ?? 0));
}

export type Saving =
  | { state: 'saved'; entry: RoomEntry | null; attempt: Attempt }
  | { state: 'ended' | 'replaced' | 'unknown' | 'malformed' };

/**
 * Takes what a telephone sent. Sent twice it counts once (no `entry`), also where it was the end; after the end or
 * from a telephone that was replaced it changes nothing.
 */
export function saveSent(
  room: TestRoom,
  state: RoomState,
  { device, sent, address, now }: Asking & { device: string; sent: Sent },
): Saving {
  const held = heldBy(state, device);
  if (held.state === 'replaced' || held.state === 'unknown') return { state: held.state };
  const { attempt } = held;
  if (isSame(sent, attempt)) return { state: 'saved', entry: null, attempt };
  if (held.state === 'ended') return { state: 'ended' };
  const { enrolmentId } = attempt;
  if (!isOffered(room, enrolmentId, sent)) return { state: 'malformed' };
  return { state: 'saved', attempt, entry: { kind: 'saved', at: now, enrolmentId, address, ...sent } };
}

const running = ({ attempts }: RoomState): Attempt[] =>
  [...attempts.values()].filter(({ endedAt }) => endedAt === null);

/** Ends every attempt whose time was up a while ago: it ended when the time was up. */
export const endOverdue = (state: RoomState, now: number): RoomEntry[] =>
  running(state)
    .filter(({ until }) => now >= until + grace)
    .map(({ enrolmentId, until }) => ({ kind: 'timeUp', at: until, enrolmentId }));

/** Ends every attempt that still runs, because the room is closed. */
export const endAll = (state: RoomState, now: number): RoomEntry[] =>
  running(state).map(({ enrolmentId }) => ({ kind: 'stopped', at: now, enrolmentId }));
