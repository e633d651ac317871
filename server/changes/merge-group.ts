import { type Merged, merge, noRecord, type PlacedChange } from '#shared/sync/merge.ts';
import type { MergePolicy } from '#shared/sync/merge-policy.ts';
import type { Effect, PushResult, SentChange } from '#shared/sync/messages.ts';
import type { Sql } from '../storage/sql.ts';
import { closedFor } from './closed.ts';
import { hasNameless, nameSides } from './name-sides.ts';
import type { PushSession } from './push-session.ts';
import { type RecordKey, type RecordStates, stateKey } from './record-states.ts';
import { type JudgedBy, type Refusal, refusalOf, refusalOfRecord } from './refusal.ts';
import { refusedAnswer } from './refused-answer.ts';

/** A change that the log takes, and what it led to. */
export interface TakenChange {
  change: PlacedChange;
  effect: Effect | null;
}

interface Group {
  session: PushSession;
  changes: readonly SentChange[];
  states: RecordStates;
  /** Changes of earlier actions of the same batch, which are not in the log yet. */
  taken: readonly TakenChange[];
  /** What was refused before, or earlier in the batch. */
  refused: ReadonlyMap<string, Refusal>;
  by: JudgedBy;
  policy: MergePolicy;
  /** The number that the first change gets. */
  next: number;
}

interface MergedGroup {
  states: RecordStates;
  taken: TakenChange[];
  results: PushResult[];
}

/** Merges one action as a whole: where one of its changes is refused, all are, and nothing of it stays. */
export async function mergeGroup(sql: Sql, group: Group): Promise<MergedGroup> {
  const { session, changes, policy, by } = group;
  const { device } = session;
  const states: RecordStates = new Map();
  const knownState = (key: RecordKey) => states.get(stateKey(key)) ?? group.states.get(stateKey(key));
  const taken: TakenChange[] = [];
  for (const change of changes) {
    const refused =
      refusalOf(change, by) ??
      refusalBelow(change, group.refused) ??
      closedFor(change, { stateOf: knownState, action: changes, device, restedOn: by.restedOn });
    if (refused) return refuse(sql, group, refused);
    const placed = { ...change, seq: group.next + taken.length, device };
    const outcome = merge(knownState(change) ?? noRecord, placed, policy);
    if (!outcome.ok) return refuse(sql, group, { reason: outcome.refusal, detail: null });
    const merged = hasNameless(outcome.merged)
      ? await nameSides(sql, outcome.merged, [...group.taken, ...taken])
      : outcome.merged;
    const { fields, removed } = merged.record;
    const wrong = fields && !removed && change.kind !== 'text' ? refusalOfRecord(change.table, fields) : null;
    if (wrong) return refuse(sql, group, wrong);
    states.set(stateKey(change), merged.record);
    taken.push({ change: placed, effect: effectOf(merged) });
  }
  const results = taken.map(({ change: { id, seq } }): PushResult => ({ id, taken: true, seq }));
  return { states, taken, results };
}

/**
 * An edit of a text may stand on letters of the one before it: without those nobody would ever see it. The first step of
 * a life stands on its beginning, which came with another step perhaps.
 */
const refusalBelow = (change: SentChange, refused: Group['refused']): Refusal | undefined =>
  change.base !== null && isNothingAlone(change) ? refused.get(change.base) : undefined;

/** Whether a change is worth nothing without the one that it rests on. */
export const isNothingAlone = ({ table, kind, after }: SentChange): boolean =>
  kind === 'text' || (table === 'workflowSteps' && kind === 'create' && after?.n === 1);

async function refuse(sql: Sql, { changes, states }: Group, refusal: Refusal): Promise<MergedGroup> {
  const results = changes.map((change) => refusedAnswer(sql, change, refusal, states));
  return { states: new Map(), taken: [], results: await Promise.all(results) };
}

/** Only what there is: most changes lead to nothing besides themselves. */
function effectOf({ stands, revived, kept, record, conflicts, decided }: Merged): Effect | null {
  const back = revived ?? (kept ? record.fields : null);
  const effect: Effect = {
    ...(Object.keys(stands).length > 0 && { stands }),
    ...(back && { revived: back }),
    ...(conflicts.length > 0 && { conflicts }),
    ...(decided.length > 0 && { decided }),
  };
  return Object.keys(effect).length > 0 ? effect : null;
}
