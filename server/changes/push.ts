import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { mergePolicy } from '#shared/sync/merge-policy.ts';
import type { PushAnswer, PushRequest, PushResult, SentChange } from '#shared/sync/messages.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import { addToLog } from './add-to-log.ts';
import { judgedBy } from './closed.ts';
import { judgeBatch } from './judge-batch.ts';
import { hasPoint, holdLog } from './log-point.ts';
import { isNothingAlone, mergeGroup, type TakenChange } from './merge-group.ts';
import { poke } from './pokes.ts';
import type { PushSession } from './push-session.ts';
import { loadStates, type RecordStates, stateKey } from './record-states.ts';
import type { Refusal } from './refusal.ts';
import { refusedAnswer } from './refused-answer.ts';

/** What was answered before for changes of a batch that comes again: the place in the log, or why it was refused. */
type Answered = Map<string, { seq: number } | Refusal>;

/**
 * Takes changes of one device into the organisation's log, action by action: each change gets the next number and is
 * merged, or its whole action is refused with the reason. A change that was answered before gets the same answer
 * again. All in one transaction. Problems: `logDiffers` where the device read another log than this one (an older
 * backup was restored), `deviceCopied` where the server has changes of that device which it does not know itself.
 */
export function push(
  store: SqlStore,
  session: PushSession,
  request: PushRequest,
): Promise<Outcome<PushAnswer>> {
  return store.inOrganisation(session.organisation, async (sql) => {
    const last = await holdLog(sql);
    if (!(await hasPoint(sql, request.point))) return failure('logDiffers');
    const { after, changes } = request;
    const answered = await answeredBefore(sql, askedFor(request));
    // It was answered once, and this log knows nothing of it.
    if (after !== null && !answered.has(after)) return failure('logDiffers');
    if (await isCopied(sql, session, request, answered)) return failure('deviceCopied');
    const { results, taken } = await takeAll(sql, { session, changes, answered, last });
    // An old message that comes late says nothing of where the device is now.
    if (changes.some(({ id }) => !answered.has(id))) await noteDevice(sql, session, changes);
    if (taken > 0) await poke(sql, session.organisation, last + taken);
    return success({ results, last: last + taken });
  });
}

/** The changes themselves, what the device knows to be answered, and what changes rest on that are nothing alone. */
const askedFor = ({ after, changes }: PushRequest): string[] => [
  ...changes.flatMap((one) => (one.base !== null && isNothingAlone(one) ? [one.id, one.base] : [one.id])),
  ...(after === null ? [] : [after]),
];

async function answeredBefore(sql: Sql, ids: readonly string[]): Promise<Answered> {
  const taken = await sql.query<{ id: string; seq: number }>(
    'select change_id as id, seq from changes where change_id = any($1::text[])',
    [ids],
  );
  const refused = await sql.query<{ id: string; reason: Refusal }>(
    'select change_id as id, reason from refused where change_id = any($1::text[])',
    [ids],
  );
  return new Map<string, { seq: number } | Refusal>([
    ...taken.map(({ id, seq }) => [id, { seq }] as const),
    ...refused.map(({ id, reason }) => [id, reason] as const),
  ]);
}

/** The answer that a change got before; the record that goes with a refusal is the one of now. */
async function againOf(sql: Sql, change: SentChange, answered: Answered, states: RecordStates) {
  const before = answered.get(change.id);
  if (!before) return [];
  if ('seq' in before) return [{ id: change.id, taken: true, seq: before.seq } as const];
  return [await refusedAnswer(sql, change, before, states)];
}

/**
 * The device says which of its changes it knows to be answered. Where the server knows a later one, the answer was
 * lost on its way and the changes come again; where they do not, another computer works under the same name.
 */
async function isCopied(
  sql: Sql,
  { device }: PushSession,
  { after, changes }: PushRequest,
  answered: Answered,
): Promise<boolean> {
  const [row] = await sql.query<{ chain: string | null }>('select chain from devices where id = $1', [
    device,
  ]);
  if (!row || row.chain === after) return false;
  const comesAgain =
    changes.some(({ id }) => id === row.chain) || changes.every(({ id }) => answered.has(id));
  return !comesAgain;
}

async function noteDevice(sql: Sql, { device }: PushSession, changes: readonly SentChange[]): Promise<void> {
  await sql.query('update devices set chain = $2, last_seen_at = now() where id = $1', [
    device,
    changes.at(-1)?.id ?? null,
  ]);
}

interface Batch {
  session: PushSession;
  changes: readonly SentChange[];
  answered: Answered;
  last: number;
}

async function takeAll(sql: Sql, { session, changes, answered, last }: Batch) {
  const programmes = changes.map(({ scope }) => ({ table: 'programmes', recordId: scope }) as const);
  const states = await loadStates(sql, [...changes, ...programmes, ...changes.flatMap(judgedBy)]);
  const by = await judgeBatch(sql, session, changes, states);
  const results: PushResult[] = [];
  const taken: TakenChange[] = [];
  const refused = refusalsIn(answered);
  for (const group of groupsOf(changes)) {
    const news = group.filter(({ id }) => !answered.has(id));
    const merged = await mergeGroup(sql, {
      session,
      changes: news,
      states,
      taken,
      refused,
      by,
      policy: mergePolicy,
      next: last + taken.length + 1,
    });
    for (const [key, state] of merged.states) states.set(key, state);
    taken.push(...merged.taken);
    const fresh = new Map(merged.results.map((result) => [result.id, result]));
    for (const result of merged.results) if (!result.taken) refused.set(result.id, result);
    for (const change of group) {
      const result = fresh.get(change.id);
      results.push(...(result ? [result] : await againOf(sql, change, answered, states)));
    }
  }
  const touched = touchedStates(states, taken);
  await addToLog(sql, session, { taken, states: touched, refused: results.filter(isNewRefusal(answered)) });
  return { results, taken: taken.length };
}

const refusalsIn = (answered: Answered): Map<string, Refusal> =>
  new Map([...answered].flatMap(([id, answer]) => ('seq' in answer ? [] : [[id, answer] as const])));

const isNewRefusal = (answered: Answered) => (result: PushResult) =>
  !result.taken && !answered.has(result.id);

/** Changes by their actions, which follow one another. */
function groupsOf(changes: readonly SentChange[]): SentChange[][] {
  const groups: SentChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last?.[0]?.group === change.group) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** The records that changes touched. A programme's `changedAt` follows from the log, as it does in the program. */
function touchedStates(states: RecordStates, taken: readonly TakenChange[]): RecordStates {
  const touched: RecordStates = new Map();
  const touch = (key: string, fields?: Record<string, unknown>) => {
    const state = states.get(key);
    if (!state?.fields) return;
    const next = fields ? { ...state, fields: { ...state.fields, ...fields } } : state;
    states.set(key, next);
    touched.set(key, next);
  };
  for (const { change } of taken) touch(stateKey(change));
  for (const { change } of taken) {
    touch(stateKey({ table: 'programmes', recordId: change.scope }), { changedAt: change.at });
  }
  return touched;
}
