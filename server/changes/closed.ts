import {
  isClosedRecord,
  isSignedTable,
  lockedReason,
  scoresBehind,
  touchesLockedText,
} from '#shared/model/closed-records.ts';
import type { TableName } from '#shared/model/records.ts';
import { stepCanFollow } from '#shared/model/workflow/machines.ts';
import {
  type MachineId,
  stepId,
  type WorkflowStep,
  workflowStepSchema,
} from '#shared/model/workflow/workflow-step.ts';
import type { Head, MergedRecord } from '#shared/sync/merge.ts';
import type { SentChange } from '#shared/sync/messages.ts';
import type { RecordKey } from './record-states.ts';
import type { Refusal } from './refusal.ts';
import type { RestedOn } from './rested-on.ts';

type StateOf = (key: RecordKey) => MergedRecord | undefined;

const closed = (detail: string): Refusal => ({ reason: 'closed', detail });

/** No life has more steps; a number above it would make the server read without end. */
const mostSteps = 500;

const stepsBefore = (ownerId: string, n: number): RecordKey[] =>
  Array.from({ length: Math.min(n, mostSteps) - 1 }, (_, index) => ({
    table: 'workflowSteps',
    recordId: stepId(ownerId, index + 1),
  }));

const ownerTables = {
  development: 'developments',
  review: 'reviews',
  intake: 'intakes',
  enrolment: 'enrolments',
} as const satisfies Record<MachineId, TableName>;

/** What a step belongs to. */
const ownerOf = ({ machine, ownerId }: WorkflowStep): RecordKey => ({
  table: ownerTables[machine],
  recordId: ownerId,
});

const scoresKey = (recordId: string): RecordKey => ({ table: 'scores', recordId });

/**
 * The records that a change is judged by besides its own: what a step belongs to, and the steps that went before it; the
 * result that a mark counts for.
 */
export function judgedBy({ table, recordId, after }: SentChange): RecordKey[] {
  const scores = scoresBehind(table, recordId);
  if (scores !== null) return [scoresKey(scores)];
  const step = table === 'workflowSteps' ? workflowStepSchema.safeParse(after) : null;
  return step?.success ? [ownerOf(step.data), ...stepsBefore(step.data.ownerId, step.data.n)] : [];
}

/** What a change is judged by besides itself. `action`: all changes that are made together. `device`: who hands it over. */
interface Beside {
  stateOf: StateOf;
  action: readonly SentChange[];
  device: string;
  /** Of changes that sign a paper. */
  restedOn: RestedOn;
}

/**
 * Whether the change comes to something that is closed: a step that somebody else took before, or that does not lead
 * on from where the thing stands, or from a step that its author has not seen; a signed paper or result, what a signed
 * result was made from, or the signature under one that was changed meanwhile; the text of a programme that is with the
 * ministry, and the tasks of its rework.
 */
export function closedFor(change: SentChange, beside: Beside): Refusal | null {
  const { table, kind, scope, after } = change;
  const { stateOf, action } = beside;
  const state = stateOf(change);
  const stored = state?.fields;
  if (kind === 'create' && table === 'workflowSteps') {
    return stored ? closed('stepTaken') : stepRefused(change, beside);
  }
  if (stored && isClosedRecord(table, stored)) return closed(table);
  if (resultSigned(change, stateOf)) return closed('scores');
  if (state && signs(change) && !knewAll(change, state, beside)) return closed(changedUnseen(table));
  const programme = stateOf({ table: 'programmes', recordId: scope })?.fields;
  const bySteps = action.some((one) => one.table === 'workflowSteps');
  return !bySteps && touchesLockedText(table, kind === 'update' ? after : null, programme)
    ? closed(lockedReason(table))
    : null;
}

/** Whether the change is about what a signed result was made from. */
function resultSigned({ table, recordId }: SentChange, stateOf: StateOf): boolean {
  const scores = scoresBehind(table, recordId);
  const result = scores === null ? null : stateOf(scoresKey(scores))?.fields;
  return result ? isClosedRecord('scores', result) : false;
}

/** Names the sentence that says that somebody else changed what is being signed. */
const changedUnseen = (table: TableName): 'paperChanged' | 'resultsChanged' =>
  table === 'officialDocuments' ? 'paperChanged' : 'resultsChanged';

/** Whether a change signs a paper or a result. */
export const signs = ({ table, after }: SentChange): boolean =>
  isSignedTable(table) && (after?.signedOn ?? null) !== null;

/**
 * Whether the author of the change had that write: it is their own, or they had read the log so far. After a restored
 * backup nobody knows of a log: then the change that theirs rests on counts, and for a signature all below it.
 */
const knew = ({ id, seen, base }: SentChange, { device, restedOn }: Beside, head: Head): boolean =>
  head.device === device ||
  head.seq <= seen ||
  head.change === base ||
  restedOn.get(id)?.has(head.change) === true;

/** Also what stands against a later write of the same field, which is the author's own perhaps. */
const knewAll = (
  change: SentChange,
  { heads, sides, removals, removed }: MergedRecord,
  beside: Beside,
): boolean =>
  [...Object.values(heads), ...Object.values(sides).flat(), ...(removed ? removals : [])].every((head) =>
    knew(change, beside, head),
  );

function stepRefused(change: SentChange, beside: Beside): Refusal | null {
  const parsed = workflowStepSchema.safeParse(change.after);
  // What is wrong with it is said where its shape is looked at.
  if (!parsed.success) return null;
  const { ownerId, n, event, machine } = parsed.data;
  const owner = beside.stateOf(ownerOf(parsed.data));
  // What begins the life has not come: after a restored backup it may be on another computer still.
  if (!owner?.fields || owner.removed) return closed('stepImpossible');
  const states = stepsBefore(ownerId, n).flatMap((key) => beside.stateOf(key) ?? []);
  const before = states.flatMap(({ fields }) =>
    fields ? [{ n: Number(fields.n), event: String(fields.event) }] : [],
  );
  if (before.length !== n - 1 || !stepCanFollow[machine](before, event)) return closed('stepImpossible');
  // What it rests on was looked at where another step had led.
  const last = states.at(-1);
  return last && !knewAll(change, last, beside) ? closed('stepUnseen') : null;
}
