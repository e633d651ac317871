import type { PushResult, SentChange } from '#shared/sync/messages.ts';
import type { Sql } from '../storage/sql.ts';
import { type RecordStates, stateKey } from './record-states.ts';
import type { Refusal } from './refusal.ts';
import { textUpdates } from './text-updates.ts';

/** What a device hears of a change that is refused: why, and the record as the server has it now. */
export async function refusedAnswer(
  sql: Sql,
  { id, table, recordId, kind }: SentChange,
  { reason, detail }: Refusal,
  states: RecordStates,
): Promise<PushResult> {
  const state = states.get(stateKey({ table, recordId }));
  const record = state && !state.removed ? state.fields : null;
  const answer = { id, taken: false, reason, detail, record } as const;
  if (!record || kind !== 'text') return answer;
  const texts = await textUpdates(sql, table, [{ recordId, bornSeq: state?.bornSeq ?? 0 }]);
  return { ...answer, texts: texts.get(recordId) ?? [] };
}
