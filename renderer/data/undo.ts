import { liveQuery } from 'dexie';
import type { ChangeRow } from '#shared/model/change-row.ts';
import type { TableName } from '#shared/model/records.ts';
import { currentUserId, onCurrentUser } from './author.ts';
import { change, type Edit, StaleText } from './change/change.ts';
import { deviceOf } from './change/device.ts';
import { database } from './database.ts';
import { takeBack } from './take-back.ts';
import { emptyStack, follow, groupsOf, isWhole, newestOf, type Step, type UndoStack } from './undo-stack.ts';

/** What was taken back, or brought again: the action as it was first made. */
export interface TakenBack {
  scope: string;
  table: TableName;
  recordId: string;
  kind: ChangeRow['kind'];
  /** Another user or window changed some of it since: that is left as it is. */
  changedSince: boolean;
  /** False where all of it was changed since, and nothing happened. */
  tookBack: boolean;
}

type Side = 'done' | 'undone';

/** What the current user did on this computer, by scope, as far as the log was read. */
interface Followed {
  user: string | null;
  stack: UndoStack;
  last: Pick<ChangeRow, 'seq' | 'id'> | null;
}

const followed = new Map<string, Followed>();
const opened = new Map<string, number>();
const listeners = new Set<() => void>();
/** So far back an action can be taken back after a restart. */
const mostGroups = 300;
const mostRows = 3000;
const portion = 500;
const mostAttempts = 5;

const announce = () => {
  for (const listener of listeners) listener();
};

/** Calls back when something was done, taken back or brought again, here or in another window; gives the way to stop. */
export function onUndoChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const newestStep = (scope: string, side: Side): Step | undefined =>
  newestOf(followed.get(scope)?.stack[side] ?? []);

/** Known once the scope is open. True for what was done inside it: what made the scope's own record is taken back by `undoLast` only. */
const has = (scope: string, side: Side) => newestStep(scope, side)?.whole === false;
export const canUndo = (scope: string): boolean => has(scope, 'done');
export const canRedo = (scope: string): boolean => has(scope, 'undone');

const rowsOfScope = (scope: string, from: number, before = Number.POSITIVE_INFINITY) =>
  database.changes.where('[scope+seq]').between([scope, from], [scope, before]);

/** The newest rows of a scope in order; its oldest group is left out where it may be cut. */
async function newestRows(scope: string): Promise<ChangeRow[]> {
  const rows: ChangeRow[] = [];
  for (;;) {
    const part = await rowsOfScope(scope, 0, rows[0]?.seq).reverse().limit(portion).toArray();
    rows.unshift(...part.reverse());
    if (part.length < portion) return rows;
    if (rows.length >= mostRows || groupsOf(rows).length > mostGroups) {
      return groupsOf(rows).slice(1).flat();
    }
  }
}

async function readOn(scope: string): Promise<Followed & { moved: boolean }> {
  const [user, device] = [currentUserId(), await deviceOf(database)];
  const known = followed.get(scope);
  const rows = known?.last ? await rowsOfScope(scope, known.last.seq).toArray() : await newestRows(scope);
  const goesOn = known?.last && rows[0]?.id === known.last.id;
  if (known && (known.user !== user || (known.last && !goesOn))) {
    // Another user works now, or another database stands here: restored, rebuilt.
    followed.delete(scope);
    return readOn(scope);
  }
  const own = (goesOn ? rows.slice(1) : rows).filter((row) => row.user === user && row.device === device);
  const stack = goesOn ? known.stack : emptyStack();
  const moved = follow(stack, own);
  return { user, stack, last: rows.at(-1) ?? null, moved };
}

/** Follows what was written in a scope since. */
async function refresh(scope: string): Promise<void> {
  const { moved, ...now } = await readOn(scope);
  followed.set(scope, now);
  if (moved) announce();
}

let queue: Promise<unknown> = Promise.resolve();

/** One after another: a second press must not take back the same step twice. */
function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const turn = queue.then(step, step);
  queue = turn.catch(() => undefined);
  return turn;
}

onCurrentUser(() => {
  followed.clear();
  announce();
  for (const scope of opened.keys()) void inTurn(() => refresh(scope));
});

/** Reads what can be taken back in a scope and follows it, also what other windows do; gives the way to stop. */
export function openUndo(scope: string): () => void {
  opened.set(scope, (opened.get(scope) ?? 0) + 1);
  const last = liveQuery(() => rowsOfScope(scope, 0).last());
  const watching = last.subscribe({
    next: () => void inTurn(() => refresh(scope)),
    error: (error) => console.error('What can be undone could not be read', error),
  });
  return () => {
    watching.unsubscribe();
    const left = (opened.get(scope) ?? 1) - 1;
    if (left > 0) opened.set(scope, left);
    else opened.delete(scope);
  };
}

