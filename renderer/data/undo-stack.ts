import type { ChangeRow } from '#shared/model/change-row.ts';

/** One action that can be taken back or brought again. */
export interface Step {
  group: string;
  scope: string;
  /** Place of its last row in the log. */
  seq: number;
  /** It brings again what was taken back. */
  again: boolean;
  /** It makes or removes what the scope belongs to: inside that, the way back ends here. */
  whole: boolean;
  /** Nothing of it could be taken back: others changed it since. */
  stuck?: boolean;
}

/** What was done and what was taken back, the newest last. */
export interface UndoStack {
  done: Step[];
  undone: Step[];
}

export const emptyStack = (): UndoStack => ({ done: [], undone: [] });

/** Also what is entered in a register for ever: half an action that issued or printed something is not taken back. */
const madeForEver: ReadonlySet<string> = new Set([
  'users',
  'workflowSteps',
  'templateVersions',
  'certificates',
  'certificateAnnulments',
  'blankEntries',
  'printedSheets',
]);

/**
 * The program cannot stand without its organisation, a user's own record is not one of the things worked on, and a
 * step that was taken, such as a signature, is taken.
 */
const staysMade = ({ table, kind }: ChangeRow) =>
  madeForEver.has(table) || (table === 'organisations' && kind !== 'update');

/** Records that are a scope of their own, with screens of their own. */
const wholeTables: ReadonlySet<string> = new Set(['programmes', 'certificateTemplates']);

/** It makes or removes what its scope is about, such as a programme with all that is in it. */
export const isWhole = ({ table, kind, recordId, scope }: ChangeRow) =>
  wholeTables.has(table) && recordId === scope && kind !== 'update';

/** Rows of the log, in order, by their groups. */
export function groupsOf(rows: readonly ChangeRow[]): ChangeRow[][] {
  const groups: ChangeRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.group === row.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Takes an action and all above it off a side; what stood above could not be taken back. */
function takeOff(side: Step[], group: string): boolean {
  const index = side.findLastIndex((step) => step.group === group);
  if (index >= 0) side.splice(index);
  return index >= 0;
}

/**
 * Goes on in the log: a new action ends the way forward, one that takes back another moves it to the other side.
 * Gives whether anything moved.
 */
export function follow(stack: UndoStack, rows: readonly ChangeRow[]): boolean {
  let moved = false;
  for (const group of groupsOf(rows)) {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last || group.some(staysMade)) continue;
    const step = {
      group: first.group,
      scope: first.scope,
      seq: last.seq,
      again: false,
      whole: group.some(isWhole),
    };
    moved = true;
    if (first.undoes === null) {
      stack.done.push(step);
      stack.undone = [];
    } else if (takeOff(stack.done, first.undoes)) stack.undone.push(step);
    else if (takeOff(stack.undone, first.undoes)) stack.done.push({ ...step, again: true });
  }
  return moved;
}

export const newestOf = (side: readonly Step[]): Step | undefined => side.findLast((step) => !step.stuck);
