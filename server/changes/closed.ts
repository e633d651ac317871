import { isClosedRecord, touchesLockedText } from '#shared/model/closed-records.ts';
import { stepCanFollow } from '#shared/model/workflow/machines.ts';
import { stepId, workflowStepSchema } from '#shared/model/workflow/workflow-step.ts';
import type { MergedRecord } from '#shared/sync/merge.ts';
import type { SentChange } from '#shared/sync/messages.ts';
import type { RecordKey } from './record-states.ts';
import type { Refusal } from './refusal.ts';

type StateOf = (key: RecordKey) => MergedRecord | undefined;

const closed = (detail: string): Refusal => ({ reason: 'closed', detail });

/** No life has more steps; a number above it would make the server read without end. */
const mostSteps = 500;

const stepsBefore = (ownerId: string, n: number): RecordKey[] =>
  Array.from({ length: Math.min(n, mostSteps) - 1 }, (_, index) => ({
    table: 'workflowSteps',
    recordId: stepId(ownerId, index + 1),
  }));

/** The records that a change is judged by besides its own: the steps that went before a step. */
export function judgedBy({ table, after }: SentChange): RecordKey[] {
  const step = table === 'workflowSteps' ? workflowStepSchema.safeParse(after) : null;
  return step?.success ? stepsBefore(step.data.ownerId, step.data.n) : [];
}

/**
 * Whether the change comes to something that is closed: a step that somebody else took before, or that does not lead
 * on from where the thing stands; a signed paper; the text of a programme that is with the ministry. `action`: all
 * changes that are made together.
 */
export function closedFor(
  change: SentChange,
  stateOf: StateOf,
  action: readonly SentChange[],
): Refusal | null {
  const { table, kind, scope, after } = change;
  const stored = stateOf(change)?.fields;
  if (kind === 'create' && table === 'workflowSteps') {
    return stored ? closed('stepTaken') : stepRefused(after, stateOf);
  }
  if (stored && isClosedRecord(table, stored)) return closed(table);
  const programme = stateOf({ table: 'programmes', recordId: scope })?.fields;
  const bySteps = action.some((one) => one.table === 'workflowSteps');
  return !bySteps && touchesLockedText(table, kind === 'update' ? after : null, programme)
    ? closed('textLocked')
    : null;
}

function stepRefused(after: SentChange['after'], stateOf: StateOf): Refusal | null {
  const parsed = workflowStepSchema.safeParse(after);
  // What is wrong with it is said where its shape is looked at.
  if (!parsed.success) return null;
  const { ownerId, n, event, machine } = parsed.data;
  const before = stepsBefore(ownerId, n).flatMap((key) => {
    const fields = stateOf(key)?.fields;
    return fields ? [{ n: Number(fields.n), event: String(fields.event) }] : [];
  });
  const follows = before.length === n - 1 && stepCanFollow[machine](before, event);
  return follows ? null : closed('stepImpossible');
}
