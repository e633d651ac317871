import { createHash } from 'node:crypto';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { publicPageDevice } from '#shared/model/development/discussion-link.ts';
import type { Remark } from '#shared/model/development/remark.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { schemaVersion } from '#shared/model/schema-version.ts';
import { nextClock } from '#shared/sync/clock.ts';
import { type PushRequest, type SentChange, syncVersion } from '#shared/sync/messages.ts';
import { latestClock } from '../changes/log-point.ts';
import { push } from '../changes/push.ts';
import type { SqlStore } from '../storage/sql.ts';
import type { Participant } from './people/participants.ts';
import type { Discussion } from './read-discussion.ts';

export interface WrittenRemark extends Pick<Remark, 'kind' | 'section' | 'text'> {
  /** Names the form that was filled in: sent twice, it is one remark. */
  form: string;
}

/**
 * Writes a participant's remark into the organisation's log, as any other change: numbered and merged under the log's
 * lock, and told to all programs at once. Problems: those of `push`.
 */
export async function addRemark(
  store: SqlStore,
  discussion: Discussion,
  participant: Participant,
  { form, ...said }: WrittenRemark,
  now: number,
): Promise<Outcome<null>> {
  const { organisation, programmeId, developmentId } = discussion;
  const id = createHash('sha256')
    .update(`${discussion.id} ${participant.id} ${form}`)
    .digest('base64url')
    .slice(0, 22);
  const record: Remark = {
    ...{ id, developmentId, source: 'page', sourceNote: '' },
    ...{ author: participant.name, affiliation: participant.affiliation, receivedOn: todayIn(now) },
    ...said,
    hidden: discussion.looksFirst,
    ...{ decision: null, answer: '', changedSection: null, answeredOn: null },
  };
  const clock = nextClock(await store.inOrganisation(organisation, latestClock), now, publicPageDevice);
  const change: SentChange = {
    ...{ id: `${publicPageDevice}:${id}`, group: `${publicPageDevice}:${id}`, scope: programmeId },
    ...{ table: 'remarks', recordId: id, kind: 'create', before: null, after: { ...record } },
    ...{ base: null, user: null, clock, at: new Date(now).toISOString() },
    ...{ schemaVersion, undoes: null, seen: 0 },
  };
  const speaker = {
    organisation,
    account: publicPageDevice,
    role: 'administrator',
    device: publicPageDevice,
  } as const;
  const request = { version: syncVersion, after: null, point: null, changes: [change] } satisfies PushRequest;
  const pushed = await push(store, speaker, request);
  if (!pushed.ok) return pushed;
  const [result] = pushed.value.results;
  if (!result?.taken) throw new Error(`The log refused a remark: ${result?.reason}`);
  return success(null);
}
