import type { ChangeRow } from '#shared/model/change-row.ts';
import { change, type Edit } from './change/change.ts';
import { type Database, database } from './database.ts';

/** What was done and taken back in this session, by scope: the newest last. */
const stacks = new Map<string, { done: string[]; undone: string[] }>();
const listeners = new Set<() => void>();

function stackOf(scope: string) {
  let stack = stacks.get(scope);
  if (!stack) {
    stack = { done: [], undone: [] };
    stacks.set(scope, stack);
  }
  return stack;
}

const announce = () => {
  for (const listener of listeners) listener();
};

/** Calls back after every action, undo and redo; gives the way to stop. */
export function onUndoChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const canUndo = (scope: string) => stackOf(scope).done.length > 0;
export const canRedo = (scope: string) => stackOf(scope).undone.length > 0;

/** Writes an action of a person through the change door and remembers it for undo. */
export async function act(scope: string, edits: Edit[]): Promise<string | null> {
  const group = await change(scope, edits);
  if (group) {
    const stack = stackOf(scope);
    stack.done.push(group);
    stack.undone = [];
    announce();
  }
  return group;
}

/** The edit that takes one row of the log back. The log holds checked records, so the casts restate what was stored. */
function inverse(row: ChangeRow): Edit {
  if (row.kind === 'create') return { table: row.table, kind: 'remove', id: row.recordId };
  if (row.kind === 'remove') return { table: row.table, kind: 'create', record: row.before } as Edit;
  return { table: row.table, kind: 'update', id: row.recordId, fields: row.before ?? {} } as Edit;
}

async function takeBack(scope: string, group: string, db: Database): Promise<string | null> {
  const rows = await db.changes.where('group').equals(group).sortBy('seq');
  return change(scope, rows.reverse().map(inverse), { undoes: group });
}

type Side = 'done' | 'undone';

/** Reverses the newest action of one side; what reverses it is then the newest of the other. */
async function reverse(scope: string, from: Side, to: Side): Promise<boolean> {
  const stack = stackOf(scope);
  const group = stack[from].at(-1);
  if (!group) return false;
  const reversed = await takeBack(scope, group, database);
  stack[from].pop();
  if (reversed) stack[to].push(reversed);
  announce();
  return true;
}

/** Takes back the last action of this scope; returns whether there was one. */
export const undo = (scope: string): Promise<boolean> => reverse(scope, 'done', 'undone');

/** Brings back what the last undo took; returns whether there was something. */
export const redo = (scope: string): Promise<boolean> => reverse(scope, 'undone', 'done');