/** Writes an action of a person through the change door; it can be taken back. */
export async function act(scope: string, edits: Edit[]): Promise<string | null> {
  try {
    return await change(scope, edits);
  } finally {
    // Also after an error: the database may have taken what the journal refused.
    if (followed.has(scope) || opened.has(scope)) await inTurn(() => refresh(scope));
    else announce();
  }
}

const counterpart = { create: 'remove', remove: 'create', update: 'update', text: 'text' } as const;
const telling = ['remove', 'create', 'update', 'text'];
const rank = (row: ChangeRow) => (isWhole(row) ? -1 : telling.indexOf(row.kind));

/** The row that says best what an action was: the programme rather than its sections, a removal rather than the links that went along. */
function tell(rows: readonly ChangeRow[], side: Side): Omit<TakenBack, 'changedSince' | 'tookBack'> | null {
  const [row] = [...rows].sort((a, b) => rank(a) - rank(b) || a.seq - b.seq);
  if (!row) return null;
  const { scope, table, recordId, kind } = row;
  return { scope, table, recordId, kind: side === 'done' ? kind : counterpart[kind] };
}

/** Reverses one action. Null where there was nothing to reverse any more. */
async function reverseStep(step: Step, side: Side): Promise<TakenBack | null> {
  const rows = await database.changes.where('group').equals(step.group).toArray();
  const told = tell(rows, side);
  for (let attempt = 1; ; attempt += 1) {
    const { edits, changedSince } = await takeBack(rows);
    try {
      const reversed = edits.length > 0 && (await change(step.scope, edits, { undoes: step.group }));
      if (!reversed) step.stuck = true;
      return told && (reversed || changedSince)
        ? { ...told, changedSince, tookBack: reversed !== false }
        : null;
    } catch (error) {
      // The text was changed in between: taken back on what it says now.
      if (!(error instanceof StaleText) || attempt === mostAttempts) throw error;
    }
  }
}

/** Reverses the newest action of a side; what reverses it is then the newest of the other. */
async function reverse(scope: string, side: Side, also: { whole: boolean }): Promise<TakenBack | null> {
  await refresh(scope);
  for (;;) {
    const step = newestStep(scope, side);
    if (!step || (step.whole && !also.whole)) return null;
    try {
      const taken = await reverseStep(step, side);
      if (taken) return taken;
    } finally {
      await refresh(scope);
      announce();
    }
  }
}

/** Takes back the last action of the current user in this scope; null where there is none. */
export const undo = (scope: string): Promise<TakenBack | null> =>
  inTurn(() => reverse(scope, 'done', { whole: false }));

/** Brings back what the last undo took; null where there is nothing. */
export const redo = (scope: string): Promise<TakenBack | null> =>
  inTurn(() => reverse(scope, 'undone', { whole: false }));

/** The scopes that the current user worked in last. */
async function latestScopes(): Promise<string[]> {
  const [user, device] = [currentUserId(), await deviceOf(database)];
  const rows = await database.changes.orderBy('seq').reverse().limit(portion).toArray();
  return [
    ...new Set(rows.filter((row) => row.user === user && row.device === device).map(({ scope }) => scope)),
  ];
}

async function newestAnywhere(side: Side): Promise<Step | undefined> {
  const scopes = await latestScopes();
  for (const scope of scopes) await refresh(scope);
  const steps = scopes.flatMap((scope) => newestStep(scope, side) ?? []);
  return steps.sort((a, b) => a.seq - b.seq).at(-1);
}

/** Takes back the newest action of the current user in any scope; null where there is none. */
export const undoLast = (): Promise<TakenBack | null> =>
  inTurn(async () => {
    const step = await newestAnywhere('done');
    return step ? reverse(step.scope, 'done', { whole: true }) : null;
  });

/** Brings back what the newest undo in any scope took; null where there is nothing, or something new was done since. */
export const redoLast = (): Promise<TakenBack | null> =>
  inTurn(async () => {
    const step = await newestAnywhere('undone');
    const done = await newestAnywhere('done');
    const doneSince = step && done && !done.again && done.seq > step.seq;
    return step && !doneSince ? reverse(step.scope, 'undone', { whole: true }) : null;
  });
