import { useLiveQuery } from 'dexie-react-hooks';
import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { HandOver } from '#shared/model/course/trainer.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';

/** What a person says of a hand-over. */
export type HandOverFacts = Omit<HandOver, 'id' | 'intakeId'>;

/** The hand-overs of an intake by their days (O10-19). */
const readHandOvers = async (intakeId: string): Promise<HandOver[]> =>
  (await database.handOvers.where({ intakeId }).toArray()).sort(
    (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  );

/** Live; undefined while they load. */
export const useHandOvers = (intakeId: string): HandOver[] | undefined =>
  useLiveQuery(() => readHandOvers(intakeId), [intakeId]);

/**
 * Records that papers were handed to the procurement specialist; the record never changes. Gives its id. Problems:
 * `handOverInFuture`, `handOverNobody`, `handOverEmpty`, those of a write that was not stored.
 */
export async function recordHandOver(intakeId: string, facts: HandOverFacts): Promise<Outcome<string>> {
  const { on, takenBy, items } = facts;
  if (on > todayIn(Date.now())) return failure('handOverInFuture', { date: numericDate(on) }, 'O10-19');
  if (takenBy.trim() === '') return failure('handOverNobody', undefined, 'O10-19');
  if (items.length === 0) return failure('handOverEmpty', undefined, 'O10-19');
  const record = { ...facts, takenBy: takenBy.trim(), id: crypto.randomUUID(), intakeId };
  return written(() => act(intakeId, [{ table: 'handOvers', kind: 'create', record }]), record.id);
}

/**
 * The signed paper by which the lesson schedule of an intake is approved: its own, or the enrolment order, which
 * approves it too (O10-17). Null where there is none.
 */
async function readApprovedSchedule(intakeId: string): Promise<OfficialDocument | null> {
  const papers = await database.officialDocuments.where({ ownerId: intakeId }).toArray();
  const signed = papers.filter(({ signedOn, deletedAt }) => signedOn !== null && deletedAt === null);
  const newest = (wanted: OfficialDocument['kind']) =>
    signed
      .filter(({ kind }) => kind === wanted)
      .sort((a, b) => (a.signedOn ?? '').localeCompare(b.signedOn ?? ''))
      .at(-1);
  return newest('lessonSchedule') ?? newest('enrolmentOrder') ?? null;
}

/** Live: undefined while it loads, null where none is approved. */
export const useApprovedSchedule = (intakeId: string): OfficialDocument | null | undefined =>
  useLiveQuery(() => readApprovedSchedule(intakeId), [intakeId]);
