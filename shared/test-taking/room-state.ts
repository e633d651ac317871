import type { TestAttempt } from '../model/course/test.ts';
import type { RoomEntry } from './room-entry.ts';

type AttemptEvent = TestAttempt['events'][number]['event'];

/** A trainee's one attempt as far as it has come. Times are milliseconds since 1970. */
export interface Attempt {
  enrolmentId: string;
  /** The telephone that may answer now. */
  device: string;
  startedAt: number;
  /** Until when answers are taken. */
  until: number;
  /** Of what the telephone sent last. */
  number: number;
  /** Place of the chosen answer by the place of the question, both from 0. */
  answers: ReadonlyMap<number, number>;
  endedAt: number | null;
  events: readonly { event: AttemptEvent; at: number; address: string }[];
}

export interface RoomState {
  /** By enrolment. */
  attempts: ReadonlyMap<string, Attempt>;
  /** Whose telephone it is or was. */
  devices: ReadonlyMap<string, string>;
}

export const emptyRoom: RoomState = { attempts: new Map(), devices: new Map() };

/** So many events an attempt keeps; its end is always among them. A record takes 1,000. */
const mostEvents = 900;

function withEvent(attempt: Attempt, event: AttemptEvent, at: number, address: string): Attempt {
  const full = attempt.events.length >= mostEvents && attempt.endedAt === null;
  return full ? attempt : { ...attempt, events: [...attempt.events, { event, at, address }] };
}

type EntryOf<Kind extends RoomEntry['kind']> = Extract<RoomEntry, { kind: Kind }>;

function opened({ enrolmentId, device, at, until, address }: EntryOf<'opened'>): Attempt {
  const attempt = { enrolmentId, device, startedAt: at, until, number: 0, answers: new Map(), endedAt: null };
  return withEvent({ ...attempt, events: [] }, 'opened', at, address);
}

function saved(attempt: Attempt, entry: EntryOf<'saved'>): Attempt {
  const { at, address, number } = entry;
  const answers = new Map([...attempt.answers, ...entry.answers]);
  const switched = entry.switches.reduce<Attempt>(
    (so, [event, ago]) => withEvent(so, event, Math.max(attempt.startedAt, at - ago * 1000), address),
    { ...attempt, answers, number },
  );
  if (!entry.ends) return switched;
  return withEvent({ ...switched, endedAt: at }, at >= attempt.until ? 'timeUp' : 'sent', at, address);
}

function changed(attempt: Attempt, entry: Exclude<RoomEntry, EntryOf<'opened' | 'continued'>>): Attempt {
  switch (entry.kind) {
    case 'resumed':
      // Another telephone counts anew.
      return withEvent({ ...attempt, device: entry.device, number: 0 }, 'resumed', entry.at, entry.address);
    case 'saved':
      return saved(attempt, entry);
    default:
      return withEvent({ ...attempt, endedAt: entry.at }, entry.kind, entry.at, '');
  }
}

const withAttempt = ({ attempts, devices }: RoomState, attempt: Attempt): RoomState => ({
  attempts: new Map(attempts).set(attempt.enrolmentId, attempt),
  devices: devices.has(attempt.device) ? devices : new Map(devices).set(attempt.device, attempt.enrolmentId),
});

function continued(state: RoomState, { at, since }: EntryOf<'continued'>): RoomState {
  const later = (attempt: Attempt): Attempt =>
    attempt.endedAt === null ? { ...attempt, until: attempt.until + Math.max(0, at - since) } : attempt;
  return {
    ...state,
    attempts: new Map([...state.attempts].map(([id, attempt]) => [id, later(attempt)])),
  };
}

/** The room after one more thing has happened; what cannot follow what was before changes nothing. */
export function addEntry(state: RoomState, entry: RoomEntry): RoomState {
  if (entry.kind === 'continued') return continued(state, entry);
  const before = state.attempts.get(entry.enrolmentId);
  if (entry.kind === 'opened') return before ? state : withAttempt(state, opened(entry));
  return before && before.endedAt === null ? withAttempt(state, changed(before, entry)) : state;
}

export const addEntries = (state: RoomState, entries: readonly RoomEntry[]): RoomState =>
  entries.reduce(addEntry, state);
