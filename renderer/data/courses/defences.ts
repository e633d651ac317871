import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import type { Criterion, Defence } from '#shared/model/course/assessment.ts';
import type { DefenceSlot } from '#shared/model/course/defence-slots.ts';
import { pointsOfMarks, projectAfterMarks, withMark } from '#shared/model/course/project-marks.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { sameJson } from '#shared/text/same-json.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { inTurn } from './in-turn.ts';
import { noScores } from './scores.ts';

/** What a person says of a defence besides the marks. */
export type DefenceFacts = Pick<Defence, 'date' | 'time' | 'place' | 'note'>;

/** The defences of an intake, by enrolment. */
export type IntakeDefences = ReadonlyMap<string, Defence>;

const unknown: Omit<Defence, 'id' | 'intakeId'> = { date: null, time: '', place: '', marks: {}, note: '' };

/** Defences by trainee. A record that is as it was `before` stays the same object: only a changed row is drawn anew. */
export const defencesByTrainee = (
  records: readonly Defence[],
  before: IntakeDefences = new Map(),
): IntakeDefences =>
  new Map(
    records.map((record) => {
      const old = before.get(record.id);
      return [record.id, old && sameJson(old, record) ? old : record];
    }),
  );

/** Reads the defences of this intake and no others. */
export const readDefences = (intakeId: string): Promise<Defence[]> =>
  database.defences.where({ intakeId }).toArray();

/** Live; undefined while they load. */
export function useDefences(intakeId: string): IntakeDefences | undefined {
  const last = useRef<IntakeDefences>(undefined);
  return useLiveQuery(async () => {
    last.current = defencesByTrainee(await readDefences(intakeId), last.current);
    return last.current;
  }, [intakeId]);
}

const defenceEdit = (
  intakeId: string,
  id: string,
  stored: Defence | undefined,
  fields: Partial<DefenceFacts & Pick<Defence, 'marks'>>,
): Edit =>
  stored
    ? { table: 'defences', kind: 'update', id, fields }
    : { table: 'defences', kind: 'create', record: { ...unknown, ...fields, id, intakeId } };

/** Writes what a person typed of one defence. Throws where it was not stored, as `change` does. */
export const writeDefence = (
  intakeId: string,
  enrolmentId: string,
  fields: Partial<DefenceFacts>,
): Promise<string | null> =>
  inTurn(async () =>
    act(intakeId, [defenceEdit(intakeId, enrolmentId, await database.defences.get(enrolmentId), fields)]),
  );

/** Sets when and where trainees defend, in the order of the slots, as one action (O10-28). */
export const placeDefences = (
  intakeId: string,
  enrolmentIds: readonly string[],
  slots: readonly DefenceSlot[],
  place: string,
): Promise<Outcome<null>> =>
  inTurn(() =>
    written(async () => {
      const stored = await database.defences.bulkGet([...enrolmentIds]);
      const edits = enrolmentIds.flatMap((id, index) => {
        const slot = slots[index];
        return slot ? [defenceEdit(intakeId, id, stored[index], { ...slot, place })] : [];
      });
      if (edits.length > 0) await act(intakeId, edits);
    }, null),
  );

async function projectEdit(
  intakeId: string,
  id: string,
  before: number | null,
  now: number | null,
): Promise<Edit[]> {
  const stored = await database.scores.get(id);
  const project = projectAfterMarks(stored?.project ?? null, before, now);
  if (project === (stored?.project ?? null)) return [];
  return stored
    ? [{ table: 'scores', kind: 'update', id, fields: { project } }]
    : [{ table: 'scores', kind: 'create', record: { ...noScores, project, id, intakeId } }];
}

/**
 * Gives a mark for one criterion, or takes it away (null); what the marks come to goes to the points of the project in
 * the same action (O10-29). Throws where it was not stored, as `change` does.
 */
export const giveProjectMark = (
  intakeId: string,
  enrolmentId: string,
  { id, criteria }: { id: Criterion['id']; criteria: readonly Criterion[] },
  points: number | null,
): Promise<string | null> =>
  inTurn(async () => {
    const stored = await database.defences.get(enrolmentId);
    const before = stored?.marks ?? {};
    const marks = withMark(before, id, points);
    const sums = [before, marks].map((one) => pointsOfMarks(one, criteria));
    return act(intakeId, [
      defenceEdit(intakeId, enrolmentId, stored, { marks }),
      ...(await projectEdit(intakeId, enrolmentId, sums[0] ?? null, sums[1] ?? null)),
    ]);
  });
